import { Language } from '../accounts/index.ts';
import type { Recipient } from '../mail/index.ts';
import type { Candidate } from './candidate.ts';

/**
 * Where a candidate, loaded with the account, is written to: the address of the profile, else that of the account. Null
 * without either.
 */
export function recipientOf({ user, email, firstName, lastName }: Candidate): (Recipient & { name: string }) | null {
  const address = email ?? user?.email;
  if (!address) return null;
  return { address, name: `${firstName} ${lastName}`, language: user?.language ?? Language.FR, user };
}
