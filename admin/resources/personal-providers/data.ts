import {
  AddPersonalProviderDocument,
  type AddPersonalProviderInput,
  PersonalProvidersDocument,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const fields = ['domain'] satisfies (keyof AddPersonalProviderInput)[];

export const data: ResourceData = { list: PersonalProvidersDocument, create: AddPersonalProviderDocument, fields };
