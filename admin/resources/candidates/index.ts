import { lazy } from 'react';
import {
  CandidateDocument,
  type CandidateFullFragment,
  CandidatesDocument,
  CreateCandidateDocument,
  type CreateCandidateInput,
  UpdateCandidateDocument,
} from '../../gql/graphql.ts';
import { communeCodeOf, idsOf } from '../form-values.ts';
import type { Resource } from '../resource.ts';

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

export const candidates: Resource = {
  name: 'candidates',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
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
  },
  access: {
    read: ['candidates.read', 'candidates.readAll'],
    create: ['candidates.manage'],
    createOwn: ['candidates.create'],
    edit: ['candidates.manage'],
    own: (viewer) => viewer.candidate !== null,
  },
  title: (candidate: CandidateFullFragment) => candidate.fullName,
};
