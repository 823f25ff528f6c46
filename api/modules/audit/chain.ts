// The form in which entries are hashed: each holds the hash of the one before it and the hash of its details, so that
// nothing in the chain can be changed, taken out or put in without every later hash becoming another.

import { hash as digest, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What an entry says, as text: numbers beyond JavaScript's stay exact. */
export interface EntryContent {
  readonly id: string;
  readonly sequence: string;
  readonly changeId: string;
  readonly transactionId: string;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly action: string;
  readonly entity: string | null;
  readonly rowId: string | null;
  readonly origin: string | null;
  readonly actorId: string | null;
  readonly impersonatorId: string | null;
  readonly credentialId: string | null;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly requestId: string | null;
  readonly detailHash: string;
  readonly previousHash: string;
}

/** What the first entry names as the one before it. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

/** SHA-256 over the canonical form (RFC 8785). */
export const hashOfEntry = (content: EntryContent): string => digest('sha256', canonicalize(content) as string);

/** The salt keeps values that were taken out of the details from being guessed by their hash. */
export const hashOfDetail = (salt: string, changes: string): string => digest('sha256', `${salt}\n${changes}`);

export const newSalt = (): string => randomBytes(16).toString('hex');
