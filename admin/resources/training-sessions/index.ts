import { lazy } from 'react';
import {
  CreateTrainingSessionDocument,
  type CreateTrainingSessionInput,
  TrainingSessionDocument,
  type TrainingSessionFullFragment,
  TrainingSessionsDocument,
  UpdateTrainingSessionDocument,
} from '../../gql/graphql.ts';
import { communeCodeOf, idOf } from '../form-values.ts';
import type { Resource } from '../resource.ts';

const fields = [
  'trainingId',
  'startsOn',
  'endsOn',
  'capacity',
  'communeCode',
  'address',
  'trainerId',
] satisfies (keyof CreateTrainingSessionInput)[];

export const trainingSessions: Resource = {
  name: 'trainingSessions',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: TrainingSessionsDocument,
    one: TrainingSessionDocument,
    create: CreateTrainingSessionDocument,
    update: UpdateTrainingSessionDocument,
    fields,
    formValues: (session: TrainingSessionFullFragment) => ({
      trainingId: session.training.id,
      communeCode: communeCodeOf(session),
      trainerId: idOf(session.trainer),
    }),
  },
  access: { read: [], create: ['trainings.manage'], edit: ['trainings.manage'] },
  title: (session: TrainingSessionFullFragment) => `${session.training.title} · ${session.startsOn}`,
};
