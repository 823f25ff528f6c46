// Candidates as recipients of a batch of mails.

import { filterConditions } from '../../platform/read/page.ts';
import { all, type Sql, sql } from '../../platform/read/sql.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { candidates } from './candidates.read.ts';

/** Those of the list with this filter whose profile is not archived, at the address of their profile or of their account. */
export function candidatesAsRecipients(viewer: Viewer, filter: object | null): Sql {
  const row = candidates.row('c');
  const wanted = [...filterConditions(viewer, candidates, filter, row), candidates.options.visible(viewer, row)];
  return sql`select coalesce(${row.email}, u.email) as address, ${row.firstName} || ' ' || ${row.lastName} as name,
      coalesce(u.language, 'FR') as language, jsonb_build_object('prenom', ${row.firstName}, 'nom', ${row.lastName}) as "values"
    from candidate c left join "user" u on u.id = ${row.user} where ${row.status} <> 'ARCHIVED' and ${all(wanted)}`;
}
