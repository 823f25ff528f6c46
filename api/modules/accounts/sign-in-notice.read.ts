// Whether a sign-in is news to the person: from a device or country that none of their sessions of the last weeks knows.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';
import { type Language, User } from './user.ts';

export interface NewSignIn {
  readonly user: User;
  readonly at: Date;
  readonly browser: string | null;
  readonly system: string | null;
  readonly country: string | null;
}

/** What there is to tell of a sign-in; null for one as always, the first one, and that of somebody who acts for the person. */
export async function newSignIn(
  tx: WriteContext,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<NewSignIn | null> {
  const [found] = await rowsOf<Omit<NewSignIn, 'user'> & { isNews: boolean }>(
    tx,
    sql`select s.created_at as at, s.browser, s.system, s.country,
          exists (select 1 from session o where o.user_id = s.user_id and o.created_at < s.created_at)
          and (not exists (select 1 from session o where o.user_id = s.user_id and o.created_at < s.created_at
              and o.browser is not distinct from s.browser and o.system is not distinct from s.system)
            or not exists (select 1 from session o where o.user_id = s.user_id and o.created_at < s.created_at
              and o.country is not distinct from s.country)) as "isNews"
        from session s where s.id = ${sessionId} and s.user_id = ${userId} and s.impersonator_id is null`,
  );
  if (!found?.isNews) return null;
  const user = await tx.em.findOne(User, { id: userId, active: true });
  const { at, browser, system, country } = found;
  return user && { user, at, browser, system, country };
}

/** "Firefox, Windows · France" as the reader writes it; null where nothing is known. */
export function placeIn(
  language: Language | 'FR' | 'EN',
  { browser, system, country }: Pick<NewSignIn, 'browser' | 'system' | 'country'>,
): string {
  const names = new Intl.DisplayNames([language.toLowerCase()], { type: 'region' });
  const device = [browser, system].filter(Boolean).join(', ');
  return [device, country && names.of(country)].filter(Boolean).join(' · ');
}
