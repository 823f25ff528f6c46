import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { serve } from '../../serve.ts';
import { freePort } from '../../test/program.ts';
import { test, type World } from '../../test/world.ts';

/** The answer to these bytes: its first line, and all of it. */
async function sent(port: number, bytes: string): Promise<{ status: string; text: string }> {
  const socket = connect({ host: '127.0.0.1', port });
  await once(socket, 'connect');
  socket.write(bytes);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  return { status: text.split('\r\n')[0] ?? '', text };
}

const statusOf = async ({ config }: World, bytes: string): Promise<string> => (await sent(config.port, bytes)).status;

const request = (first: string, ...headers: string[]): string =>
  `${[first, 'Host: localhost', 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`;

test('a request whose length is said twice, or in a doubtful way, is refused and its connection closed', async ({
  world,
}) => {
  for (const headers of [
    ['Content-Length: 4', 'Transfer-Encoding: chunked'],
    ['Content-Length: 4', 'Content-Length: 5'],
    ['Transfer-Encoding: xchunked', 'Content-Length: 4'],
    ['Content-Length: +4'],
    ['Content-Length : 4'],
  ])
    expect(await statusOf(world, `${request('POST /graphql HTTP/1.1', ...headers)}0\r\n\r\n`)).toMatch(/ 400 /);
});

test('headers of more than 16 KB are refused, and so are methods that nobody needs', async ({ world }) => {
  expect(await statusOf(world, request('GET /api/health HTTP/1.1', `X: ${'x'.repeat(20_000)}`))).toMatch(/ 431 /);
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH'])
    expect(await statusOf(world, request(`${method} /graphql HTTP/1.1`))).toMatch(/ 40[045] /);
});

test('nothing but the files of the console is given out, whatever the path', async ({ world }) => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-console-'));
  mkdirSync(join(folder, 'console/assets'), { recursive: true });
  mkdirSync(join(folder, 'console/.git'));
  for (const name of ['secret', 'console/index.html', 'console/q.html', 'console/assets/x.js', 'console/.git/config'])
    writeFileSync(join(folder, name), `this is ${name}`);
  const port = await freePort();
  const server = await serve({ ...world.config, port }, join(folder, 'console/'));
  const answer = async (path: string) => (await sent(port, request(`GET ${path} HTTP/1.1`))).text;
  expect(await answer('/assets/x.js')).toContain('this is console/assets/x.js');
  for (const path of [
    '/.git/config',
    '/secret',
    '/../secret',
    '/%2e%2e/secret',
    '/assets/..%2f..%2fsecret',
    '/assets/%5c..%5c..%5csecret',
    '/assets/',
    '//secret',
    '/assets/x.js%00',
  ])
    expect(await answer(path)).toMatch(/^HTTP\/1.1 (400|403|404) (?![^]*this is)/);
  await server.close();
  rmSync(folder, { recursive: true });
});

test('what others say of the way of a request is not believed without a trusted proxy', async ({ world }) => {
  const signIn = (address: string) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address, 'x-real-ip': address },
      body: JSON.stringify({
        query: 'mutation { signIn(input: { email: "personne@example.org", password: "faux" }) { errors { code } } }',
      }),
    }).then(async (response) => JSON.stringify(await response.json()));
  const answers: string[] = [];
  for (let attempt = 0; attempt < 7; attempt++) answers.push(await signIn(`192.0.2.${attempt}`));
  expect(answers.at(-1)).toContain('TOO_MANY_ATTEMPTS');
});
