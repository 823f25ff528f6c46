// The mails about second factors: one more, one less, a recovery code used. Whoever has taken over an account must not be
// able to do any of it unnoticed.

import type { WriteContext } from '../../platform/context.ts';
import { job } from '../../platform/jobs/job.ts';
import { mailTemplate } from '../../platform/mail/template.ts';
import {
  type FactorChange,
  Language,
  RecoveryCodeUsed,
  SecondFactorAdded,
  SecondFactorRemoved,
  SecondFactorsReset,
  User,
} from '../accounts/index.ts';
import { linkTo, recipient } from './account-mails.ts';
import { queueMail } from './mail.write.ts';

const variables = {
  name: {
    kind: 'TEXT',
    meaning: { fr: 'Nom de la personne', en: 'Name of the person' },
    example: 'Nadège Clairval',
  },
  at: {
    kind: 'DATE_TIME',
    meaning: { fr: 'Quand cela s’est passé', en: 'When it happened' },
    example: '2026-12-01T14:00:00Z',
  },
  link: {
    kind: 'LINK',
    meaning: { fr: 'Page pour choisir un autre mot de passe', en: 'Page to choose another password' },
    example: 'https://passerelle.example/account/forgot',
  },
} as const;
const factor = {
  kind: 'TEXT',
  meaning: { fr: 'Ce qui a été ajouté ou retiré', en: 'What was added or removed' },
  example: 'une clé d’accès',
} as const;

export const factorAddedMail = mailTemplate('accounts.secondFactorAdded', {
  purpose: { fr: 'Un second facteur a été ajouté', en: 'A second factor was added' },
  topic: null,
  variables: { ...variables, factor },
  content: {
    fr: {
      subject: 'Un second facteur protège votre compte',
      body: `Bonjour {{ name }},

Le {{ at }}, {{ factor }} a été ajoutée à votre compte Passerelle\u202f: elle sert désormais à vous connecter. Gardez vos codes de récupération en lieu sûr.

Si ce n’était pas vous, choisissez un autre mot de passe sans attendre, puis prévenez-nous.

[Choisir un autre mot de passe]({{ link }})

L’équipe de Passerelle`,
    },
    en: {
      subject: 'A second factor protects your account',
      body: `Hello {{ name }},

On {{ at }}, {{ factor }} was added to your Passerelle account: it now serves to sign you in. Keep your recovery codes in a safe place.

If it was not you, choose another password right away, then tell us.

[Choose another password]({{ link }})

The Passerelle team`,
    },
  },
});

export const factorRemovedMail = mailTemplate('accounts.secondFactorRemoved', {
  purpose: { fr: 'Un second facteur a été retiré', en: 'A second factor was removed' },
  topic: null,
  variables: { ...variables, factor },
  content: {
    fr: {
      subject: 'Un second facteur a été retiré de votre compte',
      body: `Bonjour {{ name }},

Le {{ at }}, ceci a été retiré de votre compte Passerelle et ne sert plus à vous connecter\u202f: {{ factor }}.

Si vous ne l’avez ni fait ni demandé, choisissez un autre mot de passe sans attendre, puis prévenez-nous.

[Choisir un autre mot de passe]({{ link }})

L’équipe de Passerelle`,
    },
    en: {
      subject: 'A second factor was removed from your account',
      body: `Hello {{ name }},

On {{ at }}, this was removed from your Passerelle account and no longer serves to sign you in: {{ factor }}.

If you neither did nor asked for it, choose another password right away, then tell us.

[Choose another password]({{ link }})

The Passerelle team`,
    },
  },
});

export const recoveryCodeUsedMail = mailTemplate('accounts.recoveryCodeUsed', {
  purpose: { fr: 'Un code de récupération a servi', en: 'A recovery code was used' },
  topic: null,
  variables: {
    ...variables,
    left: {
      kind: 'TEXT',
      meaning: { fr: 'Combien de codes restent', en: 'How many codes are left' },
      example: '9',
    },
  },
  content: {
    fr: {
      subject: 'Un code de récupération a servi',
      body: `Bonjour {{ name }},

Un de vos codes de récupération a servi à ouvrir votre compte Passerelle le {{ at }}. Codes restants\u202f: {{ left }}. Vous pouvez en créer de nouveaux à la page «\u202fMon compte\u202f».

Si ce n’était pas vous, choisissez un autre mot de passe sans attendre, puis prévenez-nous.

[Choisir un autre mot de passe]({{ link }})

L’équipe de Passerelle`,
    },
    en: {
      subject: 'A recovery code was used',
      body: `Hello {{ name }},

One of your recovery codes was used to open your Passerelle account on {{ at }}. Codes left: {{ left }}. You can make new ones on the page “My account”.

If it was not you, choose another password right away, then tell us.

[Choose another password]({{ link }})

The Passerelle team`,
    },
  },
});

const CALLED: Readonly<Record<FactorChange['factor'], { fr: string; en: string }>> = {
  TOTP: { fr: 'une application d’authentification', en: 'an authenticator app' },
  PASSKEY: { fr: 'une clé d’accès', en: 'a passkey' },
  ALL: {
    fr: 'tous vos seconds facteurs, par un administrateur, à votre demande',
    en: 'all your second factors, by an administrator, at your request',
  },
};

/** What a mail says of a change: also to somebody whose account was closed since. */
async function mailOf(tx: WriteContext, { userId, at }: { userId: string; at: string }) {
  const user = await tx.em.findOne(User, { id: userId });
  if (!user) return null;
  const called = (which: FactorChange['factor']) => CALLED[which][user.language === Language.EN ? 'en' : 'fr'];
  return { to: recipient(user), called, values: { name: user.fullName, at, link: linkTo(tx, 'forgot', user, null) } };
}

const claim = ({ userId, factor: which, at }: FactorChange): string => `${userId}:${which}:${at}`;

export const mailFactorAdded = job<FactorChange>('mail.secondFactorAdded', {
  on: [SecondFactorAdded],
  claim,
  async run(tx, change) {
    const mail = await mailOf(tx, change);
    if (!mail) return;
    const { to, called, values } = mail;
    await queueMail(tx, {
      key: `${factorAddedMail.name}:${claim(change)}`,
      template: factorAddedMail,
      to,
      values: { ...values, factor: called(change.factor) },
    });
  },
});

export const mailFactorRemoved = job<FactorChange>('mail.secondFactorRemoved', {
  on: [SecondFactorRemoved, SecondFactorsReset],
  claim,
  async run(tx, change) {
    const mail = await mailOf(tx, change);
    if (!mail) return;
    const { to, called, values } = mail;
    await queueMail(tx, {
      key: `${factorRemovedMail.name}:${claim(change)}`,
      template: factorRemovedMail,
      to,
      values: { ...values, factor: called(change.factor) },
    });
  },
});

export const mailRecoveryCodeUsed = job<{ userId: string; at: string; left: number }>('mail.recoveryCodeUsed', {
  on: [RecoveryCodeUsed],
  claim: ({ userId, at, left }) => `${userId}:${at}:${left}`,
  async run(tx, used) {
    const mail = await mailOf(tx, used);
    if (!mail) return;
    await queueMail(tx, {
      key: `${recoveryCodeUsedMail.name}:${used.userId}:${used.at}:${used.left}`,
      template: recoveryCodeUsedMail,
      to: mail.to,
      values: { ...mail.values, left: String(used.left) },
    });
  },
});
