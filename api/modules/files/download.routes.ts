// GET /api/files/:token: the content of a file, for whoever has a link to it. The link proves who asked; whether they may
// still have the file is asked again, and the same answer given for every reason why not.

import { attachment } from '../../platform/files/file-name.ts';
import { readLink } from '../../platform/files/signed-link.ts';
import type { Door } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n.ts';
import { Problem } from '../../platform/problem.ts';
import { refer, transaction } from '../../platform/write.ts';
import { proofsOf } from '../accounts/index.ts';
import { Export } from './export.ts';
import { File, FileStatus } from './file.ts';
import { openFile } from './file-link.ts';
import { ExportDownloaded, FileDownloaded } from './files.events.ts';
import { LINK_ENDED } from './messages.ts';

export function downloadRoutes({ http, context, system }: Door): void {
  http.get<{ Params: { token: string } }>('/api/files/:token', async (request, reply) => {
    // A caller whose own token has ended still comes with a link that may not have.
    const asked = await context(request, reply).catch(system);
    const link = await readLink(asked, request.params.token, asked.now);
    const [proof] = link ? await proofsOf(asked.database, [link.credentialId], asked.now) : [];
    const ctx = proof ? { ...asked, viewer: proof.viewer } : null;
    const file = ctx && link ? await readable(ctx, link.fileId) : null;
    void reply.header('cache-control', 'private, no-store');
    if (!file) {
      const error = { message: say(LINK_ENDED, asked.language), extensions: { code: 'NOT_FOUND' } };
      return reply.status(404).send({ errors: [error] });
    }
    const content = await openFile(asked, file);
    return reply
      .header('content-type', file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', attachment(file.name))
      .header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
      .header('x-content-type-options', 'nosniff')
      .send(content);
  });
}

/** The file, as the viewer may read it now; notes that it was. */
async function readable(ctx: Parameters<typeof transaction>[0], id: string): Promise<File | null> {
  try {
    return await transaction(ctx, async (tx) => {
      const file = await refer(tx, File, id, []);
      if (file.status !== FileStatus.CLEAN || !file.storageKey) return null;
      tx.record(FileDownloaded, { fileId: file.id, purpose: file.purpose, name: file.name });
      const exported = await tx.em.findOne(Export, { file: file.id });
      if (exported) tx.record(ExportDownloaded, { exportId: exported.id, kind: exported.kind });
      return file;
    });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
