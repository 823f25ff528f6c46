// The text of a file that people bring, whatever wrote it: UTF-8 or UTF-16, with or without its mark, or what Windows used
// before. Gives bytes in UTF-8, of which a part at a time can be read.

import { isUtf8 } from 'node:buffer';

export const TextEncoding = { UTF_8: 'UTF_8', UTF_16: 'UTF_16', WINDOWS_1252: 'WINDOWS_1252' } as const;
export type TextEncoding = (typeof TextEncoding)[keyof typeof TextEncoding];

export interface FileText {
  readonly bytes: Buffer;
  readonly encoding: TextEncoding;
}

export function textOf(bytes: Buffer): FileText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return inUtf8(bytes, 'utf-16le', TextEncoding.UTF_16);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return inUtf8(bytes, 'utf-16be', TextEncoding.UTF_16);
  const unmarked = withoutMark(bytes);
  if (unmarked) return inUtf8(bytes, unmarked, TextEncoding.UTF_16);
  if (!isUtf8(bytes)) return inUtf8(bytes, 'windows-1252', TextEncoding.WINDOWS_1252);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return { bytes: hasMark ? bytes.subarray(3) : bytes, encoding: TextEncoding.UTF_8 };
}

/** UTF-16 that does not say so: of its first signs, which are of ASCII, every other byte is zero. */
function withoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [first, second, third, fourth] = bytes.subarray(0, 4);
  if (first && second === 0 && third && fourth === 0) return 'utf-16le';
  return first === 0 && second && third === 0 && fourth ? 'utf-16be' : null;
}

const inUtf8 = (bytes: Buffer, from: string, encoding: TextEncoding): FileText => ({
  bytes: Buffer.from(new TextDecoder(from).decode(bytes), 'utf8'),
  encoding,
});
