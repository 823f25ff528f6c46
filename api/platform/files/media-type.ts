// Types of files that can be taken from people, told from their first bytes. Names and headers decide nothing.

import { fileTypeFromBuffer } from 'file-type';

export const UPLOAD_TYPES = {
  'application/pdf': { extension: 'pdf' },
  'image/jpeg': { extension: 'jpg' },
  'image/png': { extension: 'png' },
  'image/webp': { extension: 'webp' },
  'application/json': { extension: 'json' },
  'text/csv': { extension: 'csv' },
} as const;

export type UploadType = keyof typeof UPLOAD_TYPES;
export type ImageType = Extract<UploadType, `image/${string}`>;

/** How many bytes of a file tell its type. */
export const SAMPLE_BYTES = 4_100;

/** The type of a file that begins with these bytes; null for anything that is not taken. */
export async function uploadTypeOf(sample: Buffer): Promise<UploadType | null> {
  const found = await fileTypeFromBuffer(sample).catch(() => undefined);
  if (!found) return textTypeOf(sample);
  return Object.hasOwn(UPLOAD_TYPES, found.mime) ? (found.mime as UploadType) : null;
}

/** Text has no first bytes of its own: it is what holds no control characters. */
function textTypeOf(sample: Buffer): UploadType | null {
  const mark = sample.toString('latin1', 0, 2);
  const wide = { '\xff\xfe': 'utf-16le', '\xfe\xff': 'utf-16be' }[mark];
  const text = wide ? new TextDecoder(wide).decode(sample) : sample.toString('latin1');
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return null;
  return /^[\ufeff\s]*[[{]/.test(wide ? text : sample.toString('utf8')) ? 'application/json' : 'text/csv';
}
