import {
  CreateOrganisationDocument,
  type CreateOrganisationInput,
  OrganisationDocument,
  type OrganisationFullFragment,
  OrganisationsDocument,
  UpdateOrganisationDocument,
} from '../../gql/graphql.ts';
import { communeCodeOf } from '../form-values.ts';
import type { ResourceData } from '../resource.ts';

const fields = [
  'name',
  'kind',
  'siren',
  'sector',
  'emailDomain',
  'website',
  'email',
  'phone',
  'address',
  'communeCode',
  'description',
] satisfies (keyof CreateOrganisationInput)[];

export const data: ResourceData = {
  list: OrganisationsDocument,
  one: OrganisationDocument,
  create: CreateOrganisationDocument,
  update: UpdateOrganisationDocument,
  fields,
  formValues: (organisation: OrganisationFullFragment) => ({ communeCode: communeCodeOf(organisation) }),
};
