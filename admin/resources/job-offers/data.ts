import {
  CreateJobOfferDocument,
  type CreateJobOfferInput,
  JobOfferDocument,
  type JobOfferFullFragment,
  JobOffersDocument,
  UpdateJobOfferDocument,
} from '../../gql/graphql.ts';
import { communeCodeOf, idsOf } from '../form-values.ts';
import type { ResourceData } from '../resource.ts';

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

export const data: ResourceData = {
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
};
