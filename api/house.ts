// What every process opens: configuration, log, database and schema, and how a context is made from them.

import type { Logger } from 'pino';
import { modules } from './modules.ts';
import type { Config } from './platform/config.ts';
import { type Context, newId } from './platform/context.ts';
import { type Database, openDatabase } from './platform/database/orm.ts';
import { type JobQueue, openQueue } from './platform/jobs/queue.ts';
import { registerPermissions } from './platform/permissions.ts';
import { registerPersonalData } from './platform/personal-data/declaration.ts';
import { createLog } from './platform/telemetry/log.ts';
import { Viewer } from './platform/viewer.ts';

/** The entities of all modules. */
export const entities = modules.flatMap((module) => module.entities);

export interface House {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Database;
  /** The queue of the modules' jobs, opened when first asked for. */
  queue(): JobQueue;
  /** A context for the house's own work: a job, a command of the operator, a message to subscribers. */
  context(viewer?: Viewer, language?: Context['language']): Context;
  close(): Promise<void>;
}

/** @param origin what the audit trail names where nobody acts */
export async function openHouse(config: Config, processName: string, origin?: string): Promise<House> {
  registerPermissions(modules);
  registerPersonalData(modules);
  const log = createLog(config, processName);
  const database = await openDatabase(config, entities, log, origin);
  const jobs = modules.flatMap((module) => module.jobs ?? []);
  let opened: JobQueue | undefined;
  const queue = (): JobQueue => (opened ??= openQueue({ config, database, log }, jobs));
  return {
    config,
    log,
    database,
    queue,
    context: (viewer = Viewer.system, language = 'FR') => ({
      config,
      database,
      viewer,
      language,
      now: new Date(),
      requestId: newId(),
      log,
      address: null,
      userAgent: null,
      cookies: {},
      queueCounts: () => queue().counts(),
      allowTime: () => undefined,
      setCookie: () => undefined,
    }),
    async close() {
      await opened?.close();
      await database.close();
    },
  };
}

/** What the modules put in order before a process serves or works. */
export async function startModules(house: House): Promise<void> {
  for (const { start } of modules) await start?.(house.context());
}
