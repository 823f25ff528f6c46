import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { serve } from '../../serve.ts';
import { freePort } from '../../test/program.ts';
import { type Answer, openWorld, test } from '../../test/world.ts';

const preflight = (url: string, origin: string) =>
  fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    },
  });

test('a browser may call from the origins that are allowed, and from no other', async () => {
  const { world, close } = await openWorld({ allowedOrigins: ['https://partner.example'] });
  const allowed = await preflight(world.url, 'https://partner.example');
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://partner.example');
  const refused = await preflight(world.url, 'https://evil.example');
  expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  await close();
});

test('a page of another site cannot change anything with the cookies of a person', async ({ world }) => {
  const post = (headers: Record<string, string>) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"query":"mutation { signOut { signedOut } }"}',
    });
  const cookie = 'passerelle_access=whatever';
  for (const origin of ['https://evil.example', 'null', `${world.url}.evil.example`])
    expect((await post({ cookie, origin })).status).toBe(403);
  expect((await post({ cookie, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ cookie, origin: 'null', 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ cookie, origin: 'null', 'sec-fetch-site': 'same-origin' })).status).not.toBe(403);
  expect((await post({ cookie, origin: world.url })).status).toBe(200);
  expect((await post({ cookie })).status).toBe(200);
});

test('every answer carries its id and the headers that keep browsers careful', async ({ world }) => {
  const { headers } = await fetch(`${world.url}/api/health`);
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(policy).not.toContain('https:');
  expect(headers.get('permissions-policy')).toContain('microphone=(self)');
});

test('what is alive and what is ready are told apart', async ({ world }) => {
  const ready = await fetch(`${world.url}/api/health`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', live: true, ready: true }]);
  await world.rows("insert into migration (name, executed_at) values ('29990101_from_the_future', now())");
  const newer = await fetch(`${world.url}/api/health`);
  expect([newer.status, await newer.json()]).toEqual([503, { status: 'unavailable', live: true, ready: false }]);
  expect((await fetch(`${world.url}/api/health/live`)).status).toBe(200);
  await world.rows("delete from migration where name = '29990101_from_the_future'");
});

test('over HTTPS the cookies belong to this very host', async ({ world }) => {
  await world.as('TRAINER', 'Colette Chiffrée');
  const { world: secure, close } = await openWorld({
    databaseUrl: world.config.databaseUrl,
    publicUrl: 'https://centre.example',
  });
  const signIn =
    'mutation { signIn(input: { email: "colette-chiffr-e.trainer@example.org", password: "un mot de passe de test", delivery: COOKIE }) { errors { code } } }';
  const post = (query: string, cookie: string) =>
    fetch(`${secure.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query }),
    });
  const cookies = (await post(signIn, '')).headers.getSetCookie();
  expect(cookies).toHaveLength(2);
  for (const cookie of cookies)
    expect(cookie).toMatch(/^__Host-passerelle_.*Path=\/; HttpOnly; Secure; SameSite=Strict/);
  const jar = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  const viewer = async (cookie: string) =>
    ((await (await post('{ viewer { user { fullName } } }', cookie)).json()) as Answer).data.viewer;
  expect((await viewer(jar)).user.fullName).toBe('Colette Chiffrée');
  expect(await viewer(jar.replaceAll('__Host-', ''))).toBeNull();
  await close();
});

test('signing in by cookie keeps the tokens from scripts and other sites, and renews without a body', async ({
  world,
}) => {
  await world.as('TRAINER', 'Colette Cookie');
  const dataOf = async (response: Response): Promise<Answer> => ((await response.json()) as { data: Answer }).data;
  const post = (query: string, cookie = '') =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query }),
    });
  const signedIn = await post(
    'mutation { signIn(input: { email: "colette-cookie.trainer@example.org", password: "un mot de passe de test", delivery: COOKIE }) { accessToken refreshToken viewer { user { fullName } } } }',
  );
  expect((await dataOf(signedIn)).signIn).toEqual({
    accessToken: null,
    refreshToken: null,
    viewer: { user: { fullName: 'Colette Cookie' } },
  });
  const cookies = signedIn.headers.getSetCookie();
  expect(cookies).toHaveLength(2);
  for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/);
  const jar = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  expect((await dataOf(await post('{ viewer { user { fullName } } }', jar))).viewer.user.fullName).toBe(
    'Colette Cookie',
  );
  const renewed = await post('mutation { refreshSession { accessToken errors { code } } }', jar);
  expect((await dataOf(renewed)).refreshSession).toEqual({ accessToken: null, errors: [] });
  expect(renewed.headers.getSetCookie()).toHaveLength(2);
});

test('a questionnaire may stand in a page of any site, with nothing but its own files; no other page may', async ({
  world,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-pages-'));
  for (const name of ['index.html', 'q.html', 'account.html', 'preview.html', 'embed.js', 'questionnaire-worker.js'])
    await writeFile(join(folder, name), name);
  await writeFile(join(folder, 'q.html.gz'), gzipSync('q.html'));
  const port = await freePort();
  const server = await serve({ ...world.config, port }, folder);
  const headersOf = async (path: string) => (await fetch(`http://localhost:${port}${path}`)).headers;

  for (const path of ['/q/enquete', '/q.html']) {
    const headers = await headersOf(path);
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none';script-src 'self';.*;frame-ancestors \*$/);
    expect(policy).not.toMatch(/unsafe|https?:|data:/);
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-cache');
  }
  expect((await headersOf('/preview.html')).get('content-security-policy')).toContain("frame-ancestors 'self'");
  for (const path of ['/', '/account/register', '/q', '/graphql', '/nowhere']) {
    const headers = await headersOf(path);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  }
  expect((await headersOf('/embed.js')).get('cross-origin-resource-policy')).toBe('cross-origin');
  expect((await headersOf('/questionnaire-worker.js')).get('cross-origin-resource-policy')).toBe('same-origin');
  await server.close();
  await rm(folder, { recursive: true });
});
