// The job process: relays events to jobs and carries them out.

import { openHouse, startModules } from './house.ts';
import { modules } from './modules.ts';
import type { Config } from './platform/config.ts';
import type { EventRecord } from './platform/events/event.ts';
import { listenToEvents } from './platform/events/listen.ts';
import { announce } from './platform/events/listen-redis.ts';
import { startRelay } from './platform/events/relay.ts';
import { recordFailure } from './platform/jobs/failed-job.write.ts';
import { perform } from './platform/jobs/perform.ts';
import type { Running } from './platform/lifecycle.ts';

/** Works until closed. Expects a database with the schema of this code. */
export async function work(config: Config): Promise<Running> {
  const house = await openHouse(config, 'work');
  await startModules(house);
  const { database, log } = house;
  const jobs = modules.flatMap((module) => module.jobs ?? []);
  const queue = house.queue();
  const { redis } = database;
  const relay = startRelay(
    { database, queue, log, ...(redis ? { announce: (event: EventRecord) => announce(redis, event) } : {}) },
    jobs,
  );
  const listeners: ((event: EventRecord) => void)[] = [];
  const events = await listenToEvents(
    { config, database, log },
    {
      // Before the whole event is known: some are too long to be told.
      heard: () => relay.wake(),
      async deliver(heard) {
        for (const event of heard) for (const listener of listeners) listener(event);
      },
    },
  );
  const services: Running[] = [];
  const start = {
    config,
    log,
    context: () => house.context(),
    hear: (listener: never) => void listeners.push(listener),
  };
  for (const service of modules.flatMap((module) => module.services ?? [])) services.push(await service(start));
  await queue.schedule(jobs);
  await queue.work(jobs, {
    perform: (definition, data) => perform(house.context(), definition, data?.payload ?? {}, data),
    gaveUp: (definition, data, error) => recordFailure(house.context(), definition, data, error),
  });
  return {
    async close() {
      await events.close();
      for (const service of services) await service.close();
      await relay.close();
      await house.close();
    },
  };
}
