// Work that goes on as long as the job process runs, beside the jobs: what waits in a table is carried out, whoever put
// it there. A service may run in several processes at once.

import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Context } from './context.ts';
import type { EventRecord } from './events/event.ts';
import type { Running } from './lifecycle.ts';

export interface ServiceStart {
  readonly config: Config;
  readonly log: Logger;
  /** A new context for the house's own work. */
  context(): Context;
  /** Calls back for every event of the house that this process hears of. */
  hear(listener: (event: EventRecord) => void): void;
}

/** Starts when the job process does, and is closed with it. */
export type Service = (start: ServiceStart) => Running | Promise<Running>;
