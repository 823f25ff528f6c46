// The proof of work that goes with the answers: prepared while the respondent is still writing, used for one submission.
import { loadChallenge } from './api.ts';
import { solve } from './proof-of-work.ts';

type Prepared = { proof: Promise<string | null>; until: number };

/** So much is left for the way to the server. */
const SPARE_MS = 60_000;

/** Every key that is pressed prepares: without a line, not each of them asks again. */
const PAUSE_MS = 30_000;

let prepared: Promise<Prepared> | null = null;
let pausedUntil = 0;

/** Begins, if it has not begun. What fails is tried again later, or when the proof is wanted. */
export function prepareProof(): void {
  if (prepared || Date.now() < pausedUntil) return;
  start().catch(() => {
    pausedUntil = Date.now() + PAUSE_MS;
  });
}

/** Throws Unreachable when no challenge can be had; null for one that cannot be solved. */
export async function proof(): Promise<string | null> {
  const found = await (prepared ?? start());
  if (Date.now() < found.until) return found.proof;
  return (await start()).proof;
}

function start(): Promise<Prepared> {
  const begun = begin();
  prepared = begun;
  begun.catch(forgetProof);
  return begun;
}

export function forgetProof(): void {
  prepared = null;
}

async function begin(): Promise<Prepared> {
  const asked = Date.now();
  const { challenge, expiresAt } = await loadChallenge();
  // The clock of the device may be wrong: a long time by it is not trusted, nor a time that is over.
  const lasts = Math.max(Date.parse(expiresAt) - asked, 5 * SPARE_MS);
  return { proof: inWorker(challenge), until: asked + lasts - SPARE_MS };
}

function inWorker(challenge: string): Promise<string | null> {
  return new Promise((resolve) => {
    const here = (): void => resolve(solve(challenge));
    try {
      const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<string | null>) => {
        resolve(data);
        worker.terminate();
      });
      worker.addEventListener('error', here);
      worker.postMessage(challenge);
    } catch {
      here();
    }
  });
}
