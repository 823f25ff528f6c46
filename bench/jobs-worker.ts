// One of the job processes that jobs.ts measures: the house's own relay, queue and transactions, with one small job.

import { openHouse } from '../api/house.ts';
import { loadConfig } from '../api/platform/config.ts';
import { defineEvent } from '../api/platform/events/event.ts';
import { listenToEvents } from '../api/platform/events/listen.ts';
import { startRelay } from '../api/platform/events/relay.ts';
import { job } from '../api/platform/jobs/job.ts';
import { perform } from '../api/platform/jobs/perform.ts';
import { openQueue } from '../api/platform/jobs/queue.ts';

const Measured = defineEvent<{ subjectId: string }>('BenchMeasured');

/** What most jobs do: a claim, and one row. */
const writeRow = job<{ subjectId: string }>('bench.writeRow', {
  on: [Measured],
  claim: ({ subjectId }) => subjectId,
  run: async (tx, { subjectId }) =>
    void (await tx.em.execute('insert into bench_row (subject) values (?)', [subjectId])),
});

const config = loadConfig({ ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error' });
const house = await openHouse(config, 'bench');
const { database, log } = house;
const queue = openQueue({ config, database, log }, [writeRow]);
const relay = startRelay({ database, queue, log }, [writeRow]);
await listenToEvents({ config, database, log }, { heard: () => relay.wake(), deliver: async () => undefined });
await queue.work([writeRow], {
  perform: (definition, data) => perform(house.context(), definition, data?.payload ?? {}, data),
  gaveUp: async (_definition, _data, error) => log.error({ err: error }, 'a measured job failed'),
});
process.send?.('ready');
process.on('disconnect', () => process.exit());
