// The respondent's work on this device: a draft while it is written, a waiting answer while the line is down, a receipt
// once it has arrived. The idempotency key is made once per draft, so that an answer sent twice counts once.

import { randomId } from '../../random-id.ts';
import { remember, remembered } from '../storage.ts';
import type { Answers } from './answers.ts';
import { type SubmitInput, type SubmitResult, submitQuestionnaire } from './api.ts';

export type Draft = {
  idempotencyKey: string;
  answers: Answers;
  /** Complete and ready to be sent as soon as the server can be reached. */
  waiting: SubmitInput | null;
  /** When the server received it; the answers themselves are then forgotten. */
  sentAt: string | null;
};

const place = (slug: string): string => `passerelle.questionnaire.${slug}`;

export const newDraft = (): Draft => ({ idempotencyKey: randomId(), answers: {}, waiting: null, sentAt: null });

export function keptDraft(slug: string): Draft | null {
  const kept = remembered(place(slug)) as Partial<Draft> | null;
  if (typeof kept?.idempotencyKey !== 'string' || typeof kept.answers !== 'object') return null;
  return { ...newDraft(), ...kept };
}

export const keepDraft = (slug: string, draft: Draft): void => remember(place(slug), draft);
export const forgetDraft = (slug: string): void => remember(place(slug), null);

/** Sends once at a time, whatever the number of tabs; throws Unreachable when it must be tried again later. */
export async function deliver(slug: string, input: SubmitInput): Promise<SubmitResult> {
  const send = (): Promise<SubmitResult> => submitQuestionnaire(input);
  return 'locks' in navigator ? navigator.locks.request(place(slug), send) : send();
}
