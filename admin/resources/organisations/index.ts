import { lazy } from 'react';
import {
  CreateOrganisationDocument,
  type CreateOrganisationInput,
  OrganisationDocument,
  type OrganisationFullFragment,
  OrganisationsDocument,
  UpdateOrganisationDocument,
} from '../../gql/graphql.ts';
import { communeCodeOf } from '../form-values.ts';
import type { Resource } from '../resource.ts';

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

export const organisations: Resource = {
  name: 'organisations',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: OrganisationsDocument,
    one: OrganisationDocument,
    create: CreateOrganisationDocument,
    update: UpdateOrganisationDocument,
    fields,
    formValues: (organisation: OrganisationFullFragment) => ({ communeCode: communeCodeOf(organisation) }),
  },
  access: {
    read: [],
    create: ['organisations.manage'],
    edit: ['organisations.manage'],
    own: (viewer) => viewer.organisation !== null,
  },
  title: (organisation: OrganisationFullFragment) => organisation.name,
};
