// Who calls in the tests of access: nobody, a person of each role, and keys with a scope, with every other, with none.

import { hash, randomBytes } from 'node:crypto';
import { Role } from '../../modules/accounts/index.ts';
import { keyScopes } from '../../platform/permissions.ts';
import { Client, type World } from '../world.ts';

export const keyOf = async (world: World, owner: Client, scopes: readonly string[]): Promise<Client> => {
  const prefix = `psk_${randomBytes(5).toString('hex')}`;
  const secret = `${prefix}_${randomBytes(32).toString('base64url')}`;
  await world.rows(
    `insert into api_key (id, name, prefix, hash, scopes, owner_id, requests_per_minute, allowed_addresses, created_at, expires_at)
     values (gen_random_uuid(), 'Essai', $1, $2, $3, $4, 10000, '{}', now(), now() + interval '1 hour')`,
    [prefix, hash('sha256', secret), scopes, owner.userId],
  );
  return new Client(world.url, secret, owner.userId);
};

export class Callers {
  private readonly keys = new Map<string, Client>();

  constructor(private readonly world: World) {}

  person(role: `${Role}`): Promise<Client> {
    return this.world.as(role, `Personne ${role}`);
  }

  /** A key with this scope alone; without it, with every other. */
  async key(scope: string, carried: boolean): Promise<Client> {
    const name = `${scope} ${carried}`;
    const known = this.keys.get(name);
    if (known) return known;
    const scopes = carried ? [scope] : keyScopes().filter((other) => other !== scope);
    const made = await keyOf(this.world, await this.person(Role.ADMIN), scopes);
    this.keys.set(name, made);
    return made;
  }
}
