// PDF files are looked at in a thread of their own, with a limit of time and of memory.

import { Worker } from 'node:worker_threads';

const MOST_SECONDS = 15;
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

export type PdfFinding =
  | { readonly kind: 'inert' }
  /** @param what the name of what it holds, e.g. "JavaScript" */
  | { readonly kind: 'active'; readonly what: string }
  | { readonly kind: 'unreadable'; readonly why: string };

const WORKER = new URL(import.meta.url.endsWith('.ts') ? 'pdf-worker.ts' : 'pdf-worker.js', import.meta.url);

/** What the PDF file at this path holds besides pages. */
export function inspectPdf(path: string, seconds = MOST_SECONDS): Promise<PdfFinding> {
  const worker = new Worker(WORKER, {
    workerData: { path },
    resourceLimits: LIMITS,
    stdout: true,
    stderr: true,
    env: {},
  });
  const found = Promise.withResolvers<PdfFinding>();
  const unreadable = (why: string): void => found.resolve({ kind: 'unreadable', why });
  worker.once('message', ({ found: what, unreadable: why }: { found?: string | null; unreadable?: string }) => {
    if (why !== undefined) unreadable(why);
    else found.resolve(what ? { kind: 'active', what } : { kind: 'inert' });
  });
  worker.once('error', (error: unknown) => unreadable((error as Error).message));
  worker.once('exit', () => unreadable('It could not be looked at'));
  const late = setTimeout(() => unreadable('It takes too long to be looked at'), seconds * 1_000);
  return found.promise.finally(() => {
    clearTimeout(late);
    void worker.terminate();
  });
}
