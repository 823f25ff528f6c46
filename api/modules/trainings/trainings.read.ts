// Who sees which trainings, sessions and enrolments, and how they are searched. The catalogue is public; a trainee also
// sees what they are enrolled in, whatever has become of it.

import type { WriteContext } from '../../platform/context.ts';
import { between, equals, refersTo, words } from '../../platform/read/filters.ts';
import { type Row, readable, type ViewerRights, whenAllowed } from '../../platform/read/readable.ts';
import { all, any, everything, join, literal, nothing, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import type { Permission } from '../../platform/viewer.ts';
import { Enrolment, EnrolmentStatus, NEXT_STATUSES } from './enrolment.ts';
import { Training } from './training.ts';
import { TrainingSession } from './training-session.ts';

const manages = (viewer: ViewerRights) => viewer.may('trainings.manage');
const followsAll = (viewer: ViewerRights) => manages(viewer) || viewer.may('enrolments.manage');
const onlyManagers = (viewer: ViewerRights): Sql => (manages(viewer) ? everything : nothing);

/** What is public, or what the viewer's own enrolments lead to. */
const publicOrOwn = (viewer: ViewerRights, isPublic: Sql, isOwn: Sql): Sql => {
  if (followsAll(viewer)) return everything;
  return viewer.may('enrolments.own') ? any([isPublic, isOwn]) : isPublic;
};

export const trainings = readable(Training, {
  resource: 'trainings',
  visible: (viewer, row) =>
    publicOrOwn(
      viewer,
      sql`${row.status} = 'PUBLISHED'`,
      sql`exists (select 1 from enrolment e join training_session s on s.id = e.session_id where s.training_id = ${row.id} and e.trainee_id = ${viewerId})`,
    ),
  changeable: onlyManagers,
  filters: {
    search: words((row) => [row.title, row.officialCode, row.rncpCode]),
    status: equals((row) => row.status),
    modality: equals((row) => row.modality),
    certifying: equals((row) => row.certifying),
    maximumPrice: (amount: string, row) => sql`${row.individualPrice.amount} <= ${amount}::numeric`,
    maximumDurationHours: (hours: number, row) => sql`${row.durationHours} <= ${hours}`,
    startsOn: ({ from, to }: { from?: string | null; to?: string | null }, row, viewer) => {
      const announced = followsAll(viewer) ? sql`s.status <> 'CANCELLED'` : sql`s.status in ('OPEN', 'COMPLETED')`;
      const days = [...(from ? [sql`s.starts_on >= ${from}`] : []), ...(to ? [sql`s.starts_on <= ${to}`] : [])];
      return sql`exists (select 1 from training_session s where s.training_id = ${row.id} and ${all([announced, ...days])})`;
    },
  },
  orders: {
    TITLE: (row) => row.title,
    PRICE: (row) => row.individualPrice.amount,
    DURATION: (row) => row.durationHours,
    CREATED_AT: (row) => row.createdAt,
    PUBLISHED_AT: (row) => row.publishedAt,
  },
  defaultOrder: { field: 'TITLE', direction: 'ASC' },
  fields: {
    viewerCanPublish: {
      kind: 'computed',
      value: (row, { viewer }) => all([onlyManagers(viewer), sql`${row.status} <> 'PUBLISHED'`]),
    },
    viewerCanArchive: {
      kind: 'computed',
      value: (row, { viewer }) => all([onlyManagers(viewer), sql`${row.status} <> 'ARCHIVED'`]),
    },
    viewerCanUpdate: { kind: 'computed', value: (_, { viewer }) => onlyManagers(viewer) },
    sessions: {
      kind: 'many',
      target: () => trainingSessions,
      on: (session, row) => sql`${session.training} = ${row.id}`,
    },
  },
});

export const hasSlug = (row: Row<Training>, slug: string): Sql => sql`${row.slug} = ${slug}`;

const seatsTaken = (sessionId: Sql): Sql =>
  sql`(select count(*)::int from enrolment e where e.session_id = ${sessionId} and e.status <> 'CANCELLED')`;

export const trainingSessions = readable(TrainingSession, {
  resource: 'trainingSessions',
  visible: (viewer, row) =>
    publicOrOwn(
      viewer,
      sql`${row.status} <> 'PLANNED' and exists (select 1 from training offered where offered.id = ${row.training} and offered.status = 'PUBLISHED')`,
      sql`exists (select 1 from enrolment e where e.session_id = ${row.id} and e.trainee_id = ${viewerId})`,
    ),
  changeable: onlyManagers,
  filters: {
    trainingId: refersTo((row) => row.training),
    status: equals((row) => row.status),
    startsOn: between((row) => row.startsOn),
    communeCode: equals((row) => row.commune),
  },
  orders: { STARTS_ON: (row) => row.startsOn },
  defaultOrder: { field: 'STARTS_ON', direction: 'ASC' },
  fields: {
    viewerCanPublish: {
      kind: 'computed',
      value: (row, { viewer }) => all([onlyManagers(viewer), sql`${row.status} = 'PLANNED'`]),
    },
    viewerCanUpdate: { kind: 'computed', value: (_, { viewer }) => onlyManagers(viewer) },
    enrolmentCount: { kind: 'computed', value: (row) => seatsTaken(row.id) },
    seatsLeft: { kind: 'computed', value: (row) => sql`greatest(0, ${row.capacity} - ${seatsTaken(row.id)})` },
    enrolments: {
      kind: 'many',
      target: () => enrolments,
      on: (enrolment, row) => sql`${enrolment.session} = ${row.id}`,
    },
  },
});

const ownOrManaged = (viewer: ViewerRights, trainee: Sql): Sql => {
  if (viewer.may('enrolments.manage')) return everything;
  return viewer.may('enrolments.own') ? sql`${trainee} = ${viewerId}` : nothing;
};

/** Whether the viewer, who carries the permission that the mutation asks for, may move the enrolment there now. */
function mayMove(permission: Permission, to: EnrolmentStatus) {
  const from = Object.values(EnrolmentStatus).filter((status) => NEXT_STATUSES[status].includes(to));
  return (row: Row<Enrolment>, { viewer }: { viewer: ViewerRights }): Sql =>
    whenAllowed(
      viewer,
      permission,
      sql`(${ownOrManaged(viewer, row.trainee)}) and ${row.status} = any(array[${join(from.map(literal))}])`,
    );
}

export const enrolments = readable(Enrolment, {
  resource: 'enrolments',
  visible: (viewer, row) => ownOrManaged(viewer, row.trainee),
  filters: {
    sessionId: refersTo((row) => row.session),
    traineeId: refersTo((row) => row.trainee),
    status: equals((row) => row.status),
  },
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: {
    viewerCanConfirm: { kind: 'computed', value: mayMove('enrolments.manage', EnrolmentStatus.CONFIRMED) },
    viewerCanComplete: { kind: 'computed', value: mayMove('enrolments.manage', EnrolmentStatus.COMPLETED) },
    viewerCanCancel: { kind: 'computed', value: mayMove('enrolments.own', EnrolmentStatus.CANCELLED) },
  },
});

/** How many seats of a session are taken, and whether one of them is this person's. */
export async function seatsOf(
  tx: WriteContext,
  sessionId: string,
  traineeId: string | null = null,
): Promise<{ taken: number; enrolled: boolean }> {
  const [seats] = await tx.em.execute<{ taken: number; enrolled: boolean }[]>(
    `select count(*)::int as taken, coalesce(bool_or(trainee_id = ?), false) as enrolled
     from enrolment where session_id = ? and status <> 'CANCELLED'`,
    [traineeId, sessionId],
  );
  return seats ?? { taken: 0, enrolled: false };
}
