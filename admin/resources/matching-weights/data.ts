import {
  ActiveMatchingWeightsDocument,
  MatchingWeightsVersionsDocument,
  UpdateMatchingWeightsDocument,
  type UpdateMatchingWeightsInput,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const fields = [
  'training',
  'place',
  'experience',
  'availability',
  'skills',
] satisfies (keyof UpdateMatchingWeightsInput)[];

export const data: ResourceData = {
  list: MatchingWeightsVersionsDocument,
  one: ActiveMatchingWeightsDocument,
  update: UpdateMatchingWeightsDocument,
  fields,
  alwaysWhole: true,
};
