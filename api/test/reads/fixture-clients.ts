// The applications and programs that the world of the differential test knows, with secrets that work and others.

import type { Fixture } from './fixture.ts';

export async function makeClients(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  await fixture.insert(
    'oauth_client',
    fixture.make(8, () => ({
      id: fixture.id(),
      name: fixture.text(100),
      kind: random.pick(['SIGN_IN', 'PROGRAM']),
      confidential: true,
      trusted: random.chance(0.5),
      pkce_required: random.chance(0.5),
      refresh_tokens: random.chance(0.5),
      redirect_uris: random.some(['https://a.example/back', 'https://b.example/back'], random.whole(0, 2)),
      post_logout_redirect_uris: [],
      scopes: random.some(['openid', 'email', 'jobOffers.read'], random.whole(0, 3)),
      owner_id: fixture.known('user'),
      enabled: random.chance(0.7),
      created_at: fixture.moment(),
      updated_at: fixture.moment(),
      last_used_at: fixture.orNull(() => fixture.moment()),
      version: random.whole(1, 9),
    })),
  );
  await fixture.insert(
    'oauth_client_secret',
    fixture.make(16, () => ({
      id: fixture.id(),
      client_id: fixture.known('oauth_client'),
      hash: fixture.id(),
      ending: fixture.id().slice(-4),
      created_at: fixture.moment(),
      expires_at: random.pick([null, '2099-01-01T00:00:00Z', '2020-01-01T00:00:00Z']),
    })),
  );
  await fixture.insert(
    'oauth_consent',
    (fixture.ids['user'] ?? []).slice(0, 8).map((user_id) => ({
      id: fixture.id(),
      user_id,
      client_id: fixture.known('oauth_client'),
      scopes: random.some(['openid', 'email'], random.whole(0, 2)),
      given_at: fixture.moment(),
    })),
  );
}
