// Passkeys in this browser: what the API asks for, put to the browser, and its answer as the API takes it. Loaded with
// the first use. Knows no pages.
import { startAuthentication, startRegistration, WebAuthnAbortService, WebAuthnError } from '@simplewebauthn/browser';
import type {
  PasskeyAssertionInput,
  PasskeyAttestationInput,
  PasskeyQuestionFragment,
  PasskeyWishFragment,
} from '../gql/graphql.ts';

const TIMEOUT_MS = 5 * 60_000;
const KIND = 'public-key' as const;

/**
 * What one of the person's passkeys answers; null when they do not want to.
 * @param autofill lets the browser offer passkeys in the field whose autocomplete names `webauthn`
 */
export async function askPasskey(
  { challenge, rpId, credentials, userVerification }: PasskeyQuestionFragment,
  { autofill = false } = {},
): Promise<PasskeyAssertionInput | null> {
  const answer = await unlessDeclined(() =>
    startAuthentication({
      optionsJSON: {
        challenge,
        rpId,
        timeout: TIMEOUT_MS,
        allowCredentials: credentials.map((id) => ({ id, type: KIND })),
        userVerification: userVerification === 'REQUIRED' ? 'required' : 'preferred',
      },
      useBrowserAutofill: autofill,
    }),
  );
  if (!answer) return null;
  const { clientDataJSON, authenticatorData, signature, userHandle } = answer.response;
  return {
    credentialId: answer.id,
    clientData: clientDataJSON,
    authenticatorData,
    signature,
    userHandle: userHandle ?? null,
  };
}

/** A new passkey of the person's; null when they do not want one. */
export async function makePasskey(wish: PasskeyWishFragment): Promise<PasskeyAttestationInput | null> {
  const made = await unlessDeclined(() =>
    startRegistration({
      optionsJSON: {
        challenge: wish.challenge,
        rp: { id: wish.rpId, name: wish.rpName },
        user: { id: wish.userHandle, name: wish.userName, displayName: wish.displayName },
        pubKeyCredParams: wish.algorithms.map((alg) => ({ alg, type: KIND })),
        timeout: TIMEOUT_MS,
        excludeCredentials: wish.excludedCredentials.map((id) => ({ id, type: KIND })),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
        attestation: 'none',
      },
    }),
  );
  if (!made) return null;
  const { clientDataJSON, attestationObject, transports } = made.response;
  return { credentialId: made.id, clientData: clientDataJSON, attestationObject, transports: transports ?? [] };
}

/** Takes back what the browser was asked for: the page is left. */
export function stopAsking(): void {
  WebAuthnAbortService.cancelCeremony();
}

async function unlessDeclined<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const declined = ['NotAllowedError', 'AbortError'];
    if (error instanceof WebAuthnError && error.code === 'ERROR_CEREMONY_ABORTED') return null;
    if (error instanceof Error && declined.includes(error.name)) return null;
    if (error instanceof Error && error.name === 'InvalidStateError')
      throw new Error('security.passkeyKnown', { cause: error });
    throw new Error('security.passkeyFailed', { cause: error });
  }
}
