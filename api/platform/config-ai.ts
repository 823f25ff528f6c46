// The settings of the AI door: which provider writes, which server transcribes, and how much they may be asked.
import { line, oneOf, type Reading, webAddress, wholeNumber } from './config-values.ts';

const providers = ['none', 'google', 'openai', 'anthropic', 'openai-compatible'] as const;
export type AiProvider = (typeof providers)[number];

export interface AiConfig {
  readonly provider: AiProvider;
  readonly key: string;
  readonly model: string;
  /** Empty: the provider's own address. Without a final slash. */
  readonly baseUrl: string;
  readonly timeoutSeconds: number;
  /** Tokens of all people together, asked and answered, in a day of Guadeloupe. */
  readonly tokensPerDay: number;
  /** Base of an OpenAI-compatible audio endpoint. Empty: that of the provider where it has one. */
  readonly transcriptionUrl: string;
  readonly transcriptionKey: string;
  readonly transcriptionModel: string;
}

const address = (text: string): string => webAddress(text).href.replace(/\/$/, '');

export const aiReadings = {
  provider: {
    name: 'AI_PROVIDER',
    values: providers.join(', '),
    fallback: 'none',
    description: 'Who writes, shortens, corrects and translates texts on request.',
    read: (text) => oneOf(text, providers),
  } satisfies Reading<AiProvider>,
  key: {
    name: 'AI_API_KEY',
    values: 'a key',
    fallback: 'none',
    description: 'Key of AI_PROVIDER.',
    read: line,
  } satisfies Reading<string>,
  model: {
    name: 'AI_MODEL',
    values: 'a name',
    fallback: 'none',
    description: 'Model of AI_PROVIDER, by the provider’s own name for it.',
    read: line,
  } satisfies Reading<string>,
  baseUrl: {
    name: 'AI_BASE_URL',
    values: 'https://…',
    fallback: 'the provider’s own',
    description: 'Address of the provider’s API; an openai-compatible AI_PROVIDER needs it.',
    read: address,
  } satisfies Reading<string>,
  timeoutSeconds: {
    name: 'AI_TIMEOUT_SECONDS',
    values: '1 to 300',
    fallback: '30',
    description: 'How long an answer may take.',
    read: (text) => wholeNumber(text, 1, 300),
  } satisfies Reading<number>,
  tokensPerDay: {
    name: 'AI_TOKENS_PER_DAY',
    values: '0 to 100000000',
    fallback: '200000',
    description: 'Most tokens, asked and answered, of all people in a day of Guadeloupe.',
    read: (text) => wholeNumber(text, 0, 100_000_000),
  } satisfies Reading<number>,
  transcriptionUrl: {
    name: 'TRANSCRIPTION_URL',
    values: 'https://…',
    fallback: 'that of AI_PROVIDER openai or openai-compatible',
    description: 'Base address of an OpenAI-compatible audio API, which `/audio/transcriptions` is added to.',
    read: address,
  } satisfies Reading<string>,
  transcriptionKey: {
    name: 'TRANSCRIPTION_API_KEY',
    values: 'a key',
    fallback: 'AI_API_KEY where the address is that of AI_PROVIDER',
    description: 'Key of TRANSCRIPTION_URL.',
    read: line,
  } satisfies Reading<string>,
  transcriptionModel: {
    name: 'TRANSCRIPTION_MODEL',
    values: 'a name',
    fallback: 'whisper-1',
    description: 'Model that transcribes.',
    read: line,
  } satisfies Reading<string>,
} as const;
