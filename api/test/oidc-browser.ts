// A browser at the identity provider: cookies by path, redirects followed by hand, and the console's page of a sign-in.

import { generateKeyPairSync } from 'node:crypto';
import * as oidc from 'openid-client';
import { seal } from '../platform/encryption.ts';
import type { Answer, World } from './world.ts';

interface Cookie {
  readonly value: string;
  readonly path: string;
}

/** Where applications of the tests take people back. */
export const CALLBACK = 'https://application.example/callback';
export const SIGNED_OUT = 'https://application.example/bye';

export class Browser {
  private readonly cookies = new Map<string, Cookie>();

  constructor(private readonly origin: string) {}

  async fetch(address: string | URL, options: RequestInit = {}): Promise<Response> {
    const url = new URL(address, this.origin);
    const sent = [...this.cookies]
      .filter(([, { path }]) => url.pathname === path || url.pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(([name, { value }]) => `${name.split(' ')[0]}=${value}`);
    const headers = { ...(options.headers as object), cookie: sent.join('; ') };
    const response = await fetch(url, { ...options, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
    const expires = attributes.find((attribute) => /^expires=/i.test(attribute))?.slice(8);
    const key = `${name} ${path}`;
    if (value === '' || (expires && new Date(expires) < new Date())) this.cookies.delete(key);
    else this.cookies.set(key, { value, path });
  }

  /** Signs in at Passerelle, as its own pages do. */
  async signIn(email: string, password: string): Promise<Answer> {
    return this.mutate('mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }', {
      input: { email, password, delivery: 'COOKIE' },
    });
  }

  async mutate(query: string, variables: object = {}): Promise<Answer> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: Answer }).data;
  }

  /** Goes to an address of the provider and on to wherever it redirects within it. */
  async open(address: string | URL): Promise<Response & { location: URL | null }> {
    let url = new URL(address, this.origin);
    for (let hops = 0; hops < 10; hops++) {
      const response = await this.fetch(url);
      const next = response.headers.get('location');
      const location = next ? new URL(next, url) : null;
      const goesOn = location !== null && location.origin === this.origin && location.hash === '';
      if (!goesOn) return Object.assign(response, { location });
      url = location;
    }
    throw new Error('The redirects do not end');
  }

  /** What the console's page asks and tells: `step`, `continue`, `refuse` of a sign-in. */
  async at(uid: string, action: 'step' | 'continue' | 'refuse', body: object = {}): Promise<Answer> {
    const post = action !== 'step';
    const response = await this.fetch(`/oidc/interaction/${uid}/${action}`, {
      method: post ? 'POST' : 'GET',
      ...(post ? { body: JSON.stringify(body) } : {}),
      headers: post ? { 'content-type': 'application/json', origin: this.origin } : {},
    });
    return { status: response.status, ...((await response.json()) as object) };
  }

  /** Follows an authorization request to its end, agreeing to what is asked; gives where the application is told. */
  async authorize(address: string | URL): Promise<URL> {
    const { location } = await this.open(address);
    const uid = uidOf(location);
    if (!uid) return location as URL;
    const { location: resume, error } = await this.at(uid, 'continue', { agreed: true });
    if (!resume) throw new Error(String(error));
    return (await this.open(resume)).location as URL;
  }
}

/** The sign-in that the console's page is opened for. */
export const uidOf = (location: URL | null): string | null =>
  /^#\/connect\/(.+)$/.exec(location?.hash ?? '')?.[1] ?? null;

const KEYS_SECRET = 'identity-provider.keys';

/** Gives the provider a key that is quickly made, in place of the one that it would make at its first use. */
async function quickKey(world: World): Promise<void> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'of the tests', alg: 'RS256', use: 'sig' };
  const keys = { signing: [{ jwk, signsFrom: new Date(0).toISOString() }], cookies: ['of the tests'] };
  const value = seal(world.config, KEYS_SECRET, JSON.stringify(keys));
  await world.rows('insert into secret (name, value) values ($1, $2) on conflict do nothing', [KEYS_SECRET, value]);
}

const quick = new WeakMap<World, Promise<void>>();

const FIELDS = 'oauthClient { id version } secret errors { code path }';

interface ClientInput {
  name?: string;
  kind?: 'SIGN_IN' | 'PROGRAM';
  confidential?: boolean;
  trusted?: boolean;
  pkceRequired?: boolean;
  refreshTokens?: boolean;
  redirectUris?: string[];
  backchannelLogoutUri?: string;
  scopes?: string[];
}

/** Makes a client as an administrator. */
export async function makeClient(world: World, input: ClientInput = {}): Promise<{ id: string; secret: string }> {
  if (!quick.has(world)) quick.set(world, quickKey(world));
  await quick.get(world);
  const administrator = await world.as('ADMIN');
  const { createOAuthClient } = await administrator.run(
    `mutation ($input: CreateOAuthClientInput!) { createOAuthClient(input: $input) { ${FIELDS} } }`,
    {
      input: {
        name: 'Une application',
        kind: 'SIGN_IN',
        ...(input.kind === 'PROGRAM' ? {} : { redirectUris: [CALLBACK], postLogoutRedirectUris: [SIGNED_OUT] }),
        ...input,
      },
    },
  );
  if (createOAuthClient.errors.length > 0) throw new Error(JSON.stringify(createOAuthClient.errors));
  return { id: createOAuthClient.oauthClient.id, secret: createOAuthClient.secret };
}

/** The client as its own library knows it. */
export async function application(
  url: string,
  { id, secret }: { id: string; secret: string | null },
  authentication: oidc.ClientAuth = secret ? oidc.ClientSecretPost(secret) : oidc.None(),
): Promise<oidc.Configuration> {
  return oidc.discovery(new URL(`${url}/oidc`), id, undefined, authentication, {
    execute: [oidc.allowInsecureRequests],
  });
}

/** An authorization request with PKCE, state and nonce, and what the answer is checked with. */
export async function request(
  configuration: oidc.Configuration,
  parameters: Record<string, string> = {},
): Promise<{ url: URL; checks: oidc.AuthorizationCodeGrantChecks }> {
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const expectedState = oidc.randomState();
  const expectedNonce = oidc.randomNonce();
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: CALLBACK,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
    state: expectedState,
    nonce: expectedNonce,
    ...parameters,
  });
  return { url, checks: { pkceCodeVerifier, expectedState, expectedNonce } };
}
