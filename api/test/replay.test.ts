// A replay of a job that queues mails, as an operator asks for it: every mail is there once.

import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { modules } from '../modules.ts';
import { replayCommand } from '../platform/events/replay.ts';
import { test } from './world.ts';

test('welcoming everybody again mails nobody twice, even where a claim was lost', async ({ world }) => {
  await world.worker();
  const from = new Date().toISOString();
  for (const name of ['Ada', 'Blaise', 'Chloé']) await world.as('CANDIDATE', name);
  const mails = () => world.rows('select id, to_address from mail_message order by to_address');
  const undone = () => world.rows('select event_id from event_delivery where done_at is null');
  const settled = async () => {
    for (let tries = 0; tries < 600; tries++) {
      await pause(100);
      const unrelayed = await world.rows('select id from outbox_event where relayed_at is null');
      if (unrelayed.length === 0 && (await undone()).length === 0) return;
    }
    throw new Error('The jobs do not end');
  };
  await settled();
  const before = await mails();
  expect(before.length).toBeGreaterThanOrEqual(3);
  // The key of the mail itself is enough.
  await world.rows(
    "delete from job_claim where key in (select max(key) from job_claim where key like 'mail.welcome:%')",
  );

  const lines: string[] = [];
  await replayCommand(modules.flatMap((module) => module.jobs ?? [])).run({
    args: ['mail.welcome', '--from', from, '--to', new Date(Date.now() + 1_000).toISOString()],
    context: async () => world.house.context(),
    say: (line) => void lines.push(line),
    config: world.config,
    file: (argument) => argument,
  });
  expect(lines).toEqual(['mail.welcome runs again for 3 events.']);
  expect(await world.rows('select event_id from event_delivery where run is not null')).toHaveLength(3);
  await settled();
  expect(await mails()).toEqual(before);
});
