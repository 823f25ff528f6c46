// How much one caller is told of in a minute. Each question of theirs is asked again for each thing that happens: somebody
// who asks many and makes much happen would keep the database busy with nothing else.

import type { Viewer } from '../viewer.ts';

const MINUTE_MS = 60_000;

export class Hearing {
  private readonly counts = new Map<string, number>();
  private since = 0;

  constructor(private readonly mostInAMinute: number) {}

  /** Counts one more for the account or key; false for one too many. Nobody in particular is not counted. */
  take({ kind, userId, credentialId }: Viewer): boolean {
    const who = kind === 'KEY' ? credentialId : userId;
    if (who === null) return true;
    const now = Date.now();
    if (now - this.since >= MINUTE_MS) {
      this.counts.clear();
      this.since = now;
    }
    const count = (this.counts.get(who) ?? 0) + 1;
    this.counts.set(who, count);
    return count <= this.mostInAMinute;
  }
}
