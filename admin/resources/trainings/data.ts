import {
  CreateTrainingDocument,
  type CreateTrainingInput,
  TrainingDocument,
  type TrainingFullFragment,
  TrainingsDocument,
  UpdateTrainingDocument,
} from '../../gql/graphql.ts';
import { idOf, withoutBlanks } from '../form-values.ts';
import type { ResourceData } from '../resource.ts';

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

export const data: ResourceData = {
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
};
