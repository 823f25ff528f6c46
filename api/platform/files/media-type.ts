// Types of files that can be taken from people, told from their first bytes. Names and headers decide nothing.

import { fileTypeFromBuffer } from 'file-type';

export const UPLOAD_TYPES = {
  'application/pdf': { extension: 'pdf' },
  'image/jpeg': { extension: 'jpg' },
  'image/png': { extension: 'png' },
  'image/webp': { extension: 'webp' },
} as const;

export type UploadType = keyof typeof UPLOAD_TYPES;

/** How many bytes of a file tell its type. */
export const SAMPLE_BYTES = 4_100;

/** The type of a file that begins with these bytes; null for anything that is not taken. */
export async function uploadTypeOf(sample: Buffer): Promise<UploadType | null> {
  const found = await fileTypeFromBuffer(sample).catch(() => undefined);
  const type = found?.mime as UploadType | undefined;
  return type !== undefined && Object.hasOwn(UPLOAD_TYPES, type) ? type : null;
}
