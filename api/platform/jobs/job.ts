// What runs later: declared beside its domain, carried out by the job process at least once. A job that names a claim
// takes it in the same transaction as its writes, so its effect happens once.

import type { WriteContext } from '../context.ts';
import type { EventDefinition } from '../events/event.ts';

export interface JobDefinition<P extends object = never> {
  readonly name: string;
  /** The events that start it. */
  readonly on?: readonly EventDefinition<P>[];
  /** When it runs by the clock: a cron pattern and its time zone. */
  readonly every?: { readonly pattern: string; readonly timeZone: string };
  readonly attempts: number;
  /** What must happen once: the claim is kept for as long as the event. */
  readonly claim?: (payload: P) => string;
  run(tx: WriteContext, payload: P): Promise<void>;
}

/** Declares a job. It gets one transaction; what it throws is tried again, five times unless said otherwise. */
export function job<P extends object>(
  name: string,
  options: Omit<JobDefinition<P>, 'name' | 'attempts'> & { attempts?: number },
): JobDefinition {
  return { attempts: 5, ...options, name } as unknown as JobDefinition;
}
