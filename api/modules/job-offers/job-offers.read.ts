// Who sees which job offers and applications. An offer is public while it is open; its organisation and those who applied
// see it always, so that nobody who sees an application misses its offer or its candidate.

import { between, equals, planned, refersTo, words } from '../../platform/read/filters.ts';
import {
  type AnyReadable,
  extendReadable,
  isUuid,
  type Readable,
  type Row,
  readable,
  type ViewerRights,
} from '../../platform/read/readable.ts';
import {
  any,
  everything,
  join,
  literal,
  nothing,
  requestTime,
  type Sql,
  sql,
  viewerId,
} from '../../platform/read/sql.ts';
import { candidates, introduceCandidates, skills } from '../candidates/index.ts';
import { organisations, viewerWorksFor } from '../organisations/index.ts';
import { trainings } from '../trainings/index.ts';
import { Application, ApplicationStatus, NEXT_STATUSES } from './application.ts';
import { JobOffer } from './job-offer.ts';

const ownCandidates = sql`(select own.id from candidate own where own.user_id = ${viewerId})`;
const ownOffers = sql`(select own.id from job_offer own join organisation_member m on m.organisation_id = own.organisation_id where m.user_id = ${viewerId})`;

const seesAllApplications = (viewer: ViewerRights): boolean => viewer.may('applications.readAll');
const concerned = (viewer: ViewerRights): boolean =>
  viewer.may('applications.read') || viewer.may('applications.manage');

/** Applications that reach the viewer because they work for the organisation. */
const received = (viewer: ViewerRights, row: Row<Application>): Sql =>
  concerned(viewer) ? sql`${row.jobOffer} in ${ownOffers}` : nothing;

introduceCandidates((viewer, row) => {
  if (seesAllApplications(viewer)) return sql`${row.id} in (select a.candidate_id from application a)`;
  return concerned(viewer)
    ? sql`${row.id} in (select a.candidate_id from application a where a.job_offer_id in ${ownOffers})`
    : nothing;
});

const changeableOffer = (viewer: ViewerRights, row: Row<JobOffer>): Sql => {
  if (!viewer.may('jobOffers.manage')) return nothing;
  return viewer.may('jobOffers.manageAll') ? everything : viewerWorksFor(row.organisation);
};

const today = sql`(${requestTime}::timestamptz at time zone 'America/Guadeloupe')::date`;

export const jobOffers: Readable<JobOffer> = readable(JobOffer, {
  resource: 'jobOffers',
  visible: (viewer, row) => {
    if (viewer.may('jobOffers.readAll') || seesAllApplications(viewer)) return everything;
    const open = sql`${row.status} = 'PUBLISHED'`;
    if (!concerned(viewer) && !viewer.may('jobOffers.read') && !viewer.may('jobOffers.manage')) return open;
    const applied = sql`${row.id} in (select a.job_offer_id from application a where a.candidate_id in ${ownCandidates})`;
    return any([open, viewerWorksFor(row.organisation), applied]);
  },
  changeable: changeableOffer,
  filters: {
    search: words((row) => [row.title, row.description]),
    status: equals((row) => row.status),
    organisationId: refersTo((row) => row.organisation),
    communeCode: equals((row) => row.commune),
    contract: equals((row) => row.contract),
    skillId: (id: string, row) =>
      isUuid(id)
        ? sql`exists (select 1 from job_offer_skill link where link.job_offer_id = ${row.id} and link.skill_id = ${planned(id)})`
        : nothing,
    minimumSalary: (amount: string, row) =>
      sql`coalesce(${row.maximumSalary.amount}, ${row.minimumSalary.amount}) >= ${amount}::numeric`,
    publishedAt: between((row) => row.publishedAt),
  },
  orders: {
    TITLE: (row) => row.title,
    CREATED_AT: (row) => row.createdAt,
    PUBLISHED_AT: (row) => row.publishedAt,
    SALARY: (row) => row.minimumSalary.amount,
    STARTS_ON: (row) => row.startsOn,
  },
  defaultOrder: { field: 'PUBLISHED_AT', direction: 'DESC' },
  fields: {
    skills: {
      kind: 'many',
      target: () => skills,
      on: (skill, row) =>
        sql`exists (select 1 from job_offer_skill link where link.job_offer_id = ${row.id} and link.skill_id = ${skill.id})`,
    },
    trainings: {
      kind: 'many',
      target: () => trainings,
      on: (training, row) =>
        sql`exists (select 1 from job_offer_training link where link.job_offer_id = ${row.id} and link.training_id = ${training.id})`,
    },
    applications: {
      kind: 'many',
      target: () => applications,
      on: (application, row) => sql`${application.jobOffer} = ${row.id}`,
    },
    applicationCount: {
      kind: 'computed',
      value: (row, { viewer }) => {
        const counted = applications.row('counted');
        return sql`(select count(*) from application counted where ${counted.jobOffer} = ${row.id} and (${visibleApplication(viewer, counted)}))`;
      },
    },
    viewerCanUpdate: { kind: 'computed', value: (row, { viewer }) => changeableOffer(viewer, row) },
    viewerCanPublish: {
      kind: 'computed',
      value: (row, { viewer }) => sql`(${changeableOffer(viewer, row)}) and ${row.status} <> 'PUBLISHED'`,
    },
    viewerCanClose: {
      kind: 'computed',
      value: (row, { viewer }) => sql`(${changeableOffer(viewer, row)}) and ${row.status} = 'PUBLISHED'`,
    },
    viewerCanApply: {
      kind: 'computed',
      value: (row, { viewer }) =>
        viewer.may('applications.create')
          ? sql`${row.status} = 'PUBLISHED' and coalesce(${row.validThrough} >= ${today}, true) and exists (
              select 1 from candidate own where own.user_id = ${viewerId} and own.status <> 'ARCHIVED'
                and not exists (select 1 from application a where a.job_offer_id = ${row.id} and a.candidate_id = own.id))`
          : nothing,
    },
  },
});

function visibleApplication(viewer: ViewerRights, row: Row<Application>): Sql {
  if (seesAllApplications(viewer)) return everything;
  if (!concerned(viewer)) return nothing;
  return any([sql`${row.candidate} in ${ownCandidates}`, received(viewer, row)]);
}

const movable = (viewer: ViewerRights, row: Row<Application>): Sql => {
  if (!viewer.may('applications.manage')) return nothing;
  return viewer.may('jobOffers.manageAll') ? everything : received(viewer, row);
};

const withdrawable = (viewer: ViewerRights, row: Row<Application>): Sql => {
  if (!viewer.may('applications.create')) return nothing;
  return viewer.may('candidates.manage') ? everything : sql`${row.candidate} in ${ownCandidates}`;
};

const statusList = (statuses: readonly string[]): Sql => sql`array[${join(statuses.map(literal))}]::text[]`;
const PIPELINE = Object.values(ApplicationStatus);
const OPEN = PIPELINE.filter((status) => NEXT_STATUSES[status].length > 0);

const mayWithdraw = (viewer: ViewerRights, row: Row<Application>): Sql =>
  sql`(${withdrawable(viewer, row)}) and ${row.status} = any(${statusList(OPEN)})`;

/** The table of moves as SQL, for the row's status. */
const nextOf = (status: Sql): Sql =>
  sql`case ${status} ${join(
    OPEN.map((from) => sql`when ${literal(from)} then ${statusList(NEXT_STATUSES[from])}`),
    ' ',
  )} else '{}' end`;

export const applications: Readable<Application> = readable(Application, {
  resource: 'applications',
  visible: visibleApplication,
  changeable: movable,
  filters: {
    jobOfferId: refersTo((row) => row.jobOffer),
    candidateId: refersTo((row) => row.candidate),
    organisationId: (id: string, row) =>
      isUuid(id)
        ? sql`exists (select 1 from job_offer o where o.id = ${row.jobOffer} and o.organisation_id = ${id})`
        : nothing,
    status: (statuses: readonly ApplicationStatus[], row) => sql`${row.status} = any(${statuses}::text[])`,
    search: (text: string, row, viewer) => {
      const found = (target: AnyReadable): Sql =>
        sql`(select found.id from ${target.table} found where ${target.options.filters?.search?.(text as never, target.row('found'), viewer) ?? nothing})`;
      return any([sql`${row.candidate} in ${found(candidates)}`, sql`${row.jobOffer} in ${found(jobOffers)}`]);
    },
    createdAt: between((row) => row.createdAt),
  },
  orders: {
    CREATED_AT: (row) => row.createdAt,
    STATUS_CHANGED_AT: (row) => row.statusChangedAt,
    STATUS: (row) => sql`array_position(${statusList(PIPELINE)}, ${row.status})`,
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: {
    viewerCanWithdraw: { kind: 'computed', value: (row, { viewer }) => mayWithdraw(viewer, row) },
    nextStatuses: {
      kind: 'computed',
      value: (row, { viewer }) => {
        const moves = sql`case when ${movable(viewer, row)} then ${nextOf(row.status)} else '{}' end`;
        const way = sql`case when ${mayWithdraw(viewer, row)} then array['WITHDRAWN'] else '{}' end`;
        return sql`(${moves}) || (${way})`;
      },
    },
  },
});

extendReadable(candidates, {
  applications: {
    kind: 'many',
    target: () => applications,
    on: (application, row) => sql`${application.candidate} = ${row.id}`,
  },
});

extendReadable(organisations, {
  jobOffers: {
    kind: 'many',
    target: () => jobOffers,
    on: (jobOffer, row) => sql`${jobOffer.organisation} = ${row.id}`,
  },
});
