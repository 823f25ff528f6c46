// What a PDF file must not hold: anything that runs, opens, sends or carries something else. Links that a reader clicks
// are let be; what happens by itself may only go to a page of the document.

import { type PdfObject, type Token, UnreadablePdf } from './pdf-tokens.ts';

/** Keys and types that make a file active wherever they stand. */
const ACTIVE = new Set([
  '/JavaScript',
  '/JS',
  '/Launch',
  '/AA',
  '/EmbeddedFile',
  '/EmbeddedFiles',
  '/EF',
  '/FileAttachment',
  '/XFA',
  '/RichMedia',
  '/RichMediaContent',
  '/RichMediaExecute',
  '/Rendition',
  '/Movie',
  '/Sound',
  '/3D',
  '/SubmitForm',
  '/ImportData',
  '/GoToE',
  '/GoToR',
  '/Collection',
]);

/** Archives end with this within their last 64 KB: such a file would be two things at once. */
const END_OF_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');
const ZIP_TAIL = 66_000;

/** What makes the file active, as a name; null for nothing. */
export function activeContentOf(bytes: Buffer, objects: readonly PdfObject[]): string | null {
  if (bytes.subarray(-ZIP_TAIL).includes(END_OF_ZIP)) return 'an archive at its end';
  for (const { tokens } of objects) {
    if (tokens.includes('/Encrypt')) throw new UnreadablePdf('It is protected by a password');
    const active = tokens.find((token) => ACTIVE.has(token));
    if (active) return active.slice(1);
  }
  for (const { tokens } of objects)
    for (let at = tokens.indexOf('/OpenAction'); at >= 0; at = tokens.indexOf('/OpenAction', at + 1))
      if (!opensAPage(tokens.slice(at + 1), objects)) return 'OpenAction';
  return null;
}

/** Whether what is done at the opening only goes to a page: a destination, or one action GoTo. */
function opensAPage([first, second, third, ...rest]: readonly Token[], objects: readonly PdfObject[]): boolean {
  if (first === '[' || first === '(' || first?.startsWith('/') || first === 'null') return true;
  if (first === '<<') return isGoTo(upToEnd([first, second ?? '', third ?? '', ...rest]));
  if (third !== 'R') return false;
  // Later versions of an object stand beside the earlier ones, and a reader may take any.
  const meant = objects.filter(({ number }) => number === Number(first));
  return meant.length > 0 && meant.every(({ tokens }) => tokens[0] === '[' || isGoTo(tokens));
}

const isGoTo = (tokens: readonly Token[]): boolean =>
  tokens.filter((token) => token === '/S').length === 1 &&
  tokens[tokens.indexOf('/S') + 1] === '/GoTo' &&
  !tokens.includes('/Next');

function upToEnd(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token === '<<') depth++;
    if (token === '>>' && --depth === 0) return tokens.slice(0, index + 1);
  }
  return tokens;
}
