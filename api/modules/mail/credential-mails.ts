// The mails about what proves a person to be themselves: a forgotten password, another one, another address, a sign-in from
// elsewhere. Tokens are made when the mail is, and stand nowhere else.

import { job } from '../../platform/jobs/job.ts';
import { mailTemplate } from '../../platform/mail/template.ts';
import {
  addressToConfirm,
  EmailChangeRequested,
  newSignIn,
  PasswordChanged,
  PasswordResetCompleted,
  PasswordResetRequested,
  passwordResetToMail,
  placeIn,
  startEmailVerification,
  User,
  UserSignedIn,
} from '../accounts/index.ts';
import { linkTo, recipient } from './account-mails.ts';
import { queueMail } from './mail.write.ts';

const name = {
  kind: 'TEXT',
  meaning: { fr: 'Nom de la personne', en: 'Name of the person' },
  example: 'Nadège Clairval',
} as const;
const at = {
  kind: 'DATE_TIME',
  meaning: { fr: 'Quand cela s’est passé', en: 'When it happened' },
  example: '2026-12-01T14:00:00Z',
} as const;
const forgot = {
  kind: 'LINK',
  meaning: { fr: 'Page pour choisir un autre mot de passe', en: 'Page to choose another password' },
  example: 'https://passerelle.example/account/forgot',
} as const;

export const passwordResetMail = mailTemplate('accounts.passwordReset', {
  purpose: { fr: 'Mot de passe oublié', en: 'Forgotten password' },
  topic: null,
  variables: {
    name,
    link: {
      kind: 'LINK',
      meaning: {
        fr: 'Lien pour choisir un autre mot de passe, valable 30 minutes',
        en: 'Link to choose another password, good for 30 minutes',
      },
      example: 'https://passerelle.example/account/reset#exemple',
      proves: true,
    },
  },
  content: {
    fr: {
      subject: 'Choisissez un autre mot de passe',
      body: `Bonjour {{ name }},

Voici le lien que vous avez demandé pour choisir un autre mot de passe.

[Choisir un autre mot de passe]({{ link }})

Il est valable 30 minutes et ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce message\u202f: votre mot de passe reste le même. Ne transmettez ce lien à personne, pas même à nous.

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Choose another password',
      body: `Hello {{ name }},

Here is the link you asked for to choose another password.

[Choose another password]({{ link }})

It is good for 30 minutes and works once. If you did not ask for anything, ignore this message: your password stays the same. Do not pass this link on to anybody, not even to us.

The Passerelle team`,
    },
  },
});

export const passwordChangedMail = mailTemplate('accounts.passwordChanged', {
  purpose: { fr: 'Le mot de passe a été changé', en: 'The password was changed' },
  topic: null,
  variables: { name, at, link: forgot },
  content: {
    fr: {
      subject: 'Votre mot de passe a été changé',
      body: `Bonjour {{ name }},

Le mot de passe de votre compte Passerelle a été changé le {{ at }}, et vos autres appareils ont été déconnectés.

Si c’était vous, tout va bien. Sinon, choisissez-en un autre sans attendre, puis prévenez-nous.

[Choisir un autre mot de passe]({{ link }})

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Your password was changed',
      body: `Hello {{ name }},

The password of your Passerelle account was changed on {{ at }}, and your other devices were signed out.

If it was you, all is well. If not, choose another one right away, then tell us.

[Choose another password]({{ link }})

The Passerelle team`,
    },
  },
});

export const emailChangeMail = mailTemplate('accounts.emailChange', {
  purpose: { fr: 'Confirmation d’une nouvelle adresse', en: 'Confirmation of a new address' },
  topic: null,
  variables: {
    name,
    link: {
      kind: 'LINK',
      meaning: {
        fr: 'Lien qui confirme la nouvelle adresse, valable 48 heures',
        en: 'Link that confirms the new address, good for 48 hours',
      },
      example: 'https://passerelle.example/account/verify-email#exemple',
      proves: true,
    },
  },
  content: {
    fr: {
      subject: 'Confirmez votre nouvelle adresse',
      body: `Bonjour {{ name }},

Vous souhaitez vous connecter à Passerelle avec cette adresse. Confirmez-la d’un clic\u202f: jusque-là, l’ancienne reste valable.

[Confirmer ma nouvelle adresse]({{ link }})

Ce lien est valable 48 heures. Si vous n’avez rien demandé, ignorez ce message.

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Confirm your new address',
      body: `Hello {{ name }},

You want to sign in to Passerelle with this address. Confirm it with one click: until then the old one stays good.

[Confirm my new address]({{ link }})

This link is good for 48 hours. If you did not ask for anything, ignore this message.

The Passerelle team`,
    },
  },
});

export const emailChangeNoticeMail = mailTemplate('accounts.emailChangeNotice', {
  purpose: {
    fr: 'Avis à l’ancienne adresse qu’une autre a été demandée',
    en: 'Notice to the old address that another one was asked for',
  },
  topic: null,
  variables: {
    name,
    at,
    address: {
      kind: 'TEXT',
      meaning: { fr: 'La nouvelle adresse', en: 'The new address' },
      example: 'nadege@example.org',
    },
    link: forgot,
  },
  content: {
    fr: {
      subject: 'Votre adresse va changer',
      body: `Bonjour {{ name }},

Le {{ at }}, quelqu’un a demandé depuis votre compte Passerelle que son adresse devienne {{ address }}. Elle le deviendra quand ce message-là aura été confirmé.

Si c’était vous, tout va bien. Sinon, choisissez un autre mot de passe sans attendre\u202f: tous les appareils seront déconnectés. Puis prévenez-nous.

[Choisir un autre mot de passe]({{ link }})

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Your address is going to change',
      body: `Hello {{ name }},

On {{ at }}, somebody asked from your Passerelle account that its address become {{ address }}. It will, once the message sent there is confirmed.

If it was you, all is well. If not, choose another password right away: all devices will be signed out. Then tell us.

[Choose another password]({{ link }})

The Passerelle team`,
    },
  },
});

export const newSignInMail = mailTemplate('accounts.newSignIn', {
  purpose: {
    fr: 'Connexion depuis un nouvel appareil ou un autre pays',
    en: 'Sign-in from a new device or another country',
  },
  topic: null,
  variables: {
    name,
    at,
    place: {
      kind: 'TEXT',
      meaning: { fr: 'Appareil et pays', en: 'Device and country' },
      example: 'Firefox, Windows · France',
    },
    link: forgot,
  },
  content: {
    fr: {
      subject: 'Nouvelle connexion à votre compte',
      body: `Bonjour {{ name }},

Quelqu’un s’est connecté à votre compte Passerelle le {{ at }}, depuis un appareil ou un pays que nous ne connaissions pas{% if place %}\u202f: {{ place }}{% endif %}.

Si c’était vous, tout va bien. Sinon, choisissez un autre mot de passe sans attendre\u202f: tous les appareils seront déconnectés.

[Choisir un autre mot de passe]({{ link }})

L’équipe de Passerelle`,
    },
    en: {
      subject: 'New sign-in to your account',
      body: `Hello {{ name }},

Somebody signed in to your Passerelle account on {{ at }}, from a device or a country that we did not know{% if place %}: {{ place }}{% endif %}.

If it was you, all is well. If not, choose another password right away: all devices will be signed out.

[Choose another password]({{ link }})

The Passerelle team`,
    },
  },
});

export const mailPasswordReset = job<{ passwordResetId: string }>('mail.passwordReset', {
  on: [PasswordResetRequested],
  claim: ({ passwordResetId }) => passwordResetId,
  async run(tx, { passwordResetId }) {
    const found = await passwordResetToMail(tx, { passwordResetId });
    if (!found) return;
    const { user, token } = found;
    await queueMail(tx, {
      key: `${passwordResetMail.name}:${passwordResetId}`,
      template: passwordResetMail,
      to: recipient(user),
      values: { name: user.fullName, link: linkTo(tx, 'reset', user, token) },
    });
  },
});

export const mailPasswordChanged = job<{ userId: string; at: string }>('mail.passwordChanged', {
  on: [PasswordChanged, PasswordResetCompleted],
  claim: ({ userId, at: changedAt }) => `${userId}:${changedAt}`,
  async run(tx, { userId, at: changedAt }) {
    const user = await tx.em.findOne(User, { id: userId });
    if (!user) return;
    await queueMail(tx, {
      key: `${passwordChangedMail.name}:${userId}:${changedAt}`,
      template: passwordChangedMail,
      to: recipient(user),
      values: { name: user.fullName, at: changedAt, link: linkTo(tx, 'forgot', user, null) },
    });
  },
});

export const mailEmailChange = job<{ userId: string; at: string }>('mail.emailChange', {
  on: [EmailChangeRequested],
  claim: ({ userId, at: askedAt }) => `${userId}:${askedAt}`,
  async run(tx, { userId, at: askedAt }) {
    const found = await addressToConfirm(tx, { userId });
    if (!found) return;
    const { user, newEmail, isFree } = found;
    const values = { name: user.fullName };
    const subject = `${userId}:${askedAt}`;
    await queueMail(tx, {
      key: `${emailChangeNoticeMail.name}:${subject}`,
      template: emailChangeNoticeMail,
      to: recipient(user),
      values: { ...values, at: askedAt, address: newEmail, link: linkTo(tx, 'forgot', user, null) },
    });
    // Whose address it is already would only be puzzled.
    if (!isFree) return;
    const link = linkTo(tx, 'verify-email', user, await startEmailVerification(tx, user, newEmail));
    await queueMail(tx, {
      key: `${emailChangeMail.name}:${subject}`,
      template: emailChangeMail,
      to: { ...recipient(user), address: newEmail },
      values: { ...values, link },
    });
  },
});

export const mailNewSignIn = job<{ userId: string; sessionId: string }>('mail.newSignIn', {
  on: [UserSignedIn],
  claim: ({ sessionId }) => sessionId,
  async run(tx, step) {
    const found = await newSignIn(tx, step);
    if (!found) return;
    const { user } = found;
    await queueMail(tx, {
      key: `${newSignInMail.name}:${step.sessionId}`,
      template: newSignInMail,
      to: recipient(user),
      values: {
        name: user.fullName,
        at: found.at,
        place: placeIn(user.language, found),
        link: linkTo(tx, 'forgot', user, null),
      },
    });
  },
});
