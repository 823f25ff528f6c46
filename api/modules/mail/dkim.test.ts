import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../platform/config.ts';
import { mailOnce, queueTestMail, sendingTo } from '../../test/mails.ts';
import { MailServerForTests } from '../../test/smtp.ts';
import { openWorld, type World } from '../../test/world.ts';
import { unsubscribeUrl } from './unsubscribe-link.ts';

const DOMAIN = 'passerelle.example';
const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const dnsRecord = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`;

let folder: string;
let server: MailServerForTests;
let world: World;
let close: () => Promise<void>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passerelle-dkim-'));
  const dkimKeyFile = join(folder, 'key.pem');
  writeFileSync(dkimKeyFile, privateKey);
  server = await new MailServerForTests().start();
  const settings = {
    dkimDomain: DOMAIN,
    dkimSelector: 'mail2026',
    dkimKeyFile,
    bounceAddress: 'bounce@passerelle.example',
    replyTo: 'Équipe <equipe@passerelle.example>',
  };
  ({ world, close } = await openWorld(sendingTo(server.url, settings)));
  await world.worker();
});
afterAll(async () => {
  await close();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const resolver = async (name: string, type: string): Promise<string[][]> => {
  if (name === `mail2026._domainkey.${DOMAIN}` && type === 'TXT') return [[dnsRecord]];
  throw Object.assign(new Error('Not found'), { code: 'ENOTFOUND' });
};

/** The bytes of a mail of this template as the server got it. */
async function received(template: 'needed' | 'news') {
  const id = await queueTestMail(world, `${template}@example.org`, { template, what: 'l’été ! '.repeat(30) });
  await mailOnce(world, id, 'SENT');
  const mail = server.received.find(({ to }) => to === `${template}@example.org`);
  return { id, ...(mail as NonNullable<typeof mail>) };
}

test('the signature verifies, and covers both headers of the one click', async () => {
  const mail = await received('news');
  const text = mail.raw.toString('latin1');

  const { results } = await dkimVerify(mail.raw, { resolver });

  expect(results.map(({ status, signingDomain, selector }) => [status.result, signingDomain, selector])).toEqual([
    ['pass', DOMAIN, 'mail2026'],
  ]);
  const signed = /\bh=([^;]+);/
    .exec(/^DKIM-Signature:(?:.|\r\n[ \t])*/im.exec(text)?.[0].replaceAll(/\s/g, '') ?? '')?.[1]
    ?.toLowerCase()
    .split(':');
  expect(signed).toEqual(
    expect.arrayContaining([
      'from',
      'to',
      'subject',
      'date',
      'message-id',
      'reply-to',
      'list-unsubscribe',
      'list-unsubscribe-post',
    ]),
  );
  expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(text).toContain(`\r\nList-Unsubscribe: <${await unsubscribeUrl(world.house.context(), mail.id)}>\r\n`);
  expect(mail.from).toBe(`bounce+${mail.id}@passerelle.example`);
  const [parsed] = (await server.read()).filter(({ messageId }) => messageId === `<${mail.messageId}>`);
  expect(parsed?.replyTo?.value).toEqual([{ address: 'equipe@passerelle.example', name: 'Équipe' }]);

  const changed = Buffer.from(text.replace('List-Unsubscribe=One-Click', 'List-Unsubscribe=Other'), 'latin1');
  const judged = await dkimVerify(changed, { resolver });
  expect(judged.results[0]?.status.result).toBe('fail');
});

test('a mail that people need has no link to unsubscribe, and its signature verifies too', async () => {
  const mail = await received('needed');
  const { results } = await dkimVerify(mail.raw, { resolver });
  expect(results[0]?.status.result).toBe('pass');
  expect(mail.raw.toString('latin1')).not.toMatch(/^List-/im);
});

const python = '/usr/bin/python3';
const hasPythonDkim = spawnSync(python, ['-c', 'import dkim']).status === 0;
test.skipIf(!hasPythonDkim)('a second verifier agrees', async () => {
  const { raw } = await received('news');
  const script = `import dkim,sys; print(dkim.verify(sys.stdin.buffer.read(), dnsfunc=lambda name, timeout=5: ${JSON.stringify(dnsRecord)}.encode()))`;
  expect(execFileSync(python, ['-c', script], { input: raw, encoding: 'utf8' }).trim()).toBe('True');
});

test('a key that cannot be read stops the start with a sentence', async () => {
  const { mailSender } = await import('./mail-sender.ts');
  const mail = {
    ...loadConfig({}).mail,
    smtpUrl: server.url,
    dkimDomain: DOMAIN,
    dkimKeyFile: join(folder, 'none.pem'),
  };
  const config = { ...world.config, mail };
  const start = {
    config,
    log: world.house.log,
    context: () => ({ ...world.house.context(), config }),
    hear: () => undefined,
  };
  await expect(mailSender()(start)).rejects.toThrow('MAIL_DKIM_KEY_FILE cannot be read');
});
