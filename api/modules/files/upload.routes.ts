// PUT /api/uploads/:id: the bytes of a file, for which `createUpload` gave leave. They are counted as they come, lie in a
// scratch file until they are looked at, and are kept whole or not at all.

import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from '../../platform/context.ts';
import { SAMPLE_BYTES } from '../../platform/files/media-type.ts';
import { linger, receive, TooMuch, TooSlow } from '../../platform/files/receive.ts';
import { contentOf, isFull, scratchPath, storageOf } from '../../platform/files/storage.ts';
import type { Door } from '../../platform/http/routes.ts';
import { type Sentence, say } from '../../platform/i18n.ts';
import { GENERIC_PROBLEMS, Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import type { File } from './file.ts';
import { inspect, Refused } from './inspection.ts';
import { CONTENT_PROBLEMS, UPLOAD_PROBLEMS } from './messages.ts';
import { beginUpload, endUpload, recordRefusal, type Ticket, wrongType } from './upload.write.ts';

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UPLOAD_ENDED: 404,
  TOO_SLOW: 408,
  TOO_LARGE: 413,
  WRONG_TYPE: 415,
  NO_ROOM: 507,
};
const SENTENCES: Readonly<Record<string, Sentence>> = { ...GENERIC_PROBLEMS, ...UPLOAD_PROBLEMS, ...CONTENT_PROBLEMS };
/** For looking at the file and storing it, once it is there. */
const WORK_MS = 40_000;

export function uploadRoutes({ http, context }: Door): void {
  // The body is read by hand, so that nothing is held of what is too long.
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', (_request, _payload, done) => done(null));
  http.put<{ Params: { id: string } }>('/api/uploads/:id', async (request, reply) => {
    const ctx = await context(request, reply).catch((error: unknown) => {
      // A token that proves nobody.
      if (error instanceof GraphQLError) return null;
      throw error;
    });
    try {
      if (!ctx?.viewer.userId) throw new Problem('UNAUTHENTICATED');
      const file = await take(ctx, request, request.params.id);
      return {
        file: { id: file.id, name: file.name, mediaType: file.mediaType, size: file.size, status: file.status },
      };
    } catch (error) {
      // Whoever has left needs no answer.
      if (request.raw.destroyed && !request.raw.complete) return reply.hijack();
      return refuse(request, reply, problemOf(error), ctx?.language ?? 'FR');
    }
  });
}

async function take(ctx: Context, request: FastifyRequest, id: string): Promise<File> {
  const ticket = await transaction(ctx, (tx) => beginUpload(tx, id));
  const { megabytes, rule } = ticket;
  const most = megabytes * 1024 * 1024;
  const tooLarge = new Problem('TOO_LARGE', [], { megabytes });
  if (Number(request.headers['content-length']) > most) throw tooLarge;
  const path = await scratchPath(ctx.config);
  let kept = path;
  try {
    const received = await receive(request.raw, path, { most, sample: SAMPLE_BYTES });
    if (received.size === 0) throw new Problem('EMPTY');
    ctx.allowTime(WORK_MS);
    const inspected = await inspect(ctx.config, { path, sample: received.sample }, rule.types).catch(
      async (error: unknown) => {
        if (error instanceof Refused) await noteRefusal(ctx, ticket, error, path, received.size);
        throw error instanceof Refused && error.reason === 'WRONG_TYPE' ? wrongType(rule) : error;
      },
    );
    kept = inspected.path;
    const storage = storageOf(ctx.config);
    const content = await storage.write(contentOf(kept));
    try {
      return await transaction(ctx, (tx) => endUpload(tx, ticket, inspected.type, content));
    } catch (error) {
      await storage.remove(content.key);
      throw error;
    }
  } catch (error) {
    throw error instanceof TooMuch ? tooLarge : error;
  } finally {
    await rm(path, { force: true });
    if (kept !== path) await rm(kept, { force: true });
  }
}

async function noteRefusal(ctx: Context, ticket: Ticket, { reason, finding }: Refused, path: string, size: number) {
  const hash = createHash('sha256');
  for await (const bytes of contentOf(path)) hash.update(bytes);
  const sha256 = hash.digest('hex');
  await transaction(ctx, async (tx) => recordRefusal(tx, ticket, { reason, finding, size, sha256 }));
}

/** What the client is told. Throws what is no fault of theirs. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Refused) return new Problem(error.reason, [], { what: error.finding ?? '' });
  if (error instanceof TooSlow) return new Problem('TOO_SLOW');
  if (isFull(error)) return new Problem('NO_ROOM');
  if (error instanceof GraphQLError && error.extensions.code === 'FORBIDDEN') return new Problem('FORBIDDEN');
  throw error;
}

function refuse(request: FastifyRequest, reply: FastifyReply, { issues }: Problem, language: Context['language']) {
  // Browsers read an answer only once they have sent what they have: some of it is thrown away.
  if (!request.raw.complete) {
    linger(request.raw);
    void reply.header('connection', 'close');
  }
  return reply.status(STATUS[issues[0]?.code ?? ''] ?? 422).send({
    errors: issues.map(({ code, values }) => ({
      message: say(SENTENCES[code] ?? GENERIC_PROBLEMS.INVALID, language, values),
      extensions: { code },
    })),
  });
}
