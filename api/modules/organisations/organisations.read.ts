// Organisations are public, their members are not. What the membership of a viewer opens is said here once.

import { equals, words } from '../../platform/read/filters.ts';
import { extendReadable, readable, type ViewerRights, whenAllowed } from '../../platform/read/readable.ts';
import { everything, nothing, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import { people, viewers } from '../accounts/index.ts';
import { Commune } from './commune.ts';
import { Organisation, OrganisationMember } from './organisation.ts';

export const communes = readable(Commune, {
  visible: () => everything,
  orders: { NAME: (row) => row.name },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

/** Whether the acting person works for the organisation of this id. */
export const viewerWorksFor = (organisationId: Sql): Sql =>
  sql`exists (select 1 from organisation_member m where m.organisation_id = ${organisationId} and m.user_id = ${viewerId})`;

const changeable = (viewer: ViewerRights, row: { id: Sql }): Sql => {
  if (viewer.may('organisations.manage')) return everything;
  return viewer.may('organisations.updateOwn') ? viewerWorksFor(row.id) : nothing;
};

export const organisations = readable(Organisation, {
  resource: 'organisations',
  visible: () => everything,
  changeable,
  filters: {
    search: words((row) => [row.name, row.sector, row.siren]),
    kind: equals((row) => row.kind),
    communeCode: equals((row) => row.commune),
  },
  orders: { NAME: (row) => row.name, CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
  fields: {
    viewerCanUpdate: {
      kind: 'computed',
      value: (row, { viewer }) => whenAllowed(viewer, 'organisations.updateOwn', changeable(viewer, row)),
    },
    viewerCanManageMembers: {
      kind: 'computed',
      value: (_, { viewer }) => whenAllowed(viewer, 'organisations.manage', everything),
    },
    members: {
      kind: 'many',
      target: () => organisationMembers,
      on: (member, row) => sql`${member.organisation} = ${row.id}`,
    },
  },
});

extendReadable(viewers, {
  organisation: {
    kind: 'one',
    target: () => organisations,
    on: (organisation, row) =>
      sql`${organisation.id} = (select m.organisation_id from organisation_member m where m.user_id = ${row.id} order by m.created_at, m.id limit 1)`,
  },
});

export const organisationMembers = readable(OrganisationMember, {
  visible: (viewer, row) => {
    if (viewer.may('organisations.manage')) return everything;
    return viewer.isPerson || viewer.may('organisations.updateOwn')
      ? viewerWorksFor(row.organisation as unknown as Sql)
      : nothing;
  },
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  fields: {
    person: { kind: 'one', target: () => people, on: (person, row) => sql`${person.id} = ${row.user}` },
  },
});
