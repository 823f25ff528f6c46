// The places in docs/performance.md that measurements fill; the text around them is written by hand.

import { readFile, writeFile } from 'node:fs/promises';

// The program runs from .build/server/bench.
const DOCUMENT = new URL('../../../docs/performance.md', import.meta.url);

/** Replaces what stands between the marks of this part, "<!-- bench NAME: begin -->" and "… end -->". */
export async function writeSection(name: string, markdown: string): Promise<void> {
  const [begin, end] = [`<!-- bench ${name}: begin -->`, `<!-- bench ${name}: end -->`];
  const text = await readFile(DOCUMENT, 'utf8');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/performance.md lacks ${begin} or ${end}`);
  await writeFile(DOCUMENT, `${before}${begin}\n${markdown.trim()}\n${end}${after}`);
}
