// Looks into one PDF file, in a thread of its own that is ended when it takes too long or too much memory: first at every
// object there is, then at the document as a reader would open it.

import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { activeContentOf } from './pdf-rules.ts';
import { objectsOf } from './pdf-tokens.ts';

const MOST_PAGES = 300;
/** Annotations that are or hold something else than marks on the page. */
const ACTIVE_ANNOTATIONS = new Set(['FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D']);

/** What makes the file active; null for nothing. Throws for one that cannot be read. */
async function find(path: string): Promise<string | null> {
  const bytes = await readFile(path);
  return activeContentOf(bytes, objectsOf(bytes)) ?? (await findAsReader(bytes));
}

async function findAsReader(bytes: Buffer): Promise<string | null> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const loading = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: true,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await loading.promise;
  if (document.numPages > MOST_PAGES) throw new Error(`more than ${MOST_PAGES} pages`);
  if (await document.getJSActions()) return 'JavaScript';
  if (await document.getAttachments()) return 'EmbeddedFile';
  const { info } = await document.getMetadata();
  if ((info as { IsXFAPresent?: boolean }).IsXFAPresent) return 'XFA';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    if (await page.getJSActions()) return 'JavaScript';
    for (const annotation of (await page.getAnnotations()) as { subtype?: string; actions?: unknown }[]) {
      if (annotation.actions) return 'JavaScript';
      if (ACTIVE_ANNOTATIONS.has(annotation.subtype ?? '')) return String(annotation.subtype);
    }
    page.cleanup();
  }
  return null;
}

const answer = await find((workerData as { path: string }).path).then(
  (found) => ({ found }),
  (error: unknown) => ({ unreadable: error instanceof Error ? error.message : String(error) }),
);
parentPort?.postMessage(answer);
