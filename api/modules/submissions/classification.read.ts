// Which institution submissions are of: told again when a rule changed, and what is left to tell.

import type { WriteContext } from '../../platform/context.ts';
import { extendReadable, readable } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { all, everything, nothing, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { institutionProposals, institutions } from '../institutions/index.ts';
import { UnknownDomain } from './unknown-domain.ts';

/** Domains of responses that can be what a rarer one was meant to be. */
const FREQUENT = sql`select u.domain, u.response_count from unknown_domain u
  where u.response_count >= 3 order by u.response_count desc, u.domain limit 200`;

export const unknownDomains = readable(UnknownDomain, {
  resource: 'unknownDomains',
  visible: (viewer) => (viewer.may('institutions.read') && viewer.may('submissions.read') ? everything : nothing),
  changeable: () => nothing,
  filters: {
    search: (part: string, row) => sql`position(lower(trim(${part}::text)) in ${row.domain}) > 0`,
  },
  orders: {
    RESPONSE_COUNT: (row) => row.responseCount,
    DOMAIN: (row) => row.domain,
    LAST_RESPONSE_AT: (row) => row.lastResponseAt,
  },
  defaultOrder: { field: 'RESPONSE_COUNT', direction: 'DESC' },
  fields: {
    // What is frequent does not depend on the row: it is counted once a statement.
    likelyDomain: {
      kind: 'computed',
      value: (row) => sql`case when not ${row.decided} then nearest_domain(${row.domain}, ${row.responseCount},
        (select coalesce(jsonb_object_agg(f.domain, f.response_count), '{}') from (${FREQUENT}) f)) end`,
    },
    proposal: {
      kind: 'one',
      target: () => institutionProposals,
      on: (proposal, row) => sql`${proposal.domain} = ${row.domain}`,
    },
  },
});

extendReadable(institutions, {
  responseCount: {
    kind: 'computed',
    value: (row, { viewer }) =>
      viewer.may('submissions.read')
        ? sql`(select count(*) from submission s where s.institution_id = ${row.id})`
        : raw('0'),
  },
});

/**
 * Tells the institution of at most so many submissions whose address would tell another than they have, and gives their
 * ids. Those whose address was forgotten keep theirs.
 * @param domain only addresses of this domain, of those below it and of what is a misspelling of these; null for all
 */
export async function reclassify(tx: WriteContext, domain: string | null, most: number): Promise<string[]> {
  const concerned: Sql =
    domain === null
      ? everything
      : sql`(domain_and_above(m.domain) || domain_and_above(m.meant)) @> array[${domain}::text]`;
  // Each domain is found by one step into the index, and its institution is told once, whatever the number of addresses.
  const rows = await rowsOf<{ id: string }>(
    tx,
    sql`with recursive written as (
        (select email_domain(r.email) as domain from respondent r where email_domain(r.email) is not null order by 1 limit 1)
        union all
        select (select email_domain(r.email) from respondent r where email_domain(r.email) > w.domain order by 1 limit 1)
        from written w where w.domain is not null
      ), told as materialized (
        select m.domain, m.meant, institution_of('@' || m.domain) as institution_id
        from (select w.domain, coalesce(a.correct_domain, w.domain) as meant
            from written w left join domain_alias a on a.domain = w.domain where w.domain is not null) m
        where ${concerned}
      ), single as materialized (
        select i.value from institution_rule i where i.kind = 'ADDRESS'
      ), right_one as (
        select s.id, s.institution_id as before, case
            when lower(r.email) in (select value from single)
              or split_part(lower(r.email), '@', 1) || '@' || t.meant in (select value from single)
            then institution_of(r.email) else t.institution_id end as after
        from told t join respondent r on email_domain(r.email) = t.domain join submission s on s.respondent_id = r.id
      )
      update submission s set institution_id = o.after
      from (select id, after from right_one where ${all([sql`before is distinct from after`])} order by id limit ${most}) o
      where s.id = o.id returning s.id`,
  );
  return rows.map(({ id }) => id);
}
