import { lazy } from 'react';
import {
  CreateJobOfferDocument,
  type CreateJobOfferInput,
  JobOfferDocument,
  type JobOfferFullFragment,
  JobOffersDocument,
  UpdateJobOfferDocument,
} from '../../gql/graphql.ts';
import { communeCodeOf, idsOf } from '../form-values.ts';
import type { Resource } from '../resource.ts';

const fields = [
  'title',
  'description',
  'organisationId',
  'communeCode',
  'contract',
  'minimumSalary',
  'maximumSalary',
  'romeCode',
  'experienceYears',
  'startsOn',
  'validThrough',
  'skillIds',
  'trainingIds',
] satisfies (keyof CreateJobOfferInput)[];

export const jobOffers: Resource = {
  name: 'jobOffers',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: JobOffersDocument,
    one: JobOfferDocument,
    create: CreateJobOfferDocument,
    update: UpdateJobOfferDocument,
    fields,
    moneyFields: ['minimumSalary', 'maximumSalary'],
    formValues: (offer: JobOfferFullFragment) => ({
      organisationId: offer.organisation.id,
      communeCode: communeCodeOf(offer),
      skillIds: idsOf(offer.skills),
      trainingIds: idsOf(offer.trainings),
    }),
  },
  access: { read: ['jobOffers.read'], create: ['jobOffers.manage'], edit: ['jobOffers.manage'] },
  title: (offer: JobOfferFullFragment) => offer.title,
};
