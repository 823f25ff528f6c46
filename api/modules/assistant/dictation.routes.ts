// The one address that takes a recording: POST /api/dictations, its body the audio itself. It is held in memory while it
// is transcribed and never stored.

import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { aiFeatures } from '../../platform/ai/ai.ts';
import type { Context } from '../../platform/context.ts';
import type { Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n.ts';
import { GENERIC_PROBLEMS, Problem } from '../../platform/problem.ts';
import { Language } from '../accounts/index.ts';
import { type AssistWarning } from './assist.types.ts';
import { dictate, improveDictation } from './assist.write.ts';
import type { Dictation } from './dictation.ts';
import { ASSISTANT_PROBLEMS, UPLOAD_PROBLEMS } from './messages.ts';
import { isRecording } from './recording.ts';

const MEGABYTES = 10;
const MOST_BYTES = MEGABYTES * 1024 * 1024;

const SENTENCES = { ...GENERIC_PROBLEMS, ...ASSISTANT_PROBLEMS, ...UPLOAD_PROBLEMS };
const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_LARGE: 413,
  NOT_AUDIO: 415,
  TOO_MANY_REQUESTS: 429,
  AI_BUDGET_USED: 429,
  AI_BUSY: 503,
  AI_FAILED: 502,
  AI_TIMED_OUT: 504,
  NO_TRANSCRIPTION: 503,
};

export const dictationRoutes: Routes = ({ http, context }) => {
  // The body is read by hand, so that nothing is held of what is too long.
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', (_request, _payload, done) => done(null));
  http.post('/api/dictations', async (request, reply) => {
    const ctx = await context(request, reply).catch((error: unknown) => {
      // A token that proves nobody.
      if (error instanceof GraphQLError) return null;
      throw error;
    });
    try {
      return await answer(ctx, request);
    } catch (error) {
      if (error instanceof Problem) return refuse(request, reply, error, ctx?.language ?? 'FR');
      throw error;
    }
  });
};

async function answer(ctx: Context | null, request: FastifyRequest): Promise<object> {
  if (!ctx?.viewer.userId) throw new Problem('UNAUTHENTICATED');
  if (!ctx.viewer.may('assistant.use')) throw new Problem('FORBIDDEN');
  // A page of another site cannot send this type without asking first (CORS).
  if (!/^(audio|video)\//.test(request.headers['content-type'] ?? '')) throw new Problem('NOT_AUDIO');
  if (!aiFeatures(ctx.config.ai).transcription) throw new Problem('NO_TRANSCRIPTION');
  const { language, improve } = request.query as Readonly<Record<string, unknown>>;
  const audio = await bodyOf(request);
  if (audio.length === 0) throw new Problem('EMPTY');
  if (!isRecording(audio)) throw new Problem('NOT_AUDIO');
  const spoken = language === 'EN' ? Language.EN : Language.FR;
  const dictation = await dictate(ctx, { audio, language: spoken });
  if (!dictation) throw new Problem('NO_SPEECH');
  return improve === 'true' && aiFeatures(ctx.config.ai).writing
    ? improved(ctx, dictation)
    : { dictation: shown(dictation), warnings: [] };
}

/** Reads the whole body. Throws TOO_LARGE as soon as it is, whatever its length was said to be. */
async function bodyOf({ raw, headers }: FastifyRequest): Promise<Buffer> {
  if (Number(headers['content-length']) > MOST_BYTES) throw tooLarge();
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of raw as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const tooLarge = (): Problem => new Problem('TOO_LARGE', [], { megabytes: MEGABYTES });

/** What was dictated is kept even where it could not be improved; the answer says why not. */
async function improved(ctx: Context, dictation: Dictation): Promise<object> {
  try {
    const done = await improveDictation(ctx, { id: dictation.id });
    return { dictation: shown(done.dictation), warnings: done.warnings.map(worded) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { dictation: shown(dictation), warnings: error.issues.map((issue) => messageOf(issue, ctx.language)) };
  }
}

const shown = ({ id, rawText, improvedText, language, createdAt, deleteAfter }: Dictation) => ({
  id,
  rawText,
  improvedText,
  language,
  createdAt,
  deleteAfter,
});

const worded = ({ message }: AssistWarning): string => message;

const messageOf = ({ code, values }: Problem['issues'][number], language: Context['language']): string => {
  const sentence = SENTENCES[code as keyof typeof SENTENCES];
  return say(sentence, language, values);
};

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { issues }: Problem,
  language: Context['language'],
): FastifyReply {
  const status = STATUS[issues[0]?.code ?? ''] ?? 422;
  // Browsers read an answer only once they have sent everything; what is still to come is thrown away.
  request.raw.resume();
  void reply.status(status).header('connection', 'close');
  return reply.send({
    errors: issues.map((issue) => ({ message: messageOf(issue, language), extensions: { code: issue.code } })),
  });
}
