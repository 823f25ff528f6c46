// People are told that an administrator acts as them, from the start: so it reaches them however that ends.

import { job } from '../../platform/jobs/job.ts';
import { type ImpersonationBegin, ImpersonationStarted, User } from '../accounts/index.ts';
import { notify } from './notification.write.ts';
import { notificationKind } from './notification-kind.ts';

const accountOpened = notificationKind('accounts.opened', {
  purpose: {
    fr: 'Un administrateur ouvre votre compte à votre place',
    en: 'An administrator opens your account in your place',
  },
  sentence: {
    fr: '{administrator} a consulté votre compte le {at}. Motif : {reason}',
    en: '{administrator} opened your account on {at}. Reason: {reason}',
  },
  names: ['administrator', 'at', 'reason'],
  permission: null,
  defaults: { console: true, mail: true, push: true },
});

const written = (instant: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'America/Guadeloupe',
  }).format(instant);

export const notifyOfImpersonation = job<ImpersonationBegin>('notifications.notifyOfImpersonation', {
  on: [ImpersonationStarted],
  claim: ({ sessionId }) => sessionId,
  async run(tx, { sessionId, userId, impersonatorId, reason, at }) {
    const administrator = await tx.em.findOneOrFail(User, { id: impersonatorId });
    await notify(tx, {
      kind: accountOpened,
      userIds: [userId],
      values: {
        administrator: administrator.fullName,
        at: { fr: written(new Date(at), 'fr-FR'), en: written(new Date(at), 'en-GB') },
        reason,
      },
      link: null,
      key: `impersonation:${sessionId}`,
    });
  },
});
