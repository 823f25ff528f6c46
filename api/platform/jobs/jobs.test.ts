import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backends, startBackend, type TestRedis } from '../../test/redis.ts';
import { openWorld, type World } from '../../test/world.ts';
import { defineEvent } from '../events/event.ts';
import { type Relay, startRelay } from '../events/relay.ts';
import { recordFailure, sayingOf } from './failed-job.write.ts';
import { type JobDefinition, job } from './job.ts';
import { perform } from './perform.ts';
import { type JobQueue, openQueue } from './queue.ts';

interface Asked {
  subjectId: string;
  text: string;
}
const Asked = defineEvent<Asked>('TestAsked');
const asked = (world: World, ...texts: string[]) =>
  world.write(async (tx) => {
    for (const text of texts) tx.record(Asked, { subjectId: `${text.split(' ')[0]}`, text });
  });

const writes = (name: string, options: Partial<Parameters<typeof job<Asked>>[1]> = {}): JobDefinition =>
  job<Asked>(name, {
    on: [Asked],
    run: async (tx, { text }) =>
      void (await tx.em.execute('insert into heard (job, text) values (?, ?)', [name, text])),
    ...options,
  });

describe.each(backends)('jobs on %s', (backend) => {
  let world: World;
  let close: () => Promise<void>;
  let redis: TestRedis | undefined;
  const parts: { queue: JobQueue; relay: Relay }[] = [];

  beforeAll(async () => {
    const { settings, redis: started } = await startBackend(backend);
    redis = started;
    ({ world, close } = await openWorld(settings));
    await world.rows('create table heard (number serial, job text, text text)');
  });
  afterAll(async () => {
    await close();
    await redis?.stop();
  });

  /** A job process of these jobs alone, until the work is done. */
  async function working(definitions: JobDefinition[], meanwhile: (queue: JobQueue, relay: Relay) => Promise<void>) {
    const { config, database, log } = world.house;
    const queue = openQueue({ config, database, log }, definitions);
    const relay = startRelay({ database, queue, log }, definitions);
    await queue.work(definitions, {
      perform: (definition, data) => perform(world.house.context(), definition, data?.payload ?? {}, data),
      gaveUp: (definition, data, error) => recordFailure(world.house.context(), definition, data, error),
    });
    parts.push({ queue, relay });
    try {
      await meanwhile(queue, relay);
    } finally {
      await relay.close();
      await queue.close();
    }
  }
  const heard = async (name: string): Promise<string[]> =>
    (await world.rows('select text from heard where job = $1 order by number', [name])).map(({ text }) => text);
  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 1_000 && !(await holds()); tries++) await pause(50);
    expect(await holds()).toBe(true);
  }

  test('forty events of four subjects are carried out once each, each subject in its order', async () => {
    const ordered = writes('test.ordered');
    const texts = Array.from({ length: 40 }, (_, index) => `${'abcd'[index % 4]} ${index}`);
    await asked(world, ...texts);
    await working([ordered], async (_queue, relay) => {
      relay.wake();
      await until(async () => (await heard('test.ordered')).length >= 40);
    });
    const done = await heard('test.ordered');
    expect([...done].sort()).toEqual([...texts].sort());
    for (const subject of 'abcd')
      expect(done.filter((text) => text.startsWith(subject))).toEqual(texts.filter((text) => text.startsWith(subject)));
  });

  test('a job that fails as often as it is tried is kept, and later events of its subject go on', async () => {
    const fails = writes('test.fails', {
      attempts: 2,
      backoff: { kind: 'fixed', seconds: 0.05 },
      run: async (tx, { text }) => {
        if (text.endsWith('no')) throw new Error('It is said at postgresql://me:secret@host/ that no');
        await tx.em.execute("insert into heard (job, text) values ('test.fails', ?)", [text]);
      },
    });
    const admin = await world.as('ADMIN');
    await world.rows("delete from outbox_event where name = 'TestAsked'");
    await asked(world, 'f no', 'f yes');
    await working([fails], async (_queue, relay) => {
      relay.wake();
      await until(async () => (await heard('test.fails')).length === 1);
    });
    const List = '{ failedJobs(filter: { job: "test.fails" }) { nodes { id job error attempts status } } }';
    const { failedJobs } = await admin.run(List);
    expect(failedJobs.nodes).toEqual([
      {
        id: expect.any(String),
        job: 'test.fails',
        error: 'Error: It is said at postgresql://…@host/ that no',
        attempts: 2,
        status: 'FAILED',
      },
    ]);
    expect(await world.rows("select payload->>'job' as job from outbox_event where name = 'JobFailed'")).toEqual([
      { job: 'test.fails' },
    ]);

    const { id } = failedJobs.nodes[0];
    const Retry = `mutation ($input: RetryFailedJobsInput!) { retryFailedJobs(input: $input) {
      results { id failedJob { status } errors { code path message } } errors { code } } }`;
    const nowhere = '01a1fdf5-30c3-729a-b984-09cf9114b73c';
    expect(await admin.run(Retry, { input: { ids: [id, id, nowhere] } })).toEqual({
      retryFailedJobs: {
        results: [
          { id, failedJob: { status: 'RETRIED' }, errors: [] },
          {
            id,
            failedJob: null,
            errors: [{ code: 'NOT_FAILED', path: ['id'], message: 'Cette tâche a déjà été relancée ou abandonnée.' }],
          },
          { id: nowhere, failedJob: null, errors: [expect.objectContaining({ code: 'NOT_FOUND' })] },
        ],
        errors: [],
      },
    });
    const mended = writes('test.fails');
    await working([mended], async (_queue, relay) => {
      relay.wake();
      await until(async () => (await heard('test.fails')).length === 2);
    });
    expect(await heard('test.fails')).toEqual(['f yes', 'f no']);
  });

  test('a job by the clock that failed runs again when somebody asks for it', async () => {
    const clock = job<object>('test.nightly', {
      every: { pattern: '0 4 1 1 *', timeZone: 'America/Guadeloupe' },
      run: async (tx) => void (await tx.em.execute("insert into heard (job, text) values ('test.nightly', 'ran')")),
    });
    await recordFailure(world.house.context(), clock, undefined, new Error('not tonight'));
    const admin = await world.as('ADMIN');
    const { failedJobs } = await admin.run('{ failedJobs(filter: { job: "test.nightly" }) { nodes { id payload } } }');
    expect(failedJobs.nodes).toEqual([{ id: expect.any(String), payload: '' }]);
    await admin.run('mutation ($input: RetryFailedJobsInput!) { retryFailedJobs(input: $input) { errors { code } } }', {
      input: { ids: [failedJobs.nodes[0].id] },
    });
    await working([clock], async (_queue, relay) => {
      relay.wake();
      await until(async () => (await heard('test.nightly')).length === 1);
    });
    expect(await heard('test.nightly')).toEqual(['ran']);
  });

  test('only administrators see and settle failed jobs; others change nothing', async () => {
    await recordFailure(world.house.context(), writes('test.seen'), undefined, new Error('no'));
    const [{ id }] = await world.rows("select id from failed_job where job = 'test.seen'");
    const Discard = `mutation ($input: DiscardFailedJobsInput!) { discardFailedJobs(input: $input) {
      results { failedJob { status } } } }`;
    const trainer = await world.as('TRAINER');
    for (const text of ['{ failedJobs { nodes { id } } }', '{ jobQueues { name } }'])
      expect((await trainer.ask(text)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await trainer.ask(Discard, { input: { ids: [id] } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await world.rows('select status from failed_job where id = $1', [id])).toEqual([{ status: 'FAILED' }]);
    const admin = await world.as('ADMIN');
    expect((await admin.run('{ jobQueues { name waiting } }')).jobQueues[0]).toEqual({
      name: 'passerelle',
      waiting: expect.any(Number),
    });
    expect(await admin.run(Discard, { input: { ids: [id] } })).toEqual({
      discardFailedJobs: { results: [{ failedJob: { status: 'DISCARDED' } }] },
    });
  });

  test('a job with a rate stands in a queue of its own, and starts no more often', async () => {
    const slow = writes('test.slow', { rate: { max: 2, per: 'minute' } });
    const quick = writes('test.quick');
    await world.rows("delete from outbox_event where name = 'TestAsked'");
    await asked(world, 's 1', 't 1', 'u 1', 'v 1');
    await working([slow, quick], async (queue, relay) => {
      relay.wake();
      await until(async () => (await heard('test.quick')).length === 4 && (await heard('test.slow')).length === 2);
      await pause(200);
      expect(await heard('test.slow')).toHaveLength(2);
      const counts = await queue.counts();
      expect(counts.map(({ name }) => name)).toEqual(['passerelle', 'passerelle.test.slow']);
      expect(counts[1]).toMatchObject({ waiting: 2, active: 0, failed: 0 });
    });
    await world.rows("update event_delivery set failed_at = now() where done_at is null and job = 'test.slow'");
  });

  test('a schedule is made, kept when the queue forgets it, and forgotten with its job', async () => {
    const clock = job<object>('test.clock', {
      every: { pattern: '0 4 1 1 *', timeZone: 'America/Guadeloupe' },
      run: async () => undefined,
    });
    const delayed = async (queue: JobQueue) => (await queue.counts())[0]?.delayed;
    await working([clock], async (queue) => {
      await queue.schedule([clock]);
      expect(await delayed(queue)).toBe(1);
      await queue.keepSchedules([clock]);
      expect(await delayed(queue)).toBe(1);
      await queue.schedule([]);
      expect(await delayed(queue)).toBe(0);
      await queue.keepSchedules([clock]);
      expect(await delayed(queue)).toBe(1);
      await queue.schedule([]);
    });
  });

  test('what was in the queue and is not any more runs nevertheless', async () => {
    const lost = writes('test.lost');
    await world.rows("delete from outbox_event where name = 'TestAsked'");
    await asked(world, 'lost 1', 'lost 2');
    const { config, database, log } = world.house;
    const queue = openQueue({ config, database, log }, [lost]);
    const relay = startRelay({ database, queue, log }, [lost]);
    await until(async () => (await queue.counts())[0]?.waiting === 2);
    await relay.close();
    await queue.close();
    if (redis) await redis.restart();
    else await world.rows('delete from bullmq.job');
    await world.rows("update event_delivery set queued_at = now() - interval '3 minutes' where job = 'test.lost'");
    await working([lost], async (_queue, again) => {
      await again.sweep();
      await until(async () => (await heard('test.lost')).length === 2);
    });
    expect((await heard('test.lost')).sort()).toEqual(['lost 1', 'lost 2']);
  });
});

describe('a declaration that makes no sense is refused', () => {
  const run = async () => undefined;
  const declared = (options: Partial<Parameters<typeof job<Asked>>[1]>, name = 'test.wrong') =>
    job<Asked>(name, { on: [Asked], run, ...options });
  test('two of one name, one that nothing starts, and a pattern that is none, before any job runs', async () => {
    const { world, close } = await openWorld();
    const { config, database, log } = world.house;
    const opening =
      (...definitions: JobDefinition[]) =>
      () =>
        openQueue({ config, database, log }, definitions);
    expect(opening(declared({}), declared({}))).toThrow('Two jobs are named test.wrong');
    expect(opening(job('test.idle', { run }))).toThrow('Nothing starts the job test.idle');
    const every = { pattern: 'at four', timeZone: 'America/Guadeloupe' };
    expect(opening(declared({ every }))).toThrow('The job test.wrong has no cron pattern: "at four"');
    await close();
  });

  test.each([
    ['a name without a module', () => declared({}, 'wrong'), 'is not named "module.verb"'],
    ['no events in a list of events', () => declared({ on: [] }), 'hangs on no event'],
    ['no attempt', () => declared({ attempts: 0 }), 'must be tried 1 to 100 times'],
    ['a wait of no time', () => declared({ backoff: { kind: 'fixed', seconds: 0 } }), 'must wait more than 0 seconds'],
    ['none at once', () => declared({ concurrency: 0 }), 'must run 1 to 100 times at once'],
    ['none in a time', () => declared({ rate: { max: 0, per: 'hour' } }), 'must start 1 to'],
    [
      'a time zone that is none',
      () => declared({ every: { pattern: '0 4 * * *', timeZone: 'America/Nowhere' } }),
      'has no time zone: "America/Nowhere"',
    ],
  ])('%s', (_name, declare, saying) => {
    expect(declare).toThrow(saying);
  });
});

test('what an error says names neither the statement, nor people, nor secrets', () => {
  expect(
    [
      new Error('insert into "user" (email) values (\'ada@example.org\') - duplicate key'),
      new Error('for ada@example.org\n  at somewhere'),
      new Error('password=hunter2 token: abc'),
      'Z2V0IG1lIG91dCBvZiBoZXJlIHBsZWFzZSE0MjQyNDI and 01a1fdf5-30c3-729a-b984-09cf9114b73c',
    ].map(sayingOf),
  ).toEqual([
    'Error: duplicate key',
    'Error: for …@…',
    'Error: password=… token: …',
    '… and 01a1fdf5-30c3-729a-b984-09cf9114b73c',
  ]);
});
