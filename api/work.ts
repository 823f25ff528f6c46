// The job process: relays events to jobs and carries them out.

import { openHouse } from './house.ts';
import { modules } from './modules.ts';
import type { Config } from './platform/config.ts';
import { listenToEvents } from './platform/events/listen.ts';
import { startRelay } from './platform/events/relay.ts';
import { forgetOldEvents } from './platform/events/retention.ts';
import { perform } from './platform/jobs/perform.ts';
import { openQueue } from './platform/jobs/queue.ts';
import type { Running } from './platform/lifecycle.ts';

/** Works until closed. Expects a database with the schema of this code. */
export async function work(config: Config): Promise<Running> {
  const house = await openHouse(config, 'work');
  const { database, log } = house;
  const jobs = [...modules.flatMap((module) => module.jobs ?? []), forgetOldEvents];
  const queue = openQueue({ config, database, log });
  const relay = startRelay({ database, queue, log }, jobs);
  const events = await listenToEvents({ config, database, log }, { deliver: async () => relay.wake() });
  await queue.work(jobs, (definition, data) => perform(house.context(), definition, data?.payload ?? {}));
  return {
    async close() {
      await events.close();
      await relay.close();
      await queue.close();
      await house.close();
    },
  };
}
