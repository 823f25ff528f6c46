// What a partner's key may be allowed to do: the permissions of the API that make sense without a person.
import type { Permission } from '../resource.ts';

export const scopes = [
  'trainings.manage',
  'enrolments.manage',
  'candidates.read',
  'candidates.manage',
  'jobOffers.read',
  'jobOffers.manage',
  'applications.read',
  'applications.manage',
  'matching.read',
  'organisations.manage',
  'questionnaires.manage',
  'submissions.read',
] as const satisfies readonly Permission[];
