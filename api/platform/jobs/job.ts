// What runs later: declared beside its domain, carried out by the job process at least once. A job that names a claim
// takes it in the same transaction as its writes, so its effect happens once.

import type { WriteContext } from '../context.ts';
import type { Delivery } from '../events/delivery.ts';
import type { EventDefinition } from '../events/event.ts';

export interface Backoff {
  /** The same time before each further attempt, or twice the last one. */
  readonly kind: 'fixed' | 'exponential';
  readonly seconds: number;
}

export interface JobDefinition<P extends object = never> {
  /** "<module>.<verb>", e.g. "trainings.remindParticipants". */
  readonly name: string;
  /** The events that start it. It hears of events with the same subject one after the other, in their order. */
  readonly on?: readonly EventDefinition<P>[];
  /** When it runs by the clock: a cron pattern and its time zone. */
  readonly every?: { readonly pattern: string; readonly timeZone: string };
  /** How often it is tried before it counts as failed. */
  readonly attempts: number;
  readonly backoff: Backoff;
  /** How many of it run at once in one process. Named, it does not stand in line with other jobs. */
  readonly concurrency?: number;
  /** The most that start in a time, over all processes. Named, it does not stand in line with other jobs. */
  readonly rate?: { readonly max: number; readonly per: 'second' | 'minute' | 'hour' };
  /** What must happen once: the claim is kept for as long as the event. */
  readonly claim?: (payload: P) => string;
  /** @param delivery which event it runs for; none by the clock */
  run(tx: WriteContext, payload: P, delivery?: Delivery): Promise<void>;
}

type Options<P extends object> = Omit<JobDefinition<P>, 'name' | 'attempts' | 'backoff'> &
  Partial<Pick<JobDefinition<P>, 'attempts' | 'backoff'>>;

/**
 * Declares a job. It gets one transaction; what it throws is tried again: five times, after 1, 2, 4 and 8 seconds,
 * unless said otherwise. Throws for a declaration that makes no sense.
 */
export function job<P extends object>(name: string, options: Options<P>): JobDefinition {
  const definition: JobDefinition<P> = {
    attempts: 5,
    backoff: { kind: 'exponential', seconds: 1 },
    ...options,
    name,
  };
  for (const [fits, rule] of sense(definition)) if (!fits) throw new Error(`The job ${name} ${rule}`);
  return definition as unknown as JobDefinition;
}

const NAME = /^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/;
const whole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

function* sense<P extends object>(definition: JobDefinition<P>): Iterable<[boolean, string]> {
  const { name, on, every, attempts, backoff, concurrency, rate } = definition;
  yield [NAME.test(name) && name.length <= 100, 'is not named "module.verb"'];
  yield [on === undefined || on.length > 0, 'hangs on no event'];
  yield [every === undefined || isTimeZone(every.timeZone), `has no time zone: "${every?.timeZone}"`];
  yield [whole(attempts, 1, 100), 'must be tried 1 to 100 times'];
  yield [backoff.seconds > 0 && backoff.seconds <= 86_400, 'must wait more than 0 seconds and at most a day'];
  yield [concurrency === undefined || whole(concurrency, 1, 100), 'must run 1 to 100 times at once'];
  yield [rate === undefined || whole(rate.max, 1, 1_000_000), 'must start 1 to 1,000,000 times in its time'];
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Throws when two jobs have one name, or nothing starts one of them. */
export function expectSoundJobs(definitions: readonly JobDefinition[]): void {
  const names = new Set<string>();
  for (const { name, on, every } of definitions) {
    if (names.has(name)) throw new Error(`Two jobs are named ${name}`);
    if (!on && !every) throw new Error(`Nothing starts the job ${name}`);
    names.add(name);
  }
}
