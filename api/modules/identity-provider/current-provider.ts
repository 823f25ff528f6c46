// The OpenID provider of this process: made when it is first asked for, and anew when the keys change.

import type Provider from 'oidc-provider';
import type { Config } from '../../platform/config.ts';
import type { Context } from '../../platform/context.ts';
import type { Door } from '../../platform/http/routes.ts';
import { keySet, nextChange, openKeys, sealedKeys } from './signing-keys.ts';

/** Where it is mounted, below PUBLIC_URL. */
export const MOUNT = '/oidc';
export const issuerOf = ({ publicUrl }: Pick<Config, 'publicUrl'>): string => `${publicUrl}${MOUNT}`;

/** How long a process believes the keys it knows. */
const KEYS_BELIEVED_MS = 30_000;

const providers = new WeakMap<Door['system'], CurrentProvider>();

/** The one of this process, for all its routes. */
export function providerOf({ system }: Door): CurrentProvider {
  const known = providers.get(system) ?? new CurrentProvider(system);
  providers.set(system, known);
  return known;
}

export class CurrentProvider {
  private provider: Provider | undefined;
  private sealed = '';
  private checkedAt = 0;
  private changesAt: Date | null = null;

  /** @param now a new context of the house */
  constructor(private readonly now: () => Context) {}

  async get(): Promise<Provider> {
    const ctx = this.now();
    if (this.provider && ctx.now.getTime() - this.checkedAt < KEYS_BELIEVED_MS) return this.provider;
    const sealed = await sealedKeys(ctx);
    const due = this.changesAt !== null && this.changesAt <= ctx.now;
    if (!this.provider || sealed !== this.sealed || due) {
      const keys = openKeys(ctx, sealed);
      // Loaded by those who need it: commands and jobs do not.
      const { makeProvider } = await import('./provider.ts');
      this.provider = makeProvider(this.now, { jwks: keySet(keys, ctx.now), cookieKeys: keys.cookies });
      this.sealed = sealed;
      this.changesAt = nextChange(keys, ctx.now);
    }
    this.checkedAt = ctx.now.getTime();
    return this.provider;
  }
}
