import { expect, test } from 'vitest';
import { type OutsideServer, openOutside, status } from '../../test/outside.ts';
import { isPublic, OutsideError, outsideUrl, postOutside } from './outside.ts';

const open = { privateWebhooks: true };
const closed = { privateWebhooks: false };

const withServer = async (act: (server: OutsideServer) => Promise<void>): Promise<void> => {
  const server = await openOutside();
  try {
    await act(server);
  } finally {
    await server.close();
  }
};
const post = (config: { privateWebhooks: boolean }, url: string, timeoutMs?: number) =>
  postOutside(config, {
    url,
    headers: { 'content-type': 'application/json' },
    body: '{}',
    ...(timeoutMs ? { timeoutMs } : {}),
  });
const faultOf = (asked: Promise<unknown>): Promise<string | undefined> =>
  asked.then(
    () => undefined,
    (error: unknown) => (error instanceof OutsideError ? error.fault : String(error)),
  );

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '2001:0:4136:e378::1',
])('%s is no public address', (address) => expect(isPublic(address)).toBe(false));

test.each(['1.1.1.1', '172.32.0.1', '192.169.0.1', '8.8.8.8', '2606:4700::1111', '2a01:e0a::1'])(
  '%s is a public address',
  (address) => expect(isPublic(address)).toBe(true),
);

test('addresses are https without a password; http and the own network only where the operator allows them', () => {
  const taken = (config: typeof open, text: string): boolean => outsideUrl(config, text) !== null;
  expect(taken(closed, 'https://hooks.example.org/x')).toBe(true);
  for (const text of [
    'http://hooks.example.org',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
  ])
    expect([text, taken(closed, text)]).toEqual([text, false]);
  expect(taken(open, 'http://10.0.0.1/')).toBe(true);
  for (const text of ['https://user:pass@hooks.example.org/', 'file:///etc/passwd', 'gopher://x', 'nothing'])
    expect([text, taken(open, text)]).toEqual([text, false]);
});

test('a name that leads into the own network is refused, and nothing is sent there', () =>
  withServer(async ({ url, asked }) => {
    const { port } = new URL(url);
    await expect(post(closed, `https://localhost:${port}/`)).rejects.toMatchObject({
      fault: 'ADDRESS_REFUSED',
      message: 'localhost leads to an address that is not public',
    });
    expect(await faultOf(post(closed, `http://127.0.0.1:${port}/`))).toBe('ADDRESS_REFUSED');
    expect(asked).toEqual([]);
  }));

test('a redirect is an answer and is not followed', () =>
  withServer(async ({ url, asked, answers }) => {
    answers.push(status(302, 'elsewhere', { location: `${url}/secret` }));
    expect(await post(open, url)).toMatchObject({ status: 302, shown: '302 elsewhere' });
    expect(asked.map(({ path }) => path)).toEqual(['/']);
  }));

test('no answer in time is a fault, and so is an answer that does not end', () =>
  withServer(async ({ url, answers }) => {
    answers.push(
      () => undefined,
      (response) => void response.writeHead(200).write('and'),
    );
    await expect(post(open, url, 150)).rejects.toMatchObject({ fault: 'TIMEOUT', message: 'No answer within 0.15 s' });
    expect(await faultOf(post(open, url, 150))).toBe('TIMEOUT');
  }));

test('of a huge answer only the beginning is read', () =>
  withServer(async ({ url, answers }) => {
    let written = 0;
    answers.push((response) => {
      response.writeHead(500);
      const block = Buffer.alloc(32 * 1024, 'é');
      const write = (): void => {
        while (!response.destroyed && written < 2_000 && response.write(block)) written++;
        if (!response.destroyed && written < 2_000) response.once('drain', write);
      };
      write();
    });
    const answer = await post(open, url);
    expect(answer.status).toBe(500);
    expect(answer.shown.length).toBeLessThanOrEqual(300);
    expect(written).toBeLessThan(2_000);
  }));

test('what the service says is told on one line, and how long it wants to be left alone', () =>
  withServer(async ({ url, answers }) => {
    answers.push(status(429, 'slow\r\n down \u0007', { 'retry-after': '120' }));
    expect(await post(open, url)).toEqual({ status: 429, shown: '429 slow down', retryAfterSeconds: 120 });
  }));

test('nobody at the address is a fault in the words of the system', async () => {
  const server = await openOutside();
  await server.close();
  await expect(post(open, server.url)).rejects.toMatchObject({
    fault: 'UNREACHABLE',
    message: expect.stringContaining('ECONNREFUSED'),
  });
  expect(await faultOf(post(open, 'http://nowhere.invalid/'))).toBe('UNREACHABLE');
});
