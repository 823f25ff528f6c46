// Solves one challenge beside the page, so that typing and scrolling do not wait for it.
import { solve } from './proof-of-work.ts';

addEventListener('message', ({ data }: MessageEvent<string>) => postMessage(solve(data)));
