// Passkeys as WebAuthn Level 3 has them: what a browser is asked for, and whether what it answers is true. Knows no tables.

import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { COSEALG, decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';
import type { Config } from '../../platform/config.ts';

const ALGORITHMS = [COSEALG.EdDSA, COSEALG.ES256, COSEALG.RS256];

type Place = Pick<Config, 'publicUrl' | 'allowedOrigins'>;

/** What an authenticator signs is worth something on our pages only. */
const rpIdOf = ({ publicUrl }: Place): string => new URL(publicUrl).hostname;
const originsOf = ({ publicUrl, allowedOrigins }: Place): string[] => [
  ...new Set([new URL(publicUrl).origin, ...allowedOrigins]),
];

/** The id of a person for their authenticator: says nothing about them. */
export const userHandleOf = (userId: string): string =>
  Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url');

export interface PasskeyAttestation {
  readonly credentialId: string;
  readonly clientData: string;
  readonly attestationObject: string;
  readonly transports?: readonly string[] | null;
}

export interface PasskeyAssertion {
  readonly credentialId: string;
  readonly clientData: string;
  readonly authenticatorData: string;
  readonly signature: string;
  readonly userHandle?: string | null;
}

interface PublicKey {
  readonly credentialId: string;
  readonly publicKey: string;
}

/** What `navigator.credentials.create` is asked for. */
export const creationOf = (
  config: Place,
  {
    challenge,
    person,
    known,
  }: { challenge: string; person: { id: string; email: string; fullName: string }; known: readonly PublicKey[] },
) => ({
  challenge,
  rpId: rpIdOf(config),
  rpName: 'Passerelle',
  userHandle: userHandleOf(person.id),
  userName: person.email,
  displayName: person.fullName,
  algorithms: ALGORITHMS,
  excludedCredentials: known.map(({ credentialId }) => credentialId),
});

/** What `navigator.credentials.get` is asked for. */
export const requestOf = (
  config: Place,
  {
    challenge,
    known,
    userVerification,
  }: { challenge: string; known: readonly PublicKey[]; userVerification: 'PREFERRED' | 'REQUIRED' },
) => ({
  challenge,
  rpId: rpIdOf(config),
  credentials: known.map(({ credentialId }) => credentialId),
  userVerification,
});

/** The challenge that an answer says it answers; empty when it says nothing readable. */
export function challengeIn({ clientData }: { readonly clientData: string }): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString()) as { challenge?: unknown };
    return typeof challenge === 'string' ? challenge : '';
  } catch {
    return '';
  }
}

export interface VerifiedPasskey extends PublicKey {
  readonly counter: number;
  readonly transports: string[];
  readonly synced: boolean;
}

/** The new passkey that this answer holds; null when anything about it is wrong. */
export async function verifyAttestation(
  config: Place,
  attestation: PasskeyAttestation,
  challenge: string,
): Promise<VerifiedPasskey | null> {
  const { credentialId: id, clientData, attestationObject, transports } = attestation;
  try {
    if (namesItsMaker(attestationObject)) return null;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: clientData, attestationObject },
      },
      expectedChallenge: challenge,
      expectedOrigin: originsOf(config),
      expectedRPID: rpIdOf(config),
      requireUserVerification: false,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) return null;
    const { credential, credentialBackedUp } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: isoBase64URL.fromBuffer(credential.publicKey),
      counter: credential.counter,
      transports: (transports ?? []).slice(0, 10),
      synced: credentialBackedUp,
    };
  } catch {
    return null;
  }
}

/**
 * Whether the authenticator sends certificates, which nobody asked it for: following them would mean to fetch from
 * addresses that a stranger wrote.
 */
function namesItsMaker(attestationObject: string): boolean {
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
  const format = decoded.get('fmt');
  return format !== 'none' && (format !== 'packed' || decoded.get('attStmt').get('x5c') !== undefined);
}

/**
 * How often the passkey was used and whether the authenticator recognised its person (PIN, finger, face); null when
 * anything about the answer is wrong. The caller compares the counter, where several may use it at once.
 */
export async function verifyAssertion(
  config: Place,
  assertion: PasskeyAssertion,
  challenge: string,
  { credentialId, publicKey }: PublicKey,
): Promise<{ counter: number; userVerified: boolean } | null> {
  const { clientData, authenticatorData, signature } = assertion;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id: credentialId,
        rawId: credentialId,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: clientData, authenticatorData, signature },
      },
      expectedChallenge: challenge,
      expectedOrigin: originsOf(config),
      expectedRPID: rpIdOf(config),
      requireUserVerification: false,
      // Below every counter: it is the caller who compares.
      credential: { id: credentialId, publicKey: isoBase64URL.toBuffer(publicKey), counter: -1 },
    });
    const { newCounter: counter, userVerified } = authenticationInfo;
    return verified ? { counter, userVerified } : null;
  } catch {
    return null;
  }
}
