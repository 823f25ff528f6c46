// Who sees which candidates and how much of them. Recruiters see published candidates, without address and telephone.

import type { WriteContext } from '../../platform/context.ts';
import { equals, planned, words } from '../../platform/read/filters.ts';
import {
  type Condition,
  extendReadable,
  isUuid,
  type Row,
  readable,
  readableOf,
  type ViewerRights,
} from '../../platform/read/readable.ts';
import { any, everything, nothing, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import { viewers } from '../accounts/index.ts';
import { filePurpose } from '../files/index.ts';
import { Candidate, CandidateTraining } from './candidate.ts';
import { Skill } from './skill.ts';

const introductions: Condition<Candidate>[] = [];

/**
 * Lets a later module show candidates, address and telephone included, to those they have turned to: job-offers names
 * the employers a candidate applied to. Called once, when that module is loaded.
 */
export function introduceCandidates(condition: Condition<Candidate>): void {
  introductions.push(condition);
}

const seesAll = (viewer: ViewerRights): boolean => viewer.may('candidates.manage') || viewer.may('candidates.readAll');

/** Whether every published candidate is visible to the viewer. */
export const seesPublishedCandidates = (viewer: ViewerRights): boolean =>
  seesAll(viewer) || viewer.may('candidates.read');

/** The profile is the acting person's own. */
export const isOwnProfile = (row: { user: Sql }): Sql => sql`${row.user} = ${viewerId}`;

const knows = (viewer: ViewerRights, row: Row<Candidate>): Sql => {
  if (seesAll(viewer)) return everything;
  if (!viewer.signedIn) return nothing;
  return any([isOwnProfile(row), ...introductions.map((condition) => condition(viewer, row))]);
};

const changeable = (viewer: ViewerRights, row: Row<Candidate>): Sql => {
  if (viewer.may('candidates.manage')) return everything;
  return viewer.signedIn ? isOwnProfile(row) : nothing;
};

export const candidates = readable(Candidate, {
  resource: 'candidates',
  visible: (viewer, row) =>
    seesAll(viewer) || !viewer.may('candidates.read')
      ? knows(viewer, row)
      : any([sql`${row.status} = 'PUBLISHED'`, knows(viewer, row)]),
  changeable,
  filters: {
    search: words((row) => [row.firstName, row.lastName, row.headline]),
    skillId: (id: string, row) =>
      isUuid(id)
        ? sql`exists (select 1 from candidate_skill link where link.candidate_id = ${row.id} and link.skill_id = ${planned(id)})`
        : nothing,
    trainingId: (id: string, row) =>
      isUuid(id)
        ? sql`exists (select 1 from candidate_training link where link.candidate_id = ${row.id} and link.training_id = ${planned(id)})`
        : nothing,
    communeCode: equals((row) => row.commune),
    status: equals((row) => row.status),
    availableBy: (day: string, row) => sql`${row.availableFrom} <= ${day}`,
    wishedContract: equals((row) => row.wishedContract),
    minimumExperienceYears: (years: number, row) => sql`${row.experienceYears} >= ${years}`,
  },
  orders: {
    LAST_NAME: (row) => row.lastName,
    CREATED_AT: (row) => row.createdAt,
    UPDATED_AT: (row) => row.updatedAt,
    AVAILABLE_FROM: (row) => row.availableFrom,
    EXPERIENCE: (row) => row.experienceYears,
  },
  defaultOrder: { field: 'LAST_NAME', direction: 'ASC' },
  fields: {
    fullName: { kind: 'computed', value: (row) => sql`${row.firstName} || ' ' || ${row.lastName}` },
    email: { kind: 'computed', value: (row, { viewer }) => sql`case when ${knows(viewer, row)} then ${row.email} end` },
    phone: { kind: 'computed', value: (row, { viewer }) => sql`case when ${knows(viewer, row)} then ${row.phone} end` },
    viewerCanUpdate: {
      kind: 'computed',
      value: (row, { viewer }) => sql`coalesce(${changeable(viewer, row)}, false)`,
    },
    skills: {
      kind: 'many',
      target: () => skills,
      on: (skill, row) =>
        sql`exists (select 1 from candidate_skill link where link.candidate_id = ${row.id} and link.skill_id = ${skill.id})`,
    },
    trainings: {
      kind: 'many',
      target: () => candidateTrainings,
      on: (training, row) => sql`${training.candidate} = ${row.id}`,
    },
  },
});

/** Seen by those who see how to reach the candidate. */
export const CANDIDATE_CV = filePurpose({
  name: 'CANDIDATE_CV',
  description: 'The CV of a candidate.',
  upload: {
    types: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
    megabytes: 10,
    permission: 'candidates.create',
  },
  visible: (viewer, file) => {
    const holder = candidates.row('holder');
    return sql`exists (select 1 from candidate holder where ${holder.cv} = ${file.id} and (${knows(viewer, holder)}))`;
  },
});

extendReadable(viewers, {
  candidate: { kind: 'one', target: () => candidates, on: (candidate, row) => sql`${candidate.user} = ${row.id}` },
});

export const skills = readable(Skill, {
  resource: 'skills',
  visible: () => everything,
  filters: { search: words((row) => [row.name]) },
  orders: { NAME: (row) => row.name },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

/** Read below their candidate only, and as far as the viewer may see the training itself. */
const candidateTrainings = readable(CandidateTraining, {
  visible: (viewer, row) => {
    const trainings = readableOf('Training');
    if (!trainings) throw new Error('Training declares no visibility');
    const shown = trainings.row('shown');
    return sql`exists (select 1 from ${trainings.table} shown where ${shown.id} = ${row.training} and (${trainings.options.visible(viewer, shown)}))`;
  },
  orders: { COMPLETED_ON: (row) => row.completedOn },
  defaultOrder: { field: 'COMPLETED_ON', direction: 'DESC' },
});

/** Whether a skill has this name, whatever its case and accents. */
export async function skillIsNamed(tx: WriteContext, name: string): Promise<boolean> {
  const found = await tx.em.execute('select 1 from skill where searchable(name) = searchable(?)', [name]);
  return found.length > 0;
}
