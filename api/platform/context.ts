// What a request carries through the house: who asks, when, in which language, and the database. One per operation.

import { randomUUIDv7 } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Database } from './database/orm.ts';
import type { EventDefinition } from './events/event.ts';
import type { Language } from './i18n.ts';
import type { QueueCounts } from './jobs/queue.ts';
import type { Viewer } from './viewer.ts';

/** What an administrator or developer is told about a statement. */
export interface Explanation {
  readonly statement: string;
  /** The planner's estimate for the whole statement, in its own unit. */
  readonly cost: number;
  /** Fields of the operation that are resolved in code on top of it, "Type.field". */
  readonly inCode: readonly string[];
}

export interface Context {
  readonly config: Config;
  readonly database: Database;
  /** Whoever asks; signing in makes it the person, for the rest of the operation. */
  viewer: Viewer;
  readonly language: Language;
  readonly now: Date;
  readonly requestId: string;
  readonly log: Logger;
  /** Address of the caller, for throttling and the session list; null for jobs and commands of the operator. */
  readonly address: string | null;
  readonly userAgent: string | null;
  /** How many jobs are in which state, by queue. */
  queueCounts(): Promise<readonly QueueCounts[]>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** Collects what the operation's reads became, for those who asked and may know. */
  explanations?: Explanation[];
  /** Lets the request take so much longer than others: it waits for another server. */
  allowTime(milliseconds: number): void;
  /** Sets or clears a cookie of the answer; nothing happens where there is no browser. */
  setCookie(name: string, value: string | null, maxAgeSeconds: number): void;
}

/** What a command gets: the context inside one transaction. */
export interface WriteContext extends Context {
  readonly em: EntityManager;
  /** Writes an event with the change; it becomes known exactly when the transaction commits. */
  record<P extends object>(event: EventDefinition<P>, payload: P): void;
}

export const newId = (): string => randomUUIDv7();
