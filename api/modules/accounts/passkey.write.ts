// Owns the passkeys of people. Whether one is used rightly, second-factor.write.ts says.

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { expectUnique, take } from '../../platform/write.ts';
import { PasskeyRenamed } from './accounts.events.ts';
import { ChallengePurpose, openChallenge, spendChallenge } from './identity-challenge.ts';
import { PASSKEYS_EACH, Passkey } from './passkey.ts';
import { takeOwnAccount } from './profile.write.ts';
import { SecondFactor } from './second-factor.ts';
import { factorAdded, factorRemoved, factorsOf } from './second-factor.write.ts';
import type { User } from './user.ts';
import { challengeIn, creationOf, type PasskeyAttestation, verifyAttestation } from './webauthn.ts';

export type PasskeyCreation = ReturnType<typeof creationOf>;

/** What the browser is asked for, to make a passkey of this person's for this challenge. Throws TOO_MANY. */
export async function askForPasskey(tx: WriteContext, user: User, challenge: string): Promise<PasskeyCreation> {
  const known = await tx.em.find(Passkey, { user });
  if (known.length >= PASSKEYS_EACH) throw new Problem('TOO_MANY', [], { maximum: PASSKEYS_EACH });
  return creationOf(tx.config, { challenge, person: user, known });
}

const boundTo = ({ viewer }: WriteContext) => ({ userId: viewer.userId, sessionId: viewer.credentialId });

/** Begins to add a passkey of the viewer's. */
export async function startPasskey(tx: WriteContext): Promise<PasskeyCreation> {
  const user = await takeOwnAccount(tx);
  const { challenge } = openChallenge(tx, ChallengePurpose.PASSKEY_CREATION, boundTo(tx));
  return askForPasskey(tx, user, challenge);
}

/** Adds the passkey that the viewer's browser has made. Throws CHALLENGE_ENDED, INVALID_PASSKEY, TOO_MANY. */
export async function addPasskey(
  tx: WriteContext,
  input: { name: string; credential: PasskeyAttestation },
): Promise<{ passkey: Passkey; recoveryCodes: string[] | null }> {
  const challenge = challengeIn(input.credential);
  await spendChallenge(tx, ChallengePurpose.PASSKEY_CREATION, challenge, boundTo(tx));
  return keepPasskey(tx, await takeOwnAccount(tx), { ...input, challenge });
}

/** Keeps a passkey that answers this challenge. */
export async function keepPasskey(
  tx: WriteContext,
  user: User,
  { name, credential, challenge }: { name: string; credential: PasskeyAttestation; challenge: string },
): Promise<{ passkey: Passkey; recoveryCodes: string[] | null }> {
  const before = await factorsOf(tx, user.id);
  if ((await tx.em.count(Passkey, { user })) >= PASSKEYS_EACH)
    throw new Problem('TOO_MANY', [], { maximum: PASSKEYS_EACH });
  const refusal = new Problem('INVALID_PASSKEY', ['credential']);
  const verified = await verifyAttestation(tx.config, credential, challenge);
  if (!verified) throw refusal;
  const passkey = tx.em.create(Passkey, { ...verified, user, name, createdAt: tx.now, lastUsedAt: null });
  tx.em.persist(passkey);
  // A passkey of somebody else's, or one that is known already.
  await expectUnique(tx, refusal);
  return { passkey, recoveryCodes: await factorAdded(tx, user, SecondFactor.PASSKEY, before) };
}

export async function renamePasskey(tx: WriteContext, input: { id: string; name: string }): Promise<Passkey> {
  await takeOwnAccount(tx);
  const passkey = await take(tx, Passkey, input.id);
  passkey.name = input.name;
  tx.record(PasskeyRenamed, { passkeyId: passkey.id });
  return passkey;
}

/** Takes a passkey away. Throws FACTOR_REQUIRED for the last factor of somebody who needs one. */
export async function removePasskey(tx: WriteContext, input: { id: string }): Promise<string> {
  const user = await takeOwnAccount(tx);
  const passkey = await take(tx, Passkey, input.id);
  const { id } = passkey;
  await tx.em.nativeDelete(Passkey, { id });
  await factorRemoved(tx, user, SecondFactor.PASSKEY);
  return id;
}
