// One at a time, in the order in which they ask.

export class Turns {
  private last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn; what it gives ends the turn. */
  async take(): Promise<() => void> {
    const before = this.last;
    const turn = Promise.withResolvers<void>();
    this.last = turn.promise;
    await before;
    return turn.resolve;
  }
}
