// Institutions and how addresses tell them are read by whoever works with questionnaires.

import { equals, words } from '../../platform/read/filters.ts';
import { readable, type ViewerRights } from '../../platform/read/readable.ts';
import { all, any, everything, nothing, type Sql, sql } from '../../platform/read/sql.ts';
import { DomainAlias, PersonalProvider } from './email-domain.ts';
import { Institution, InstitutionRule } from './institution.ts';
import { InstitutionProposal } from './institution-proposal.ts';

const mayRead = (viewer: ViewerRights): Sql => (viewer.may('institutions.read') ? everything : nothing);
const mayManage = (viewer: ViewerRights): Sql => (viewer.may('institutions.manage') ? everything : nothing);
const access = { visible: mayRead, changeable: mayManage };

/** Domains are no words: any part of one finds it. */
const holds = (column: Sql, part: string): Sql => sql`position(lower(trim(${part}::text)) in ${column}) > 0`;

export const institutions = readable(Institution, {
  ...access,
  resource: 'institutions',
  filters: {
    search: words((row) => [row.name]),
    type: equals((row) => row.type),
    sector: equals((row) => row.sector),
  },
  orders: { NAME: (row) => row.name, CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  fields: {
    rules: {
      kind: 'many',
      target: () => institutionRules,
      on: (rule, row) => sql`${rule.institution} = ${row.id}`,
      order: 'PRIORITY',
    },
  },
});

const institutionRules = readable(InstitutionRule, {
  ...access,
  // A single address is somebody's: it is shown to those who read it with their answers anyway.
  visible: (viewer, row) =>
    all([mayRead(viewer), viewer.may('submissions.read') ? everything : sql`${row.kind} <> 'ADDRESS'`]),
  orders: { PRIORITY: (row) => row.priority },
  defaultOrder: { field: 'PRIORITY', direction: 'DESC' },
});

export const personalProviders = readable(PersonalProvider, {
  ...access,
  resource: 'personalProviders',
  filters: { search: (part: string, row) => holds(row.domain, part) },
  orders: { DOMAIN: (row) => row.domain, CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'DOMAIN', direction: 'ASC' },
});

export const domainAliases = readable(DomainAlias, {
  ...access,
  resource: 'domainAliases',
  filters: {
    search: (part: string, row) => any([holds(row.domain, part), holds(sql`coalesce(${row.correctDomain}, '')`, part)]),
  },
  orders: { DOMAIN: (row) => row.domain, CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

export const institutionProposals = readable(InstitutionProposal, {
  ...access,
  resource: 'institutionProposals',
  filters: { status: equals((row) => row.status) },
  orders: { CREATED_AT: (row) => row.createdAt, CONFIDENCE: (row) => row.confidence },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});
