// Mails for tests: settings, a template, waiting until something has become of them, and time that passes at once.

import { setTimeout as pause } from 'node:timers/promises';
import type { House } from '../house.ts';
import { Language } from '../modules/accounts/index.ts';
import { type MailTexts, openTexts, queueMail } from '../modules/mail/index.ts';
import type { Config } from '../platform/config.ts';
import { loadConfig } from '../platform/config.ts';
import type { MailConfig } from '../platform/config-mail.ts';
import { mailTemplate } from '../platform/mail/template.ts';
import type { Answer, World } from './world.ts';

/** The settings of a world that sends its mails there, as fast as it can. */
export const sendingTo = (smtpUrl: string, settings: Partial<MailConfig> = {}): Pick<Config, 'mail'> => ({
  mail: {
    ...loadConfig({}).mail,
    from: 'Passerelle <bonjour@passerelle.example>',
    smtpUrl,
    perMinute: 100_000,
    timeoutSeconds: 1,
    ...settings,
  },
});

const declared = (name: string, topic: string | null) =>
  mailTemplate(name, {
    purpose: { fr: 'Test.', en: 'Test.' },
    topic,
    variables: { what: { kind: 'TEXT', meaning: { fr: 'Quoi.', en: 'What.' }, example: 'ceci' } },
    content: {
      fr: { subject: 'À propos de {{ what }}', body: 'Bonjour,\n\nvoici **{{ what }}**.' },
      en: { subject: 'About {{ what }}', body: 'Hello,\n\nhere is **{{ what }}**.' },
    },
  });
const templates = { needed: declared('test.needed', null), news: declared('test.news', 'news') };

/** Queues a mail; its id. */
export async function queueTestMail(
  world: World,
  address: string,
  {
    template = 'needed',
    what = 'l’été',
    name = 'Éloïse Ménard',
  }: { template?: keyof typeof templates; what?: string; name?: string | null } = {},
): Promise<string> {
  const to = { address, name, language: Language.FR };
  const mail = await world.write((tx) =>
    queueMail(tx, { key: `test:${crypto.randomUUID()}`, template: templates[template], to, values: { what } }),
  );
  return mail?.id as string;
}

/** The row of a mail once it is in this status. */
export async function mailOnce(world: World, id: string, status: string, seconds = 40): Promise<Answer> {
  const until = Date.now() + seconds * 1_000;
  for (;;) {
    const [row] = await world.rows('select * from mail_message where id = $1', [id]);
    if (row?.status === status) return row;
    if (Date.now() > until) throw new Error(`The mail is ${row?.status} (${row?.smtp_text}), not ${status}`);
    await pause(25);
  }
}

type Stored = MailTexts & { id: string };

/** What the recipient of the only mail to this address gets. */
export async function textsTo(world: World, address: string): Promise<MailTexts> {
  const [mail] = await world.rows('select * from mail_message where to_address = $1', [address]);
  return openTexts(world.config, { ...(mail as Stored), sealedTexts: mail?.sealed_texts ?? null }) as MailTexts;
}

export const attemptsOf = (world: World, id: string): Promise<Answer[]> =>
  world.rows('select * from mail_attempt where mail_message_id = $1 order by id', [id]);

/** As if so much time had passed for what waits: everything in the queue is due so much sooner. Senders look at once. */
export async function timePasses(world: World, seconds: number): Promise<void> {
  const earlier = (...columns: string[]): string =>
    columns.map((column) => `${column} = ${column} - $1 * interval '1 second'`).join();
  await world.rows(`update mail_message set ${earlier('next_attempt_at', 'give_up_at')} where status = 'QUEUED'`, [
    seconds,
  ]);
  await world.rows(`update mail_server set ${earlier('probe_at', 'failing_since', 'unreachable_since')}`, [seconds]);
  await world.rows(
    "insert into outbox_event (id, name, payload, occurred_at) values (gen_random_uuid(), 'MailQueued', '{}', now())",
  );
}

/** As if the processes that are sending had not been heard of for too long. */
export const leasesEnd = (world: World): Promise<Answer[]> =>
  world.rows("update mail_message set claimed_until = now() - interval '1 second' where status = 'SENDING'");

/** A mail with everything that can happen to one, for the console; its id. */
export async function makeExampleMail({ database }: House): Promise<string> {
  const id = '0199a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b';
  const html =
    '<!doctype html><html lang="fr"><body><h1>Bonjour Éloïse</h1><p>Votre place est <strong>confirmée</strong>.</p></body></html>';
  const run = (text: string, values: unknown[]): Promise<unknown> => database.pool.query(text, values);
  await run(
    `insert into mail_message (id, key, template, topic, to_address, to_name, language, subject, html, text, message_id, status,
        reason, priority, attempt_count, smtp_code, smtp_text, created_at, ended_at)
      values ($1, 'example', 'example.confirmation', 'news', 'eloise.menard@example.org', 'Éloïse Ménard', 'FR',
        'Votre inscription est confirmée', $2, 'Bonjour Éloïse, votre place est confirmée.', $3, 'FAILED', 'REFUSED', 0, 3, 550,
        '5.1.1 Nobody is called so here', now() - interval '2 hours', now())`,
    [id, html, `${id}@passerelle.example`],
  );
  const attempts = [
    ['SENT', 250, 'OK'],
    ['UNKNOWN', null, 'Connection closed'],
    ['DEFERRED', 451, '4.7.1 Greylisted, come back'],
    ['REFUSED', 550, '5.1.1 Nobody is called so here'],
  ];
  for (const attempt of attempts)
    await run(
      `insert into mail_attempt (id, mail_message_id, started_at, ended_at, outcome, smtp_code, smtp_text)
        values (gen_random_uuid(), $1, now(), now(), $2, $3, $4)`,
      [id, ...attempt],
    );
  await run(
    `insert into mail_report (id, mail_message_id, kind, status_code, text, digest, received_at)
      values (gen_random_uuid(), $1, 'HARD_BOUNCE', '5.1.1', '550 No such user', 'example', now())`,
    [id],
  );
  await run(
    `insert into mail_suppression (id, address, reason, note, mail_message_id, created_at)
      values (gen_random_uuid(), 'eloise.menard@example.org', 'HARD_BOUNCE', 'Une note', $1, now())`,
    [id],
  );
  return id;
}
