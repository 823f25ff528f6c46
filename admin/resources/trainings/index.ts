import { lazy } from 'react';
import {
  CreateTrainingDocument,
  type CreateTrainingInput,
  TrainingDocument,
  type TrainingFullFragment,
  TrainingsDocument,
  UpdateTrainingDocument,
} from '../../gql/graphql.ts';
import { idOf, withoutBlanks } from '../form-values.ts';
import type { Resource } from '../resource.ts';

const fields = [
  'officialCode',
  'title',
  'slug',
  'certifying',
  'rncpCode',
  'certifier',
  'registeredOn',
  'objectives',
  'prerequisites',
  'durationHours',
  'durationDays',
  'modality',
  'modalityDetails',
  'accessDelay',
  'individualPrice',
  'groupPrice',
  'teachingMethods',
  'assessmentMethods',
  'accessibility',
  'outcomes',
  'furtherStudies',
  'competenceBlocks',
  'providerId',
] satisfies (keyof CreateTrainingInput)[];

export const trainings: Resource = {
  name: 'trainings',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: TrainingsDocument,
    one: TrainingDocument,
    create: CreateTrainingDocument,
    update: UpdateTrainingDocument,
    fields,
    moneyFields: ['individualPrice', 'groupPrice'],
    formValues: (training: TrainingFullFragment) => ({ providerId: idOf(training.provider) }),
    prepare: (values) => ({
      ...values,
      objectives: withoutBlanks(values['objectives']),
      competenceBlocks: withoutBlanks(values['competenceBlocks']),
    }),
  },
  access: { read: [], create: ['trainings.manage'], edit: ['trainings.manage'] },
  title: (training: TrainingFullFragment) => training.title,
};
