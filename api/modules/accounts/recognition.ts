// Recognises callers without asking the database each time: what a token proved is believed for ten seconds, and
// forgotten the moment an event ends or changes it: at the commit in this process, at the notification in the others.
// Queries and mutations alike: who calls is settled before the document is read, and never inside a transaction.

import type { Database } from '../../platform/database/orm.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { type CredentialChange, credentialChange } from './accounts.events.ts';
import { type Proof, proofOfToken, proofsOf } from './credentials.read.ts';
import { KeyRates } from './key-limits.ts';
import { hashToken } from './token.ts';

const BELIEVED_MS = 10_000;
const MOST_KEPT = 20_000;

interface Belief extends Proof {
  readonly since: Date;
}

export class Recognition {
  private readonly byToken = new Map<string, Belief>();
  private readonly byCredential = new Map<string, Belief>();
  /** What keys have asked for. */
  readonly rates = new KeyRates();
  private listening = false;
  /** Grows with every change: what was asked for before one is not kept after it. */
  private changes = 0;

  constructor(
    private readonly database: Database,
    private readonly mostKept = MOST_KEPT,
  ) {
    database.whenCommitted.add((event) => void this.heard(event));
  }

  /** Nothing is believed unless every event is heard at once. */
  listen(listening: boolean): void {
    this.listening = listening;
    this.forget(() => true);
  }

  /** Forgets whom this event concerns, and tells what it did to sessions and keys. */
  heard(event: { name: string; payload?: object | undefined }): CredentialChange | null {
    const change = credentialChange(event);
    if (change) this.forget(change.concerns);
    return change;
  }

  /** What this access token or partner key proves, used from this address; null when it proves nobody. */
  async proofOfToken(token: string, { now, address }: { now: Date; address: string | null }): Promise<Proof | null> {
    const hash = hashToken(token);
    if (this.byToken.has(hash)) {
      // A notification that reached this process before the request is read in the same turn, perhaps after it.
      await new Promise(setImmediate);
      const belief = this.believed(this.byToken, hash, now);
      if (belief) return belief;
    }
    const { changes } = this;
    const proof = await proofOfToken(this.database, token, { now, address });
    if (proof && changes === this.changes) this.keep(this.byToken, hash, proof, now);
    return proof;
  }

  /** These viewers as they are now, by credential; missing when the session or key has ended. */
  async viewersNow(viewers: readonly Viewer[], now: Date): Promise<ReadonlyMap<string, Viewer>> {
    const current = new Map<string, Viewer>();
    const unknown = new Set<string>();
    for (const { credentialId } of viewers) {
      if (!credentialId || current.has(credentialId)) continue;
      const belief = this.believed(this.byCredential, credentialId, now);
      if (belief) current.set(credentialId, belief.viewer);
      else unknown.add(credentialId);
    }
    if (unknown.size === 0) return current;
    const { changes } = this;
    for (const proof of await proofsOf(this.database, [...unknown], now)) {
      const id = proof.viewer.credentialId as string;
      current.set(id, proof.viewer);
      if (changes === this.changes) this.keep(this.byCredential, id, proof, now);
    }
    return current;
  }

  private believed(beliefs: ReadonlyMap<string, Belief>, key: string, now: Date): Belief | null {
    const belief = beliefs.get(key);
    if (!belief || belief.validUntil <= now.getTime()) return null;
    const age = now.getTime() - belief.since.getTime();
    return age >= 0 && age < BELIEVED_MS ? belief : null;
  }

  private keep(beliefs: Map<string, Belief>, key: string, proof: Proof, now: Date): void {
    if (!this.listening) return;
    beliefs.delete(key);
    beliefs.set(key, { ...proof, since: now });
    for (const oldest of beliefs.keys()) {
      if (beliefs.size <= this.mostKept && this.believed(beliefs, oldest, now)) break;
      beliefs.delete(oldest);
    }
  }

  private forget(concerned: (viewer: Viewer) => boolean): void {
    this.changes++;
    for (const beliefs of [this.byToken, this.byCredential])
      for (const [key, { viewer }] of beliefs) if (concerned(viewer)) beliefs.delete(key);
  }
}
