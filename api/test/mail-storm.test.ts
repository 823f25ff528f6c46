// Many mails, a job process that is killed again and again, and a mail server that does everything wrong.

import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { leasesEnd, timePasses } from './mails.ts';
import { ProgramFolder, type Started } from './program.ts';
import { quantity } from './quantity.ts';
import { type Conduct, MailServerForTests } from './smtp.ts';
import { test, type World } from './world.ts';

/** STORM=1000 for a greater one; STORM_REDIS_URL for jobs on a Redis. */
const MAILS = quantity('STORM', { whole: 100, part: 50 });
const KILLS = 5;
const MINUTES = 60_000;

/** Rows as a batch queues them. */
const queueMany = (world: World): Promise<unknown> =>
  world.rows(
    `insert into mail_message (id, key, topic, to_address, language, subject, html, text, message_id, status, priority,
        attempt_count, next_attempt_at, created_at)
      select id, 'storm:' || n, 'news', 'reader' || n || '@example.org', 'FR', 'Nouvelles ' || n, '<p>Bonjour</p>', 'Bonjour',
        id || '@passerelle.example', 'QUEUED', 1, 0, now(), now()
      from (select n, gen_random_uuid() as id from generate_series(1, $1::int) n) mail`,
    [MAILS],
  );

const numberOf = (address: string): number => Number(/^reader(\d+)@/.exec(address)?.[1]);
const isRefused = (address: string): boolean => numberOf(address) % 10 === 0;

/** Each mail has its fault, the first time; then the server takes it. */
function faultOf(address: string): Conduct {
  const number = numberOf(address);
  if (number % 10 === 1) return { code: 451, text: '4.3.0 Come back later' };
  if (number % 30 === 2) return 'hang';
  if (number % 10 === 3) return 'drop';
  return number % 10 === 4 ? { slow: 20 } : 'take';
}

test(
  'a storm of kills and faults: every mail arrives once or is explained, and repeats are known',
  async ({ world }) => {
    const server = await new MailServerForTests().start();
    const folder = new ProgramFolder();
    const env = {
      DATABASE_URL: world.config.databaseUrl,
      SMTP_URL: server.url,
      MAIL_PER_MINUTE: '100000',
      MAIL_TIMEOUT_SECONDS: '1',
      PUBLIC_URL: 'http://passerelle.example',
      REDIS_URL: process.env.STORM_REDIS_URL ?? '',
    };
    const ended: Promise<{ stdout: string; stderr: string }>[] = [];
    let worker: Started;
    const startWorker = (): void => {
      worker = folder.start(env, 'work');
      ended.push(worker.ended);
    };
    try {
      await queueMany(world);
      const tried = new Set<string>();
      let killAt = Math.ceil(MAILS / (KILLS + 2));
      let kills = 0;
      let killed: Promise<unknown> | undefined;
      server.recipient = (address) => (isRefused(address) ? { code: 550, text: '5.1.1 Nobody reads here' } : null);
      server.conduct = ({ to, messageId }) => {
        if (kills < KILLS && server.received.length >= killAt) {
          // Between the end of the mail and the answer: the server takes what the process will not know of.
          kills += 1;
          killAt += Math.ceil(MAILS / (KILLS + 2));
          worker.process.kill('SIGKILL');
          killed = worker.ended;
          return { slow: 50 };
        }
        if (tried.has(messageId)) return 'take';
        tried.add(messageId);
        return faultOf(to);
      };
      startWorker();

      let wasAway = false;
      const until = Date.now() + 10 * MINUTES;
      const waiting = "select count(*)::int as count from mail_message where status in ('QUEUED', 'SENDING')";
      while ((await world.rows(waiting))[0].count > 0 && Date.now() < until) {
        if (killed) {
          await killed;
          killed = undefined;
          await leasesEnd(world);
          startWorker();
        }
        if (!wasAway && kills >= 2) {
          wasAway = true;
          await server.stop();
          const told = "select 1 from outbox_event where name = 'MailServerUnreachable'";
          while ((await world.rows(told)).length === 0) {
            await timePasses(world, 60);
            await pause(200);
          }
          await timePasses(world, 3_600);
          await server.start();
        }
        await timePasses(world, 60);
        await pause(200);
      }

      const rows = await world.rows(
        'select message_id, to_address, status, reason, smtp_code, smtp_text from mail_message',
      );
      const refused = rows.filter(({ to_address }) => isRefused(to_address));
      const arrived = server.received.map(({ messageId }) => messageId);
      expect(
        rows
          .filter(({ status }) => status === 'SENT')
          .map(({ message_id }) => message_id)
          .sort(),
      ).toEqual([...new Set(arrived)].sort());
      expect(new Set(arrived).size).toBe(MAILS - refused.length);
      for (const row of refused)
        expect(row).toMatchObject({
          status: 'FAILED',
          reason: 'REFUSED',
          smtp_code: 550,
          smtp_text: '5.1.1 Nobody reads here',
        });
      const refusals = "select count(*)::int as count from mail_attempt where outcome = 'REFUSED'";
      expect(await world.rows(refusals)).toEqual([{ count: refused.length }]);

      worker!.process.kill('SIGTERM');
      const log = (await Promise.all(ended)).map(({ stdout, stderr }) => stdout + stderr).join('\n');
      const logged = new Set(
        [...log.matchAll(/.*ended after handing this mail over.*/g)].map(([line]) => JSON.parse(line).messageId),
      );
      const repeated = arrived.filter((id, index) => arrived.indexOf(id) !== index);
      expect(kills).toBe(KILLS);
      expect(repeated.length).toBeLessThanOrEqual(KILLS);
      expect(repeated.filter((id) => !logged.has(id))).toEqual([]);
      expect(
        await world.rows(
          "select name from outbox_event where name like 'MailServer%' and name <> 'MailServerConfigured' order by id",
        ),
      ).toEqual([{ name: 'MailServerUnreachable' }, { name: 'MailServerBack' }]);
    } finally {
      await folder.remove();
      await server.stop();
    }
  },
  11 * MINUTES,
);
