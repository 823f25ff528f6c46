import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/context.ts';
import { Session, User } from '../accounts/index.ts';
import { OAuthClient } from './oauth-client.ts';

/**
 * What the provider keeps: its sessions, codes, tokens, grants and interactions. Whoever reads the table can present
 * none of them: what is presented is stored as a hash only.
 */
export const ProviderRecord = defineEntity({
  name: 'ProviderRecord',
  tableName: 'oidc_record',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    hash: p.string().length(64).unique(),
    model: p.string().length(40),
    payload: p.json<object>(),
    uidHash: p.string().length(64).nullable().index(),
    grantHash: p.string().length(64).nullable().index(),
    client: () => p.manyToOne(OAuthClient).nullable().deleteRule('cascade').index(),
    user: () => p.manyToOne(User).nullable().deleteRule('cascade').index(),
    // The Passerelle session in which a session of the provider began, and with which it ends.
    session: () => p.manyToOne(Session).nullable().deleteRule('cascade').index(),
    consumedAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3).index(),
  },
});
export type ProviderRecord = InferEntity<typeof ProviderRecord>;
