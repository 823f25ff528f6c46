// The session's clock: the tokens live in httpOnly cookies, this knows only when the access token ends.
// Several tabs share one session, so a renewal happens under a lock and the others profit from it.
import { RefreshSessionDocument } from '../gql/graphql.ts';
import { send } from './http.ts';

const KEY = 'passerelle.accessExpiresAt';
const EARLY_MS = 15_000;

export function rememberExpiry(accessExpiresAt: string | null | undefined): void {
  if (accessExpiresAt) localStorage.setItem(KEY, String(Date.parse(accessExpiresAt)));
  else localStorage.removeItem(KEY);
}

export function forgetSession(): void {
  localStorage.removeItem(KEY);
}

/** Renews a session known to end within seconds, before a request would be answered as to a stranger. */
export async function ensureFreshSession(): Promise<void> {
  const ends = knownExpiry();
  if (ends !== undefined && ends - EARLY_MS < Date.now()) await renewSession();
}

/** True when the session could be renewed, by this tab or by another one that was faster. */
export async function renewSession(): Promise<boolean> {
  const before = knownExpiry();
  return underLock(async () => {
    const now = knownExpiry();
    if (now !== undefined && now !== before && now - EARLY_MS > Date.now()) return true;
    const { data } = await send(RefreshSessionDocument, {});
    const renewed = data?.refreshSession.errors.length === 0;
    rememberExpiry(renewed ? data?.refreshSession.accessExpiresAt : null);
    return renewed;
  });
}

/** Runs what gives this session other tokens, while no tab renews it; `work` gives when the access token ends. */
export function replaceTokens(work: () => Promise<string | null | undefined>): Promise<void> {
  return underLock(async () => rememberExpiry(await work()));
}

function knownExpiry(): number | undefined {
  const stored = localStorage.getItem(KEY);
  return stored ? Number(stored) : undefined;
}

/** Web locks need a secure context; on plain HTTP beyond localhost the tabs go unguarded, the server still decides. */
async function underLock<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!('locks' in navigator)) return work();
  return (await navigator.locks.request('passerelle.session', work)) as Result;
}
