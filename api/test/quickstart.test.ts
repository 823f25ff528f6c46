// The partner's quickstart, run exactly as it is printed: its shell lines in one shell, its script saved under its name.

import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { newSigningSecret, signedHeaders } from '../platform/deliveries/signature.ts';
import { freePort, ProgramFolder, ready } from './program.ts';

const page = readFileSync('docs/partner-quickstart.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text as string);

test('takes only what is signed with the secret, and each message once', async () => {
  mkdirSync('.data/test', { recursive: true });
  const folder = new ProgramFolder(resolve('.data/test'));
  const port = await freePort();
  const secret = `whsec_${Buffer.from('a secret of the quickstart test!').toString('base64')}`;
  writeFileSync(join(folder.path, 'receiver.mjs'), blocks('js')[1] as string);
  const env = { ...process.env, WEBHOOK_SECRET: secret, PORT: String(port) };
  const receiver = spawn(process.execPath, ['receiver.mjs'], { cwd: folder.path, env });
  try {
    let said = '';
    receiver.stdout.on('data', (text) => (said += text));
    const body = JSON.stringify({ type: 'jobOffer.published', timestamp: '2026-11-23T08:30:00.000Z', data: { a: 1 } });
    const post = (headers: object, sent = body): Promise<number> =>
      fetch(`http://127.0.0.1:${port}`, { method: 'POST', headers: { ...headers }, body: sent }).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(() => post({})).toBe(400);
    const signed = signedHeaders('id-1', [secret], body);
    expect(await post(signed)).toBe(204);
    expect(await post(signed)).toBe(204);
    expect(await post(signed, body.replace('1', '2'))).toBe(400);
    expect(await post({ ...signed, 'webhook-timestamp': '1' })).toBe(400);
    // While a secret is replaced, the one that the receiver knows may be either.
    expect(await post(signedHeaders('id-2', [newSigningSecret(), secret], body))).toBe(204);
    await expect.poll(() => said).toBe('jobOffer.published {"a":1}\njobOffer.published {"a":1}\n');
  } finally {
    receiver.kill();
    await folder.remove();
  }
});

test('takes a partner from a key to a query, all pages and a live change', async () => {
  mkdirSync('.data/test', { recursive: true });
  const folder = new ProgramFolder(resolve('.data/test'));
  try {
    const port = await freePort();
    const program = folder.start({ PORT: String(port), DEMO: 'on' });
    await ready(program, port);
    const [script] = blocks('js');
    expect(script?.split('\n').length).toBeLessThanOrEqual(25);
    writeFileSync(join(folder.path, 'partner.mjs'), script as string);
    const lines = `set -e\n${blocks('bash').join('\n')}`.replace('http://localhost:4000', `http://localhost:${port}`);
    const env = { ...process.env, NODE_ENV: 'development', DATA_DIR: folder.dataDir };
    const { stdout } = await promisify(execFile)('bash', ['-c', lines], { cwd: folder.path, env, timeout: 180_000 });
    expect(stdout).toContain('"totalCount":300');
    expect(stdout).toContain('{"candidate":{"headline":"Available at once"},"errors":[]}');
    expect(stdout).toMatch(/^300 candidates, the first is [0-9a-f-]{36}$/m);
    expect(stdout).toMatch(/^changed: .+, Available at once$/m);
    expect(stdout).toContain('"code":"PERSISTED_QUERY_NOT_FOUND"');
    expect(stdout.match(/\{"candidates":\{"totalCount":300\}\}/g)).toHaveLength(2);
  } finally {
    await folder.remove();
  }
});
