// Recomputes every hash of the chain, in batches and in this process, and names the first row that is not as it was
// written. Owns the rules of what counts as broken; never repairs anything.

import type { Database } from '../../platform/database/orm.ts';
import { BEFORE_THE_FIRST, hashOfDetail, hashOfEntry } from './chain.ts';
import { type ChainedEntry, entriesAfter, waitingRedactions } from './verify.read.ts';

/** What is wrong with a row. */
export enum AuditFault {
  ENTRY_CHANGED = 'ENTRY_CHANGED',
  DETAIL_CHANGED = 'DETAIL_CHANGED',
  DETAIL_MISSING = 'DETAIL_MISSING',
  ENTRY_MISSING = 'ENTRY_MISSING',
  ENTRY_INSERTED = 'ENTRY_INSERTED',
  END_MISSING = 'END_MISSING',
  HEAD_DIFFERS = 'HEAD_DIFFERS',
  LINK_BROKEN = 'LINK_BROKEN',
}

/** The end of the chain at some time, as it is kept outside of the database. */
export interface AuditHead {
  readonly sequence: string;
  readonly hash: string;
}

export interface Verification {
  readonly checked: number;
  /** The end of the chain as it is now; null while there is nothing in it. */
  readonly head: AuditHead | null;
  readonly broken: { readonly sequence: string; readonly fault: AuditFault } | null;
}

export interface VerifyOptions {
  /** Heads kept outside, in any order. */
  readonly heads?: readonly AuditHead[];
  readonly batch?: number;
  /** Told after every batch; throwing stops. */
  readonly progress?: (checked: number) => Promise<void> | void;
}

/** Looks at the whole chain, or up to the first row that is broken. Takes memory for one batch. */
export async function verifyAudit(database: Database, options: VerifyOptions = {}): Promise<Verification> {
  const { heads = [], batch = 5_000, progress } = options;
  const expected = new Map(heads.map(({ sequence, hash }) => [sequence, hash]));
  const emptied = new Set<string>();
  let last: AuditHead = { sequence: '0', hash: BEFORE_THE_FIRST };
  let checked = 0;
  const found = (sequence: string, fault: AuditFault | null): Verification => ({
    checked,
    head: checked > 0 ? last : null,
    broken: fault ? { sequence, fault } : null,
  });
  const walk = async (): Promise<Verification | null> => {
    for (;;) {
      const entries = await entriesAfter(database, last.sequence, batch);
      for (const entry of entries) {
        const { sequence, hash } = entry.content;
        const fault = faultOf(entry, last);
        if (fault) return found(fault === AuditFault.ENTRY_MISSING ? next(last.sequence) : sequence, fault);
        if ((expected.get(sequence) ?? hash) !== hash) return found(sequence, AuditFault.HEAD_DIFFERS);
        for (const named of redactedBy(entry)) emptied.delete(named);
        if (entry.changes === null) emptied.add(sequence);
        last = { sequence, hash };
        checked += 1;
      }
      await progress?.(checked);
      if (entries.length < batch) return null;
    }
  };

  const broken = await walk();
  if (broken) return broken;
  if (emptied.size > 0) {
    // What was redacted a moment ago is named by an entry that still waits, or that was chained meanwhile.
    for (const named of await waitingRedactions(database)) emptied.delete(named);
    const brokenMeanwhile = await walk();
    if (brokenMeanwhile) return brokenMeanwhile;
  }
  const [unnamed] = emptied;
  if (unnamed !== undefined) return found(unnamed, AuditFault.DETAIL_MISSING);
  const lost = heads.filter(({ sequence }) => BigInt(sequence) > BigInt(last.sequence));
  return lost.length > 0 ? found(next(last.sequence), AuditFault.END_MISSING) : found('', null);
}

const next = (sequence: string): string => String(BigInt(sequence) + 1n);

function faultOf({ content, salt, changes }: ChainedEntry, last: AuditHead): AuditFault | null {
  const { hash, ...told } = content;
  const expected = next(last.sequence);
  if (told.sequence !== expected)
    return BigInt(told.sequence) > BigInt(expected) ? AuditFault.ENTRY_MISSING : AuditFault.ENTRY_INSERTED;
  if (hashOfEntry(told) !== hash) return AuditFault.ENTRY_CHANGED;
  if (told.previousHash !== last.hash) return AuditFault.LINK_BROKEN;
  if (changes === null) return told.action === REDACTED ? AuditFault.DETAIL_MISSING : null;
  return hashOfDetail(salt ?? '', changes) === told.detailHash ? null : AuditFault.DETAIL_CHANGED;
}

const REDACTED = 'AUDIT_REDACTED';

function redactedBy({ content, changes }: ChainedEntry): readonly string[] {
  if (content.action !== REDACTED || changes === null) return [];
  return (JSON.parse(changes) as { sequences: readonly number[] }).sequences.map(String);
}
