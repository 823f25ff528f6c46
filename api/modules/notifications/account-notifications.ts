// People are told of sign-ins to their account from a device or country that is new. The account stands before
// notifications, and they also get a mail of its own.

import { job } from '../../platform/jobs/job.ts';
import { newSignIn, placeIn, UserSignedIn } from '../accounts/index.ts';
import { notify } from './notification.write.ts';
import { notificationKind } from './notification-kind.ts';

const UNKNOWN = { fr: 'appareil inconnu', en: 'unknown device' };

const signedInAnew = notificationKind('accounts.newSignIn', {
  purpose: {
    fr: 'Connexion à votre compte depuis un nouvel appareil ou un autre pays',
    en: 'Sign-in to your account from a new device or another country',
  },
  sentence: {
    fr: 'Nouvelle connexion à votre compte\u202f: {place}. Si ce n’était pas vous, changez votre mot de passe.',
    en: 'New sign-in to your account: {place}. If it was not you, change your password.',
  },
  names: ['place'],
  permission: null,
  defaults: { console: true, mail: false, push: true },
});

export const notifyOfNewSignIn = job<{ userId: string; sessionId: string }>('notifications.newSignIn', {
  on: [UserSignedIn],
  claim: ({ sessionId }) => sessionId,
  async run(tx, step) {
    const found = await newSignIn(tx, step);
    if (!found) return;
    await notify(tx, {
      kind: signedInAnew,
      userIds: [step.userId],
      values: {
        place: { fr: placeIn('FR', found) || UNKNOWN.fr, en: placeIn('EN', found) || UNKNOWN.en },
      },
      link: '/account-settings',
      key: `sign-in:${step.sessionId}`,
    });
  },
});
