// The mails of accounts, which stand before mails, until an account is open: registration, welcome, confirmation of an
// address, invitation. Tokens are made when the mail is, and stand nowhere else.

import type { WriteContext } from '../../platform/context.ts';
import { job } from '../../platform/jobs/job.ts';
import { mailTemplate } from '../../platform/mail/template.ts';
import {
  InvitationRenewed,
  type InvitationStep,
  invitationToMail,
  Language,
  RegistrationRequested,
  registrationToMail,
  startEmailVerification,
  User,
  UserCreated,
  UserInvited,
  VerificationMailRequested,
} from '../accounts/index.ts';
import { queueMail, type Recipient } from './mail.write.ts';

const name = {
  kind: 'TEXT',
  meaning: { fr: 'Nom de la personne', en: 'Name of the person' },
  example: 'Nadège Clairval',
} as const;
const verificationLink = {
  kind: 'LINK',
  meaning: {
    fr: 'Lien qui confirme l’adresse, valable 48 heures',
    en: 'Link that confirms the address, good for 48 hours',
  },
  example: 'https://passerelle.example/account/verify-email#exemple',
  proves: true,
} as const;

export const welcomeMail = mailTemplate('accounts.welcome', {
  purpose: { fr: 'Bienvenue\u202f: un compte vient d’être créé', en: 'Welcome: an account was just made' },
  topic: null,
  variables: { name, link: verificationLink },
  content: {
    fr: {
      subject: 'Bienvenue sur Passerelle, {{ name }}',
      body: `Bonjour {{ name }},

Votre compte Passerelle est ouvert\u202f: nous sommes heureux de vous accueillir.

Confirmez votre adresse d’un clic, pour être sûr de recevoir les nouvelles qui comptent pour vous.

[Confirmer mon adresse]({{ link }})

Ce lien est valable 48 heures. Si vous n’attendiez pas ce message, ignorez-le simplement.

À bientôt,
l’équipe de Passerelle`,
    },
    en: {
      subject: 'Welcome to Passerelle, {{ name }}',
      body: `Hello {{ name }},

Your Passerelle account is open: we are glad to have you with us.

Confirm your address with one click, to be sure to receive the news that matters to you.

[Confirm my address]({{ link }})

This link is good for 48 hours. If you did not expect this message, simply ignore it.

See you soon,
the Passerelle team`,
    },
  },
});

export const verificationMail = mailTemplate('accounts.verifyEmail', {
  purpose: { fr: 'Confirmation de l’adresse, à la demande', en: 'Confirmation of the address, on request' },
  topic: null,
  variables: { name, link: verificationLink },
  content: {
    fr: {
      subject: 'Confirmez votre adresse',
      body: `Bonjour {{ name }},

Voici le lien que vous avez demandé pour confirmer votre adresse.

[Confirmer mon adresse]({{ link }})

Il est valable 48 heures. Si vous n’avez rien demandé, ignorez ce message\u202f: rien ne changera.

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Confirm your address',
      body: `Hello {{ name }},

Here is the link you asked for to confirm your address.

[Confirm my address]({{ link }})

It is good for 48 hours. If you did not ask for anything, ignore this message: nothing will change.

The Passerelle team`,
    },
  },
});

export const invitationMail = mailTemplate('accounts.invitation', {
  purpose: { fr: 'Invitation à ouvrir son compte', en: 'Invitation to open one’s account' },
  topic: null,
  variables: {
    name,
    link: {
      kind: 'LINK',
      meaning: { fr: 'Lien pour accepter, valable 7 jours', en: 'Link to accept, good for 7 days' },
      example: 'https://passerelle.example/account/invitation#exemple',
      proves: true,
    },
    until: {
      kind: 'DATE_TIME',
      meaning: { fr: 'Jusqu’à quand l’invitation est valable', en: 'Until when the invitation is good' },
      example: '2026-12-01T14:00:00Z',
    },
  },
  content: {
    fr: {
      subject: 'Vous êtes invité à rejoindre Passerelle',
      body: `Bonjour {{ name }},

Une place vous attend sur Passerelle, qui relie la formation et l’emploi. Il ne reste qu’à choisir votre mot de passe.

[Accepter l’invitation]({{ link }})

L’invitation est valable jusqu’au {{ until }}. Si vous n’êtes pas concerné, ignorez ce message\u202f: aucun compte ne sera ouvert.

À bientôt,
l’équipe de Passerelle`,
    },
    en: {
      subject: 'You are invited to join Passerelle',
      body: `Hello {{ name }},

A place is waiting for you on Passerelle, the bridge from training to work. All that is left is to choose your password.

[Accept the invitation]({{ link }})

The invitation is good until {{ until }}. If it is not for you, ignore this message: no account will be opened.

See you soon,
the Passerelle team`,
    },
  },
});

export const registrationMail = mailTemplate('accounts.registration', {
  purpose: { fr: 'Inscription\u202f: lien pour créer le compte', en: 'Registration: link to make the account' },
  topic: null,
  variables: {
    link: {
      kind: 'LINK',
      meaning: {
        fr: 'Lien pour créer le compte, valable 24 heures',
        en: 'Link to make the account, good for 24 hours',
      },
      example: 'https://passerelle.example/account/complete-registration#exemple',
      proves: true,
    },
  },
  content: {
    fr: {
      subject: 'Votre inscription sur Passerelle',
      body: `Bonjour,

Vous avez demandé un compte Passerelle avec cette adresse. Il ne reste qu’à indiquer votre nom et à choisir un mot de passe.

[Créer mon compte]({{ link }})

Ce lien est valable 24 heures. Si vous n’avez rien demandé, ignorez ce message\u202f: aucun compte ne sera créé.

L’équipe de Passerelle`,
    },
    en: {
      subject: 'Your registration with Passerelle',
      body: `Hello,

You asked for a Passerelle account with this address. All that is left is to give your name and to choose a password.

[Make my account]({{ link }})

This link is good for 24 hours. If you did not ask for anything, ignore this message: no account will be made.

The Passerelle team`,
    },
  },
});

export const alreadyRegisteredMail = mailTemplate('accounts.alreadyRegistered', {
  purpose: {
    fr: 'Inscription avec une adresse qui a déjà un compte',
    en: 'Registration with an address that has an account already',
  },
  topic: null,
  variables: {
    name,
    link: {
      kind: 'LINK',
      meaning: { fr: 'Page pour choisir un autre mot de passe', en: 'Page to choose another password' },
      example: 'https://passerelle.example/account/forgot',
    },
  },
  content: {
    fr: {
      subject: 'Vous avez déjà un compte Passerelle',
      body: `Bonjour {{ name }},

Quelqu’un, sans doute vous, a demandé un compte avec cette adresse\u202f: vous en avez déjà un. Connectez-vous comme d’habitude, ou choisissez un autre mot de passe si vous l’avez oublié.

[Choisir un autre mot de passe]({{ link }})

Si ce n’était pas vous, il n’y a rien à faire\u202f: rien n’a changé.

L’équipe de Passerelle`,
    },
    en: {
      subject: 'You already have a Passerelle account',
      body: `Hello {{ name }},

Somebody, most likely you, asked for an account with this address: you have one already. Sign in as usual, or choose another password if you have forgotten it.

[Choose another password]({{ link }})

If it was not you, there is nothing to do: nothing has changed.

The Passerelle team`,
    },
  },
});

/** The token follows the "#", which browsers keep to themselves: it stands in no server's log. */
export const linkTo = (
  { config }: WriteContext,
  page: string,
  { language }: { readonly language: Language },
  token: string | null,
): string =>
  `${config.publicUrl}/account/${page}${language === Language.EN ? '?lang=en' : ''}${token === null ? '' : `#${token}`}`;

export const recipient = (user: User): Recipient => ({
  address: user.email,
  name: user.fullName,
  language: user.language,
  user,
});

async function mailVerification(
  tx: WriteContext,
  template: typeof welcomeMail | typeof verificationMail,
  { userId, subject }: { userId: string; subject: string },
): Promise<void> {
  const user = await tx.em.findOne(User, { id: userId, active: true, emailVerifiedAt: null });
  if (!user) return;
  const link = linkTo(tx, 'verify-email', user, await startEmailVerification(tx, user));
  const key = `${template.name}:${subject}:${user.id}`;
  await queueMail(tx, { key, template, to: recipient(user), values: { name: user.fullName, link } });
}

export const mailWelcome = job<{ userId: string }>('mail.welcome', {
  on: [UserCreated],
  claim: ({ userId }) => userId,
  run: (tx, { userId }) => mailVerification(tx, welcomeMail, { userId, subject: userId }),
});

export const mailVerificationAgain = job<{ userId: string; at: string }>('mail.verifyEmail', {
  on: [VerificationMailRequested],
  claim: ({ userId, at }) => `${userId}:${at}`,
  run: (tx, { userId, at }) => mailVerification(tx, verificationMail, { userId, subject: at }),
});

export const mailRegistration = job<{ registrationId: string }>('mail.registration', {
  on: [RegistrationRequested],
  claim: ({ registrationId }) => registrationId,
  async run(tx, { registrationId }) {
    const found = await registrationToMail(tx, { registrationId });
    if (!found) return;
    const { email, language, token, user } = found;
    if (token) {
      await queueMail(tx, {
        key: `${registrationMail.name}:${registrationId}`,
        template: registrationMail,
        to: { address: email, name: null, language },
        values: { link: linkTo(tx, 'complete-registration', found, token) },
      });
    } else if (user) {
      await queueMail(tx, {
        key: `${alreadyRegisteredMail.name}:${registrationId}`,
        template: alreadyRegisteredMail,
        to: recipient(user),
        values: { name: user.fullName, link: linkTo(tx, 'forgot', user, null) },
      });
    }
  },
});

export const mailInvitation = job<InvitationStep>('mail.invitation', {
  on: [UserInvited, InvitationRenewed],
  claim: ({ invitationId, sentAt }) => `${invitationId}:${sentAt}`,
  async run(tx, step) {
    const found = await invitationToMail(tx, step);
    if (!found) return;
    const { user, token, expiresAt } = found;
    await queueMail(tx, {
      key: `${invitationMail.name}:${step.invitationId}:${step.sentAt}`,
      template: invitationMail,
      to: recipient(user),
      values: { name: user.fullName, link: linkTo(tx, 'invitation', user, token), until: expiresAt },
    });
  },
});
