// How the content of a file leaves the house: as a stream for the house itself, by a short-lived link for everybody else.

import type { Readable } from 'node:stream';
import type { Context } from '../../platform/context.ts';
import { LINK_MINUTES, signLink } from '../../platform/files/signed-link.ts';
import { storageOf } from '../../platform/files/storage.ts';
import { checkStepUp } from '../../platform/graphql/access.ts';
import { type File, FileStatus } from './file.ts';
import { purposeNamed } from './file-purpose.ts';

/** The content. Throws for a file that nobody may read. */
export function openFile(
  { config }: Pick<Context, 'config'>,
  file: Pick<File, 'status' | 'storageKey'>,
): Promise<Readable> {
  if (file.status !== FileStatus.CLEAN || !file.storageKey) throw new Error('This file may not be read');
  return storageOf(config).open(file.storageKey);
}

/**
 * A link with which the viewer, who must see the file, can download it for five minutes; null where nobody can. It works
 * only as long as the session or key that asked for it does, and the file is visible to it.
 */
export async function fileLink(ctx: Context, file: Pick<File, 'id' | 'status' | 'purpose'>): Promise<string | null> {
  const { credentialId } = ctx.viewer;
  if (file.status !== FileStatus.CLEAN || !credentialId) return null;
  if (purposeNamed(file.purpose)?.stepUp) checkStepUp(ctx.viewer, ctx.now);
  const expiresAt = new Date(ctx.now.getTime() + LINK_MINUTES * 60_000);
  return `${ctx.config.publicUrl}/api/files/${await signLink(ctx, { fileId: file.id, credentialId, expiresAt })}`;
}
