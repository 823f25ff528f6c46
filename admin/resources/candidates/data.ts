import {
  CandidateDocument,
  type CandidateFullFragment,
  CandidatesDocument,
  CreateCandidateDocument,
  type CreateCandidateInput,
  UpdateCandidateDocument,
} from '../../gql/graphql.ts';
import { communeCodeOf, idsOf } from '../form-values.ts';
import type { ResourceData } from '../resource.ts';

const fields = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'headline',
  'summary',
  'communeCode',
  'mobilityKm',
  'availableFrom',
  'wishedContract',
  'experienceYears',
  'skillIds',
  'trainings',
] satisfies (keyof CreateCandidateInput)[];

interface TrainingValue {
  trainingId: string;
  status: string;
  completedOn?: string | null;
}

export const data: ResourceData = {
  list: CandidatesDocument,
  one: CandidateDocument,
  create: CreateCandidateDocument,
  update: UpdateCandidateDocument,
  fields,
  formValues: (candidate: CandidateFullFragment) => ({
    communeCode: communeCodeOf(candidate),
    skillIds: idsOf(candidate.skills),
    trainingValues: candidate.trainings.map(({ training, status, completedOn }) => ({
      trainingId: training.id,
      status,
      completedOn,
    })),
  }),
  prepare: ({ trainingValues, ...values }) => ({
    ...values,
    trainings: ((trainingValues ?? []) as TrainingValue[]).map(({ trainingId, status, completedOn }) => ({
      trainingId,
      status,
      completedOn: completedOn ?? null,
    })),
  }),
};
