import { expect } from 'vitest';
import { createOrganisation, OrganisationKind } from '../../modules/organisations/index.ts';
import { test, type World } from '../../test/world.ts';
import type { WriteContext } from '../context.ts';
import { type JobDefinition, job } from '../jobs/job.ts';
import { perform } from '../jobs/perform.ts';
import type { JobQueue, JobRequest } from '../jobs/queue.ts';
import { Problem } from '../problem.ts';
import { defineEvent } from './event.ts';
import { startRelay } from './relay.ts';
import { replayCommand } from './replay.ts';
import { forgetOldEvents } from './retention.ts';

const Noted = defineEvent<{ subjectId: string; text: string }>('TestNoted');

const note = (world: World, subjectId: string, text: string) =>
  world.write(async (tx) => tx.record(Noted, { subjectId, text }));

/** Writes down what it heard, once; fails for the texts it is told to. */
const writer = (name: string, fails: (text: string) => boolean = () => false): JobDefinition =>
  job<{ subjectId: string; text: string }>(name, {
    on: [Noted],
    async run(tx, { subjectId, text }) {
      await tx.em.execute('insert into heard (job, subject, text) values (?, ?, ?)', [name, subjectId, text]);
      if (fails(text)) throw new Error(`not ${text}`);
    },
  });

/** A queue that keeps what is added until it is taken. */
function shelf(): JobQueue & { taken(): JobRequest[] } {
  const held = new Map<string, JobRequest>();
  return {
    add: async (requests) => {
      for (const request of requests) held.set(request.id, request);
    },
    missing: async (ids) => ids.filter((id) => !held.has(id)),
    taken() {
      const all = [...held.values()];
      held.clear();
      return all;
    },
  } as JobQueue & { taken(): JobRequest[] };
}

const run = (world: World, { definition, data }: JobRequest) =>
  perform(world.house.context(), definition, data.payload, data);
const heard = (world: World, name: string) =>
  world.rows('select subject, text from heard where job = $1 order by number', [name]);

/** What a relay of these jobs adds to a queue. */
async function relayed(world: World, ...definitions: JobDefinition[]): Promise<JobRequest[]> {
  const queue = shelf();
  const { database, log } = world.house;
  await startRelay({ database, queue, log }, definitions).close();
  return queue.taken();
}

test.beforeAll(async ({ world }) => {
  await world.rows('create table heard (number serial, job text, subject text, text text)');
});

test('a command that fails after recording its event leaves no event, no job and no mail', async ({ world }) => {
  const counts = () =>
    world.rows(
      `select (select count(*) from outbox_event) as events, (select count(*) from event_delivery) as deliveries,
        (select count(*) from mail_message) as mails, (select count(*) from bullmq.job) as jobs`,
    );
  const before = await counts();
  const failing = world.write(async (tx: WriteContext) => {
    await createOrganisation(tx, { name: 'Jamais', kind: OrganisationKind.COMPANY });
    tx.record(Noted, { subjectId: 'a', text: 'jamais' });
    await tx.em.flush();
    throw new Problem('INVALID', ['name']);
  });
  await expect(failing).rejects.toMatchObject({ issues: [{ code: 'INVALID' }] });
  expect(await relayed(world, writer('test.never'))).toEqual([]);
  expect(await counts()).toEqual(before);
});

test('the events of one subject are carried out in their order, those of another meanwhile', async ({ world }) => {
  const ordered = writer('test.ordered');
  for (const text of ['1', '2', '3']) await note(world, 'a', text);
  await note(world, 'b', '1');
  const [first, second, third, other] = (await relayed(world, ordered)) as [
    JobRequest,
    JobRequest,
    JobRequest,
    JobRequest,
  ];
  expect(await run(world, third)).toBe('too early');
  expect(await run(world, second)).toBe('too early');
  expect(await run(world, other)).toBe('done');
  expect(await run(world, first)).toBe('done');
  expect(await run(world, third)).toBe('too early');
  expect(await run(world, second)).toBe('done');
  expect(await run(world, third)).toBe('done');
  expect(await heard(world, 'test.ordered')).toEqual([
    { subject: 'b', text: '1' },
    { subject: 'a', text: '1' },
    { subject: 'a', text: '2' },
    { subject: 'a', text: '3' },
  ]);
});

test('a job that ran is not run again, however often the queue says so', async ({ world }) => {
  const once = writer('test.once');
  await note(world, 'once', 'x');
  const [request] = (await relayed(world, once)) as [JobRequest];
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => run(world, request)));
  expect(outcomes.sort()).toEqual(['done', 'done before', 'done before', 'done before', 'done before']);
  expect(await heard(world, 'test.once')).toEqual([{ subject: 'once', text: 'x' }]);
});

test('a relay that dies before or after the queue took a job leaves it to the next one', async ({ world }) => {
  const patient = writer('test.patient');
  await note(world, 'late', 'x');
  const { database, log } = world.house;
  const gone = { ...shelf(), add: () => Promise.reject(new Error('away')) };
  await startRelay({ database, queue: gone, log }, [patient]).close();
  expect(await relayed(world, patient)).toMatchObject([{ data: { subject: 'late', payload: { text: 'x' } } }]);
  expect(await relayed(world, patient)).toEqual([]);
});

test('what a queue has lost is put into it again, under the same id', async ({ world }) => {
  const lost = writer('test.lost');
  await note(world, 'lost', 'x');
  const [request] = (await relayed(world, lost)) as [JobRequest];
  const queue = { ...shelf(), keepSchedules: async () => undefined };
  const { database, log } = world.house;
  const relay = startRelay({ database, queue, log }, [lost]);
  await relay.sweep();
  expect(queue.taken()).toEqual([]);
  await world.rows("update event_delivery set queued_at = now() - interval '3 minutes' where job = 'test.lost'");
  await relay.sweep();
  await expect.poll(() => queue.taken()).toEqual([request]);
  await relay.close();
});

test('events are forgotten after 30 days with what became of them, but not while something is to be done', async ({
  world,
}) => {
  const slow = writer('test.forgotten');
  await note(world, 'old', 'done');
  await note(world, 'old', 'undone');
  const [done] = (await relayed(world, slow)) as [JobRequest];
  await run(world, done);
  const events = () =>
    world.rows(
      `select e.payload ->> 'text' as text, d.job from outbox_event e join event_delivery d on d.event_id = e.id
       where d.job = 'test.forgotten'`,
    );
  await perform(world.house.context(), forgetOldEvents, {});
  expect(await events()).toHaveLength(2);
  await world.rows(
    `update outbox_event set occurred_at = now() - interval '31 days'
     where id in (select event_id from event_delivery where job = 'test.forgotten')`,
  );
  await perform(world.house.context(), forgetOldEvents, {});
  expect(await events()).toEqual([{ text: 'undone', job: 'test.forgotten' }]);
});

test('a replay has a job run again in order; what was claimed before is not done twice', async ({ world }) => {
  const again = writer('test.again');
  const claiming = job<{ subjectId: string; text: string }>('test.claiming', {
    on: [Noted],
    claim: ({ subjectId, text }) => `${subjectId}:${text}`,
    run: async (tx, { subjectId, text }) =>
      void (await tx.em.execute("insert into heard (job, subject, text) values ('test.claiming', ?, ?)", [
        subjectId,
        text,
      ])),
  });
  const from = new Date();
  for (const text of ['1', '2']) await note(world, 'replayed', text);
  const first = await relayed(world, again, claiming);
  for (const request of first) expect(await run(world, request)).toBe('done');

  const said: string[] = [];
  for (const name of ['test.again', 'test.claiming'])
    await replayCommand([again, claiming]).run({
      args: [name, '--from', from.toISOString(), '--to', new Date(Date.now() + 1_000).toISOString()],
      context: async () => world.house.context(),
      say: (line) => void said.push(line),
      config: world.config,
      file: (argument) => argument,
    });
  expect(said).toEqual(['test.again runs again for 2 events.', 'test.claiming runs again for 2 events.']);
  const second = await relayed(world, again, claiming);
  expect(second).toHaveLength(4);
  expect(second.map(({ id }) => id)).not.toContain(first[0]?.id);
  for (const request of second)
    expect(await run(world, request)).toBe(request.definition === again ? 'done' : 'done before');
  expect(await heard(world, 'test.again')).toEqual(['1', '2', '1', '2'].map((text) => ({ subject: 'replayed', text })));
  expect(await heard(world, 'test.claiming')).toEqual(['1', '2'].map((text) => ({ subject: 'replayed', text })));
});
