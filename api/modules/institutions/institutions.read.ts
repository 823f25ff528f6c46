// Institutions and how addresses tell them are read by whoever works with questionnaires.

import { equals, words } from '../../platform/read/filters.ts';
import { readable, type ViewerRights } from '../../platform/read/readable.ts';
import { everything, nothing, type Sql, sql } from '../../platform/read/sql.ts';
import { Institution, InstitutionRule } from './institution.ts';

const mayRead = (viewer: ViewerRights): Sql => (viewer.may('institutions.read') ? everything : nothing);
const mayManage = (viewer: ViewerRights): Sql => (viewer.may('institutions.manage') ? everything : nothing);
const access = { visible: mayRead, changeable: mayManage };

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
  orders: { PRIORITY: (row) => row.priority },
  defaultOrder: { field: 'PRIORITY', direction: 'DESC' },
});
