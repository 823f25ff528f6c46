// Who is told of what about personal data: those who answer requests, and the person whose request it is.

import { job } from '../../platform/jobs/job.ts';
import { peopleWhoMay } from '../accounts/index.ts';
import { Export, ExportEnded } from '../files/index.ts';
import { notificationKind, notify } from '../notifications/index.ts';
import { DataRequest } from './data-request.ts';
import { everythingAboutMe, everythingAboutSomebody } from './personal-data-export.ts';
import { ErasureRefused, ErasureRequested, type RequestStep } from './privacy.events.ts';

const defaults = { console: true, mail: true, push: false };

const erasureRequested = notificationKind('privacy.erasureRequested', {
  purpose: { fr: 'Quelqu’un demande l’effacement de ses données', en: 'Somebody asks for the erasure of their data' },
  sentence: {
    fr: 'Une demande d’effacement attend votre décision. Réponse due avant le {day}.',
    en: 'A request for erasure waits for your decision. To be answered by {day}.',
  },
  names: ['day'],
  permission: 'privacy.manage',
  defaults,
});

const erasureRefused = notificationKind('privacy.erasureRefused', {
  purpose: { fr: 'Votre demande d’effacement est refusée', en: 'Your request for erasure is refused' },
  sentence: {
    fr: 'Votre demande d’effacement a été refusée : {reason}. Vous pouvez saisir la CNIL (www.cnil.fr).',
    en: 'Your request for erasure was refused: {reason}. You can turn to the CNIL (www.cnil.fr).',
  },
  names: ['reason'],
  permission: null,
  defaults,
});

const copyReady = notificationKind('privacy.copyReady', {
  purpose: { fr: 'La copie de données personnelles est prête', en: 'The copy of personal data is ready' },
  sentence: {
    fr: 'La copie de données personnelles que vous avez demandée est prête, pendant {hours} heures.',
    en: 'The copy of personal data that you asked for is ready, for {hours} hours.',
  },
  names: ['hours'],
  permission: null,
  defaults: { console: true, mail: false, push: false },
});

export const notifyOfErasureRequest = job<RequestStep>('privacy.notifyOfRequest', {
  on: [ErasureRequested],
  claim: ({ dataRequestId }) => dataRequestId,
  async run(tx, { dataRequestId }) {
    const request = await tx.em.findOne(DataRequest, { id: dataRequestId });
    if (!request) return;
    await notify(tx, {
      kind: erasureRequested,
      userIds: await peopleWhoMay(tx, 'privacy.manage'),
      values: { day: request.dueOn },
      link: `/dataRequests/${dataRequestId}/show`,
      key: `erasure:${dataRequestId}`,
    });
  },
});

export const notifyOfRefusal = job<RequestStep>('privacy.notifyOfRefusal', {
  on: [ErasureRefused],
  claim: ({ dataRequestId }) => dataRequestId,
  async run(tx, { dataRequestId }) {
    const request = await tx.em.findOne(DataRequest, { id: dataRequestId });
    if (!request?.user) return;
    await notify(tx, {
      kind: erasureRefused,
      userIds: [request.user.id],
      values: { reason: request.reason ?? '' },
      link: '/account-settings',
      key: `refused:${dataRequestId}`,
    });
  },
});

const COPIES = [everythingAboutMe.name, everythingAboutSomebody.name];

export const notifyOfCopy = job<{ exportId: string; kind: string; status: string }>('privacy.notifyOfCopy', {
  on: [ExportEnded],
  claim: ({ exportId }) => exportId,
  async run(tx, { exportId, kind, status }) {
    if (status !== 'DONE' || !COPIES.includes(kind)) return;
    const made = await tx.em.findOne(Export, { id: exportId });
    if (!made) return;
    await notify(tx, {
      kind: copyReady,
      userIds: [made.requestedBy.id],
      values: { hours: 24 },
      link: kind === everythingAboutMe.name ? '/account-settings' : '/dataRequests',
      key: `copy:${exportId}`,
    });
  },
});
