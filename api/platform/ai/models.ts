// The models of the configured provider. Only what the configuration says counts: the packages would also read variables
// of their own. They are loaded when somebody uses them.

import type * as Sdk from 'ai';
import type { AiConfig } from '../config-ai.ts';

const OPENAI = 'https://api.openai.com/v1';
const GOOGLE = 'https://generativelanguage.googleapis.com/v1beta';
const ANTHROPIC = 'https://api.anthropic.com/v1';

export async function sdk(): Promise<typeof Sdk> {
  const loaded = await import('ai');
  // Its warnings would go to the console, past the log.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  return loaded;
}

/** The model that writes; null without a provider. */
export async function writingModel(ai: AiConfig): Promise<Sdk.LanguageModel | null> {
  const { provider, model, key } = ai;
  // An empty key would send the packages looking for one in the environment.
  const apiKey = key || 'none';
  switch (provider) {
    case 'google': {
      const { createGoogle } = await import('@ai-sdk/google');
      return createGoogle({ apiKey, baseURL: ai.baseUrl || GOOGLE })(model);
    }
    case 'openai': {
      const { createOpenAI } = await import('@ai-sdk/openai');
      return createOpenAI({ apiKey, baseURL: ai.baseUrl || OPENAI })(model);
    }
    case 'anthropic': {
      const { createAnthropic } = await import('@ai-sdk/anthropic');
      return createAnthropic({ apiKey, baseURL: ai.baseUrl || ANTHROPIC })(model);
    }
    case 'openai-compatible': {
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
      return createOpenAICompatible({ name: provider, baseURL: ai.baseUrl, ...(key ? { apiKey: key } : {}) })(model);
    }
    case 'none':
      return null;
  }
}

/** Where recordings are transcribed; null where nowhere. */
export function transcriptionServer(ai: AiConfig): { url: string; key: string } | null {
  const own = ai.provider === 'openai' ? ai.baseUrl || OPENAI : ai.provider === 'openai-compatible' ? ai.baseUrl : '';
  const url = ai.transcriptionUrl || own;
  if (url === '') return null;
  // The key of one server is not told to another.
  return { url, key: ai.transcriptionKey || (url === own ? ai.key : '') };
}

/** The model that transcribes, behind an OpenAI-compatible audio API; null where there is none. */
export async function transcribingModel(ai: AiConfig): Promise<Sdk.TranscriptionModel | null> {
  const server = transcriptionServer(ai);
  if (!server) return null;
  const { createOpenAI } = await import('@ai-sdk/openai');
  return createOpenAI({ apiKey: server.key || 'none', baseURL: server.url }).transcription(ai.transcriptionModel);
}
