// The mails of accounts, which stand before mails: welcome, confirmation of an address, invitation. Tokens are made when
// the mail is, and stand nowhere else.

import type { WriteContext } from '../../platform/context.ts';
import { job } from '../../platform/jobs/job.ts';
import { mailTemplate } from '../../platform/mail/template.ts';
import {
  InvitationRenewed,
  type InvitationStep,
  invitationToMail,
  Language,
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

/** The token follows the "#", which browsers keep to themselves: it stands in no server's log. */
const linkTo = ({ config }: WriteContext, page: string, { language }: User, token: string): string =>
  `${config.publicUrl}/account/${page}${language === Language.EN ? '?lang=en' : ''}#${token}`;

const recipient = (user: User): Recipient => ({
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
