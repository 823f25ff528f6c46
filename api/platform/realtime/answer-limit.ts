// How much one caller is told of in a minute. Each question of theirs is asked again for each thing that happens: somebody
// who asks many and makes much happen would keep the database busy with nothing else.

const MINUTE_MS = 60_000;

export class AnswerLimit {
  private readonly counts = new Map<string, number>();
  private since = 0;

  constructor(private readonly mostInAMinute: number) {}

  /** Counts one more answer for the account or key; false for one too many. Nobody in particular is not counted. */
  take(callerId: string | null): boolean {
    if (callerId === null) return true;
    const now = Date.now();
    if (now - this.since >= MINUTE_MS) {
      this.counts.clear();
      this.since = now;
    }
    const count = (this.counts.get(callerId) ?? 0) + 1;
    this.counts.set(callerId, count);
    return count <= this.mostInAMinute;
  }
}
