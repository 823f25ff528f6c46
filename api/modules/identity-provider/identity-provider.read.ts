// Who sees the clients, and how the tokens of programs are recognised as the API's callers.

import { equals, words } from '../../platform/read/filters.ts';
import { readable, type ViewerRights } from '../../platform/read/readable.ts';
import { everything, nothing, requestTime, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import { people } from '../accounts/index.ts';
import { OAuthClient, OAuthClientSecret } from './oauth-client.ts';
import { OAuthConsent } from './oauth-consent.ts';

/** How the access tokens of programs begin: what recognises callers must know which kind it looks at. */
export const PROGRAM_TOKEN_PREFIX = 'pct_';

const managers = (viewer: ViewerRights): Sql => (viewer.may('oauthClients.manage') ? everything : nothing);

export const oauthClients = readable(OAuthClient, {
  resource: 'oauthClients',
  visible: managers,
  filters: {
    search: words((row) => [row.name]),
    kind: equals((row) => row.kind),
    enabled: equals((row) => row.enabled),
  },
  orders: { NAME: (row) => row.name, CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  fields: {
    owner: { kind: 'one', target: () => people, on: (person, row) => sql`${person.id} = ${row.owner}` },
    secrets: {
      kind: 'many',
      target: () => oauthClientSecrets,
      on: (secret, row) =>
        sql`${secret.client} = ${row.id} and (${secret.expiresAt} is null or ${secret.expiresAt} > ${requestTime}::timestamptz)`,
    },
  },
});

/** Read below their client only. */
export const oauthClientSecrets = readable(OAuthClientSecret, {
  visible: managers,
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const oauthConsents = readable(OAuthConsent, {
  resource: 'oauthConsents',
  visible: (viewer, row) => (viewer.may('consents.own') ? sql`${row.user} = ${viewerId}` : nothing),
  orders: { GIVEN_AT: (row) => row.givenAt },
  defaultOrder: { field: 'GIVEN_AT', direction: 'DESC' },
  fields: {
    application: {
      kind: 'computed',
      value: (row) => sql`(select c.name from oauth_client c where c.id = ${row.client})`,
    },
  },
});

/** The access tokens of programs, as accounts recognises keys: never more than the client may now. */
export const PROGRAM_TOKENS = `
  select r.id, r.hash, c.owner_id, r.expires_at,
    array(select s.scope from unnest(string_to_array(r.payload ->> 'scope', ' ')) as s(scope) where s.scope = any(c.scopes)) as scopes
  from oidc_record r join oauth_client c on c.id = r.client_id
  where r.model = 'ClientCredentials' and c.kind = 'PROGRAM' and c.enabled`;
