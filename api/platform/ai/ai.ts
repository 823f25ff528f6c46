// The one door to artificial intelligence: texts written and recordings transcribed by the configured provider, within a
// time limit and the budget of the day. Personal data is masked before it leaves; what comes back is data and plain text,
// never an instruction. Nothing of either is logged.

import type { AiConfig } from '../config-ai.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { type AiOutcome, beginCall, endCall, type NewCall, tokensLeftToday } from './budget.ts';
import { outcomeOf } from './faults.ts';
import { mask, type Restored, unmask } from './masking.ts';
import { sdk, transcribingModel, transcriptionServer, writingModel } from './models.ts';

const RETRIES = 2;
/** French runs at a little more than three signs a token with every model we may be given. */
const SIGNS_PER_TOKEN = 3;
/** What audio counts against the budget, a second. */
const TOKENS_PER_SECOND = 10;
/** Of speech in a compressed recording, a second; what is not compressed counts as more. */
const BYTES_PER_SECOND = 4_000;
const LONGEST_ANSWER = 50_000;

export interface WriteRequest {
  /** What for, as the log says it: "assist.SHORTEN". */
  readonly purpose: string;
  readonly promptVersion: string;
  /** What is always said; never anything of a person. */
  readonly system: string;
  /** What is worked on; masked before it leaves. */
  readonly prompt: string;
  /** Names to mask beside what has a recognisable form. */
  readonly names?: readonly string[];
  /** Most tokens of the answer. */
  readonly mostTokens: number;
}

export interface Written extends Restored {
  /** Whether the answer ended before it was finished. */
  readonly cut: boolean;
}

export interface TranscribeRequest {
  readonly purpose: string;
  readonly audio: Uint8Array;
  /** ISO 639-1. */
  readonly language: string;
}

interface Answer<T> {
  readonly value: T;
  readonly outcome: AiOutcome;
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly cost: number | null;
  readonly tokens: number;
}

export const estimatedTokens = (text: string): number => Math.ceil(text.length / SIGNS_PER_TOKEN);

/** What is configured. */
export const aiFeatures = (config: AiConfig): { writing: boolean; transcription: boolean } => ({
  writing: config.provider !== 'none',
  transcription: transcriptionServer(config) !== null,
});

/** Has a text written. Throws a Problem with a code of AI_PROBLEMS. */
async function write(ctx: Context, request: WriteRequest): Promise<Written> {
  const config = ctx.config.ai;
  const model = await writingModel(config);
  if (!model) throw new Problem('AI_NOT_CONFIGURED');
  const masked = mask(request.prompt, request.names);
  const asked = estimatedTokens(request.system + masked.text);
  const call: NewCall = {
    purpose: request.purpose,
    provider: config.provider,
    model: config.model,
    promptVersion: request.promptVersion,
    reservedTokens: asked + request.mostTokens,
  };
  const { text, cut } = await recorded(ctx, call, async (abortSignal) => {
    const { generateText } = await sdk();
    const { text, finishReason, usage } = await generateText({
      model,
      instructions: request.system,
      prompt: masked.text,
      maxOutputTokens: request.mostTokens,
      maxRetries: RETRIES,
      abortSignal,
      // OpenAI keeps what it is asked for a month unless told not to.
      providerOptions: { openai: { store: false } },
    });
    const written = plain(text);
    const refused = finishReason === 'content-filter';
    const cut = finishReason === 'length';
    if (written === '' && !refused) throw new Error(`The answer is empty (${finishReason})`);
    const inputTokens = usage.inputTokens ?? asked;
    const outputTokens = usage.outputTokens ?? estimatedTokens(written);
    return {
      value: { text: written, cut },
      outcome: refused ? 'REFUSED' : cut ? 'CUT' : 'DONE',
      inputTokens,
      outputTokens,
      // Routers such as OpenRouter say what they charge.
      cost: typeof usage.raw?.cost === 'number' ? usage.raw.cost : null,
      tokens: inputTokens + outputTokens,
    };
  });
  return { ...unmask(text, masked), cut };
}

/** Has a recording written down; an empty text where nothing is said. Throws a Problem with a code of AI_PROBLEMS. */
async function transcribe(ctx: Context, { purpose, audio, language }: TranscribeRequest): Promise<string> {
  const config = ctx.config.ai;
  const model = await transcribingModel(config);
  if (!model) throw new Problem('AI_NOT_CONFIGURED');
  const reservedTokens = Math.ceil(audio.length / BYTES_PER_SECOND) * TOKENS_PER_SECOND;
  const call: NewCall = {
    purpose,
    provider: 'transcription',
    model: config.transcriptionModel,
    promptVersion: '',
    reservedTokens,
  };
  return recorded(ctx, call, async (abortSignal) => {
    const { NoTranscriptGeneratedError, transcribe } = await sdk();
    const { text, durationInSeconds } = await transcribe({
      model,
      audio,
      maxRetries: RETRIES,
      abortSignal,
      providerOptions: { openai: { language } },
    }).catch((error: unknown) => {
      if (NoTranscriptGeneratedError.isInstance(error)) return { text: '', durationInSeconds: undefined };
      throw error;
    });
    const inputTokens =
      durationInSeconds === undefined ? reservedTokens : Math.ceil(durationInSeconds * TOKENS_PER_SECOND);
    const outputTokens = estimatedTokens(text);
    return {
      value: plain(text),
      outcome: 'DONE',
      inputTokens,
      outputTokens,
      cost: null,
      tokens: inputTokens + outputTokens,
    };
  });
}

/** Runs one call between the two halves of its row in the log. */
async function recorded<T>(ctx: Context, call: NewCall, ask: (signal: AbortSignal) => Promise<Answer<T>>): Promise<T> {
  const limit = ctx.config.ai.timeoutSeconds * 1_000;
  ctx.allowTime(limit);
  const id = await beginCall(ctx, call);
  const begun = performance.now();
  const duration = () => Math.round(performance.now() - begun);
  const signal = AbortSignal.timeout(limit);
  let answer: Answer<T>;
  try {
    answer = await ask(signal);
  } catch (error) {
    const { outcome, status, reason } = await outcomeOf(error, signal);
    ctx.log.warn({ purpose: call.purpose, provider: call.provider, outcome, status, reason }, 'the AI did not answer');
    // What was never finished may still have been worked on, and is paid for.
    const tokens = outcome === 'TIMED_OUT' ? call.reservedTokens : 0;
    await endCall(ctx, id, {
      outcome,
      inputTokens: null,
      outputTokens: null,
      cost: null,
      durationMs: duration(),
      tokens,
    });
    throw problemOf(ctx, outcome);
  }
  const { value, ...end } = answer;
  await endCall(ctx, id, { ...end, durationMs: duration() });
  if (end.outcome === 'REFUSED') throw problemOf(ctx, 'REFUSED');
  return value;
}

const problemOf = (ctx: Context, outcome: AiOutcome): Problem =>
  new Problem(`AI_${outcome}`, [], { seconds: ctx.config.ai.timeoutSeconds });

/** A text without what is no text: one kind of line end, and no control characters. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- these are what is taken out
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim()
    .slice(0, LONGEST_ANSWER);

export const ai = { write, transcribe, tokensLeftToday };
