import {
  CreateTrainingSessionDocument,
  type CreateTrainingSessionInput,
  TrainingSessionDocument,
  type TrainingSessionFullFragment,
  TrainingSessionsDocument,
  UpdateTrainingSessionDocument,
} from '../../gql/graphql.ts';
import { communeCodeOf, idOf } from '../form-values.ts';
import type { ResourceData } from '../resource.ts';

const fields = [
  'trainingId',
  'startsOn',
  'endsOn',
  'capacity',
  'communeCode',
  'address',
  'trainerId',
] satisfies (keyof CreateTrainingSessionInput)[];

export const data: ResourceData = {
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
};
