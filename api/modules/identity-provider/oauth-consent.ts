import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/context.ts';
import { User } from '../accounts/index.ts';
import { OAuthClient } from './oauth-client.ts';

/** What a person let an application know of them; asked once per application, and again when it asks for more. */
export const OAuthConsent = defineEntity({
  name: 'OAuthConsent',
  tableName: 'oauth_consent',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User),
    client: () => p.manyToOne(OAuthClient).deleteRule('cascade').index(),
    scopes: p.array(),
    givenAt: p.datetime(3),
  },
  uniques: [{ properties: ['user', 'client'] }],
});
export type OAuthConsent = InferEntity<typeof OAuthConsent>;
