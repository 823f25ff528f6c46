// What a failed call means, told from the errors of the SDK; the reason is for the log and holds nothing of the texts.

import type { AiOutcome } from './budget.ts';
import { sdk } from './models.ts';

export interface AiFault {
  readonly outcome: AiOutcome;
  /** Of the provider's answer, where there was one. */
  readonly status: number | null;
  readonly reason: string;
}

export async function outcomeOf(error: unknown, signal: AbortSignal): Promise<AiFault> {
  const { APICallError, RetryError } = await sdk();
  const last = RetryError.isInstance(error) ? error.lastError : error;
  const status = APICallError.isInstance(last) ? (last.statusCode ?? null) : null;
  // The message may quote what was sent; the name of the error does not.
  const reason = last instanceof Error ? last.name : typeof last;
  if (signal.aborted) return { outcome: 'TIMED_OUT', status, reason };
  if (status === 429 || status === 503 || status === 529) return { outcome: 'BUSY', status, reason };
  return { outcome: 'FAILED', status, reason };
}
