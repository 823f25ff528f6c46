// What applications are told of a person, and who may be told of at all: an active account whose address is confirmed.

import type { Account, AccountClaims } from 'oidc-provider';
import type { Context } from '../../platform/context.ts';
import { isUuid } from '../../platform/read/readable.ts';
import { User } from '../accounts/index.ts';
import { Candidate } from '../candidates/index.ts';

/** The claims of each scope. */
export const CLAIMS = {
  openid: ['sub'],
  profile: ['name', 'given_name', 'family_name', 'locale'],
  email: ['email', 'email_verified'],
  roles: ['roles'],
};

/** The scopes that an application may ask for. */
export const SIGN_IN_SCOPES = Object.keys(CLAIMS);

/** Applications link accounts by address: only ever one that is known to be the person's. */
export const mayBeTold = (user: User): boolean => user.active && user.emailVerifiedAt !== null;

export async function accountOf({ database }: Context, id: string): Promise<Account | undefined> {
  if (!isUuid(id)) return undefined;
  const em = database.orm.em.fork();
  const user = await em.findOne(User, { id });
  if (!user || !mayBeTold(user)) return undefined;
  return {
    accountId: user.id,
    async claims(): Promise<AccountClaims> {
      const candidate = await em.findOne(Candidate, { user });
      const parts = candidate ? [candidate.firstName, candidate.lastName] : namesOf(user.fullName);
      return {
        sub: user.id,
        name: user.fullName,
        given_name: parts[0],
        family_name: parts[1],
        locale: user.language.toLowerCase(),
        email: user.email,
        email_verified: true,
        roles: [...user.roles],
      };
    },
  };
}

/** Given and family name of a whole one: what is written in capitals is the family's, else all after the first word. */
export function namesOf(fullName: string): [given: string, family: string | undefined] {
  const words = fullName.trim().split(/\s+/);
  const capitals = words.filter((word) => /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase());
  const family = capitals.length > 0 && capitals.length < words.length ? capitals : words.slice(1);
  const given = words.filter((word) => !family.includes(word));
  return [given.join(' '), family.length > 0 ? family.join(' ') : undefined];
}
