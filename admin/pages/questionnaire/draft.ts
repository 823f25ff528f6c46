// The respondent's work on this device: a draft while it is written, a waiting answer while the line is down, a receipt
// once it has arrived. The idempotency key is made once per draft, so that an answer sent twice counts once.

import { randomId } from '../../random-id.ts';
import type { Refusal } from '../call.ts';
import { placesBelow, remember, remembered } from '../storage.ts';
import type { Answers } from './answers.ts';
import { type SubmitInput, type SubmitResult, submitQuestionnaire } from './api.ts';
import { forgetProof, proof } from './proof.ts';

export type Draft = {
  idempotencyKey: string;
  /** When the respondent began, by the clock of the device. */
  startedAt: string;
  answers: Answers;
  /** Key of the section that was open; null for the first one. */
  at: string | null;
  /** Complete and ready to be sent as soon as the server can be reached. */
  waiting: SubmitInput | null;
  /** When the server received it; the answers themselves are then forgotten. */
  sentAt: string | null;
  /** With which the respondent takes the answers back. */
  withdrawUrl: string | null;
};

/** Whoever was invited has a draft of their own, beside that of the device. */
export const draftName = (slug: string, invitation: string | null): string =>
  invitation ? `${slug}.${invitation}` : slug;

const place = (name: string): string => `passerelle.questionnaire.${name}`;

export const newDraft = (): Draft => ({
  idempotencyKey: randomId(),
  startedAt: new Date().toISOString(),
  answers: {},
  at: null,
  waiting: null,
  sentAt: null,
  withdrawUrl: null,
});

export function keptDraft(name: string): Draft | null {
  const kept = remembered(place(name)) as Partial<Draft> | null;
  if (typeof kept?.idempotencyKey !== 'string' || typeof kept.answers !== 'object') return null;
  return { ...newDraft(), ...kept };
}

export const keepDraft = (name: string, draft: Draft): void => remember(place(name), draft);
export const forgetDraft = (name: string): void => remember(place(name), null);

/** Sends once at a time, whatever the number of tabs; throws Unreachable when it must be tried again later. */
export async function deliver(name: string, input: SubmitInput): Promise<SubmitResult> {
  let isHeld = false;
  const send = (): Promise<SubmitResult> => {
    isHeld = true;
    return sendProven(input);
  };
  try {
    return 'locks' in navigator ? await navigator.locks.request(place(name), send) : await send();
  } catch (error) {
    // In a frame without storage there are no locks either.
    if (!isHeld) return send();
    throw error;
  }
}

const LEAST_MS = 2_500;

/** What the page mends by itself: a proof that is worn out, and answers sent sooner than a person writes them. */
async function sendProven(input: SubmitInput): Promise<SubmitResult> {
  const result = await submitQuestionnaire({ ...input, proof: await proof() });
  if (result.submission) forgetProof();
  const isRefused = (...codes: string[]): boolean => result.errors.some(({ code }: Refusal) => codes.includes(code));
  if (isRefused('PROOF_INVALID', 'PROOF_REQUIRED')) {
    forgetProof();
    return submitQuestionnaire({ ...input, proof: await proof() });
  }
  if (isRefused('TOO_FAST')) {
    await new Promise((resolve) => setTimeout(resolve, LEAST_MS));
    return submitQuestionnaire({ ...input, proof: await proof() });
  }
  return result;
}

/** After the answers were taken back, this device does not thank for them any more. */
export function forgetSent(slug: string, token: string): void {
  for (const name of [slug, ...placesBelow(place(slug)).map((below) => `${slug}${below}`)])
    if (keptDraft(name)?.withdrawUrl?.endsWith(`#w=${token}`)) forgetDraft(name);
}
