// The sockets that are open, and whose: how many one person and one address have, and the end of those whose session or
// key has ended, whether or not anything is subscribed on them.

import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Context } from '../context.ts';
import type { Viewer } from '../viewer.ts';

/** Sessions also end by the clock, of which no event tells. */
const RECHECKED_EVERY_MS = 30_000;

/** How many of each; what there is none of is not kept. */
export class Counter {
  private readonly counts = new Map<string, number>();

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  add(key: string, change: 1 | -1): void {
    const now = this.of(key) + change;
    if (now > 0) this.counts.set(key, now);
    else this.counts.delete(key);
  }
}

export class OpenSockets {
  private readonly contexts = new Map<WebSocket, Context>();
  private readonly perUser = new Counter();
  private readonly timer: NodeJS.Timeout;

  constructor(
    /** The viewers as they are now, by credential; missing when the session or key has ended. */
    private readonly viewersNow: (viewers: readonly Viewer[]) => Promise<ReadonlyMap<string, Viewer>>,
    private readonly mostOfUser: number,
    onError: (error: unknown) => void,
  ) {
    this.timer = setInterval(() => void this.recheckFor(() => true).catch(onError), RECHECKED_EVERY_MS).unref();
  }

  /** Keeps an acknowledged socket of somebody signed in; closes it where it is one too many. */
  add(socket: WebSocket, context: Context): void {
    const { kind, signedIn, userId } = context.viewer;
    if (!signedIn || socket.readyState !== socket.OPEN) return;
    const person = kind === 'USER' ? userId : null;
    this.contexts.set(socket, context);
    if (person) this.perUser.add(person, 1);
    socket.once('close', () => {
      this.contexts.delete(socket);
      if (person) this.perUser.add(person, -1);
    });
    if (person && this.perUser.of(person) > this.mostOfUser) socket.close(4429, 'Too many sockets');
  }

  /** Closes the sockets of these viewers. */
  endFor(concerned: (viewer: Viewer) => boolean): void {
    for (const [socket, { viewer }] of this.contexts) if (concerned(viewer)) closeLost(socket);
  }

  /** Brings these viewers up to date, and closes the sockets of those who are none any more. */
  async recheckFor(concerned: (viewer: Viewer) => boolean): Promise<void> {
    const found = [...this.contexts].filter(([, { viewer }]) => concerned(viewer));
    if (found.length === 0) return;
    const now = await this.viewersNow(found.map(([, { viewer }]) => viewer));
    for (const [socket, context] of found) {
      const viewer = now.get(context.viewer.credentialId ?? '');
      if (viewer) context.viewer = viewer;
      else closeLost(socket);
    }
  }

  close(): void {
    clearInterval(this.timer);
  }
}

const closeLost = (socket: WebSocket): void => socket.close(CloseCode.Forbidden, 'Access lost');
