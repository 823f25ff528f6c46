// A sign-in at an application on its way through Passerelle, as the API keeps it for this browser.
import { currentLocale } from '../providers/locale.ts';
import { ensureFreshSession } from '../providers/session.ts';

export type Step = 'SIGN_IN' | 'ACTED_FOR' | 'CONFIRM_ADDRESS' | 'PROVE_AGAIN' | 'OTHER_PERSON' | 'CONSENT' | 'READY';

export interface SignInState {
  readonly step: Step | 'EXPIRED';
  readonly application: string;
  readonly email: string | null;
  readonly scopes: readonly string[];
}

/** What has to happen before the person is sent back. Throws when the server cannot be reached. */
export async function stateOf(uid: string): Promise<SignInState> {
  await ensureFreshSession();
  const response = await fetch(`${addressOf(uid)}/step`, { headers: { 'accept-language': currentLocale() } });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  return { application: '', email: null, scopes: [], ...((await response.json()) as Pick<SignInState, 'step'>) };
}

/** Goes on to the application, or back without having signed in. Says whether it went; if not, something is missing. */
export async function leave(uid: string, how: 'continue' | 'refuse', agreed = false): Promise<boolean> {
  await ensureFreshSession();
  const response = await fetch(`${addressOf(uid)}/${how}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ agreed }),
  });
  const { location: next } = (await response.json()) as { location?: string };
  // The provider's own address, which goes on to where the application registered.
  if (!next || new URL(next).origin !== location.origin) return false;
  location.assign(next);
  return true;
}

const addressOf = (uid: string): string => `/oidc/interaction/${encodeURIComponent(uid)}`;
