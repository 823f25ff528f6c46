// What a partner's key may be allowed to do: the permissions of the API that make sense without a person.
import type { Permission } from '../resource.ts';

export const scopes = [
  'trainings.manage',
  'enrolments.manage',
  'enrolments.own',
  'candidates.read',
  'candidates.readAll',
  'candidates.create',
  'candidates.manage',
  'skills.create',
  'jobOffers.read',
  'jobOffers.readAll',
  'jobOffers.manage',
  'jobOffers.manageAll',
  'applications.read',
  'applications.readAll',
  'applications.manage',
  'applications.create',
  'matching.read',
  'matching.readAll',
  'organisations.manage',
  'organisations.updateOwn',
  'submissions.read',
] as const satisfies readonly Permission[];
