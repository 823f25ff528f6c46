// POST /api/mail/batches/:id/recipients: a CSV file of recipients, as its bytes.

import type { FastifyReply } from 'fastify';
import type { Context } from '../../platform/context.ts';
import type { Door } from '../../platform/http/routes.ts';
import { type Sentence, say } from '../../platform/i18n.ts';
import { GENERIC_PROBLEMS, Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import { addMailRecipients } from './mail-recipients.write.ts';
import { MAIL_BATCH_PROBLEMS, RECIPIENT_FILE_PROBLEMS, RECIPIENT_FINDINGS } from './messages.ts';
import { type RecipientFinding, readRecipients, UnreadableFile } from './recipients-csv.ts';

const LARGEST_BYTES = 5 * 1024 * 1024;
const MOST_EXAMPLES = 100;

/** None of them is one that another site's form could send with the person's cookies. */
const TYPES = ['text/csv', 'application/csv', 'application/vnd.ms-excel'];

export function recipientRoutes({ http, context }: Door): void {
  http.addContentTypeParser(TYPES, { parseAs: 'buffer', bodyLimit: LARGEST_BYTES }, (_request, body, done) =>
    done(null, body),
  );
  http.post<{ Params: { id: string }; Body: unknown }>(
    '/api/mail/batches/:id/recipients',
    { bodyLimit: LARGEST_BYTES },
    async (request, reply) => {
      const file = request.body;
      if (!Buffer.isBuffer(file))
        return refuse(reply, 415, [{ code: 'BAD_REQUEST', message: `Send one of: ${TYPES.join(', ')}.` }]);
      const ctx = await context(request, reply);
      if (!ctx.viewer.signedIn) return refuse(reply, 401, [{ code: 'UNAUTHENTICATED', message: 'Sign in first.' }]);
      if (!ctx.viewer.may('mail.manage'))
        return refuse(reply, 403, [{ code: 'FORBIDDEN', message: 'You are not allowed to do this.' }]);
      try {
        return await takeFile(ctx, request.params.id, file);
      } catch (error) {
        if (error instanceof UnreadableFile) {
          const message = say(RECIPIENT_FILE_PROBLEMS[error.code], ctx.language, error.values);
          return refuse(reply, 422, [{ code: error.code, message }]);
        }
        if (!(error instanceof Problem)) throw error;
        const sentences: Readonly<Record<string, Sentence>> = { ...GENERIC_PROBLEMS, ...MAIL_BATCH_PROBLEMS };
        const told = error.issues.map(({ code, values }) => {
          return { code, message: say(sentences[code] ?? GENERIC_PROBLEMS.INVALID, ctx.language, values) };
        });
        return refuse(reply, 422, told);
      }
    },
  );
}

/** Adds every good line, and says of the others why not. */
async function takeFile(ctx: Context, batchId: string, file: Buffer): Promise<object> {
  const { variables, recipients, findings } = await readRecipients(file);
  const added = await transaction(ctx, (tx) => addMailRecipients(tx, batchId, recipients));
  const known = recipients
    .filter(({ address }) => !added.has(address))
    .map(({ line, address }): RecipientFinding => ({ code: 'DUPLICATE', values: { line, value: address } }));
  const all = [...findings, ...known].sort((a, b) => a.values.line - b.values.line);
  return {
    added: added.size,
    refused: all.length,
    variables,
    findings: all.slice(0, MOST_EXAMPLES).map(({ code, values }) => ({
      code,
      line: values.line,
      message: say(RECIPIENT_FINDINGS[code], ctx.language, values),
    })),
  };
}

const refuse = (reply: FastifyReply, status: number, errors: readonly { code: string; message: string }[]) =>
  reply.status(status).send({ errors: errors.map(({ code, message }) => ({ message, extensions: { code } })) });
