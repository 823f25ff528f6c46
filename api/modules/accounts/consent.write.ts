// Owns what people agreed to. Only ever adds: a consent that is taken back is another record.

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { ConsentGiven, ConsentWithdrawn } from './accounts.events.ts';
import { Consent, type ConsentDefinition, consentFor } from './consent.ts';
import { Language, normaliseEmail, User } from './user.ts';

export interface Consenting {
  readonly to: ConsentDefinition;
  /** The person, by account; for somebody without one, by address. */
  readonly userId?: string | null;
  readonly email?: string | null;
  /** The mutation or page where it was said. */
  readonly form: string;
}

/** Records that a person agrees, with the text as it was shown, and how that is known. */
export function recordConsent(tx: WriteContext, consenting: Consenting): Consent {
  return keep(tx, consenting, true);
}

/** Takes back what the viewer agreed to. Throws NOT_FOUND for what they have not, or not any more. */
export async function withdrawConsent(tx: WriteContext, input: { purpose: string }): Promise<Consent> {
  const { userId } = tx.viewer;
  const definition = consentFor(input.purpose);
  const latest = userId
    ? await tx.em.findOne(Consent, { user: userId, purpose: input.purpose }, { orderBy: { at: 'DESC', id: 'DESC' } })
    : null;
  if (!definition || !latest?.given) throw new Problem('NOT_FOUND', ['purpose']);
  return keep(tx, { to: definition, userId, form: 'withdrawConsent' }, false);
}

function keep(tx: WriteContext, { to, userId = null, email = null, form }: Consenting, given: boolean): Consent {
  const consent = tx.em.create(Consent, {
    purpose: to.purpose,
    given,
    textVersion: to.version,
    text: to.text,
    user: userId ? tx.em.getReference(User, userId) : null,
    email: email === null ? null : normaliseEmail(email),
    form,
    address: tx.address,
    userAgent: tx.userAgent?.slice(0, 300) ?? null,
    credentialId: tx.viewer.credentialId,
    language: Language[tx.language],
    at: tx.now,
  });
  tx.em.persist(consent);
  tx.record(given ? ConsentGiven : ConsentWithdrawn, { consentId: consent.id, userId, purpose: to.purpose });
  return consent;
}
