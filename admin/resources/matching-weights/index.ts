import { lazy } from 'react';
import {
  ActiveMatchingWeightsDocument,
  MatchingWeightsVersionsDocument,
  UpdateMatchingWeightsDocument,
  type UpdateMatchingWeightsInput,
} from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const fields = [
  'training',
  'place',
  'experience',
  'availability',
  'skills',
] satisfies (keyof UpdateMatchingWeightsInput)[];

export const matchingWeights: Resource = {
  name: 'matchingWeights',
  pages: { list: lazy(() => import('./List.tsx')), edit: lazy(() => import('./Edit.tsx')) },
  data: {
    list: MatchingWeightsVersionsDocument,
    one: ActiveMatchingWeightsDocument,
    update: UpdateMatchingWeightsDocument,
    fields,
    alwaysWhole: true,
  },
  access: { read: ['matching.manage'], edit: ['matching.manage'] },
};
