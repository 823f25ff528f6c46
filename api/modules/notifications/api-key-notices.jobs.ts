// What is told of partner keys, which stand before notifications: that one ends soon, or ended with its owner's account.

import { job } from '../../platform/jobs/job.ts';
import {
  ApiKey,
  ApiKeyExpiring,
  ApiKeyRevoked,
  type KeyExpiry,
  type KeyRevocation,
  peopleWhoMay,
} from '../accounts/index.ts';
import { notify } from './notification.write.ts';
import { notificationKind } from './notification-kind.ts';

const common = { permission: 'apiKeys.manage', defaults: { console: true, mail: true, push: false } } as const;

const keyExpiring = notificationKind('accounts.apiKeyExpiring', {
  ...common,
  purpose: { fr: 'Une clé d’API arrive à expiration', en: 'An API key is about to expire' },
  sentence: {
    fr: 'La clé d’API « {name} » ({prefix}) expire dans moins de {days} jours : remplacez-en le secret.',
    en: 'The API key “{name}” ({prefix}) expires within {days} days: replace its secret.',
  },
  names: ['name', 'prefix', 'days'],
});

const keyRevoked = notificationKind('accounts.apiKeyRevoked', {
  ...common,
  purpose: {
    fr: 'Une clé d’API s’arrête avec le compte de son propriétaire',
    en: 'An API key ends with the account of its owner',
  },
  sentence: {
    fr: 'La clé d’API « {name} » ({prefix}) est révoquée : le compte de {owner} est fermé.',
    en: 'The API key “{name}” ({prefix}) is revoked: the account of {owner} is closed.',
  },
  names: ['name', 'prefix', 'owner'],
});

const linkTo = (apiKeyId: string): string => `/apiKeys/${apiKeyId}/show`;

export const tellOfExpiringKeys = job<KeyExpiry>('notifications.apiKeyExpiring', {
  on: [ApiKeyExpiring],
  async run(tx, { apiKeyId, daysLeft, expiresAt }) {
    const key = await tx.em.findOne(ApiKey, { id: apiKeyId, revokedAt: null });
    if (!key) return;
    await notify(tx, {
      kind: keyExpiring,
      userIds: [...new Set([key.owner.id, ...(await peopleWhoMay(tx, 'apiKeys.manage'))])],
      values: { name: key.name, prefix: key.prefix, days: daysLeft },
      link: linkTo(key.id),
      key: `api-key:${key.id}:${expiresAt}:${daysLeft}`,
      replaces: true,
    });
  },
});

export const tellOfRevokedKeys = job<KeyRevocation>('notifications.apiKeyRevoked', {
  on: [ApiKeyRevoked],
  async run(tx, { apiKeyId, because }) {
    if (because !== 'ACCOUNT_CLOSED') return;
    const key = await tx.em.findOneOrFail(ApiKey, { id: apiKeyId }, { populate: ['owner'] });
    await notify(tx, {
      kind: keyRevoked,
      userIds: await peopleWhoMay(tx, 'apiKeys.manage'),
      values: { name: key.name, prefix: key.prefix, owner: key.owner.fullName },
      link: linkTo(key.id),
      key: `api-key:${key.id}:revoked`,
    });
  },
});
