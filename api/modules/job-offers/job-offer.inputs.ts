import { Field, InputType, Int } from 'type-graphql';
import { IdsFilter } from '../../platform/graphql/connection-types.ts';
import { DateTimeRange, Line, MoneyInput, Reference, References, Text, Whole } from '../../platform/graphql/inputs.ts';
import { DateScalar, DecimalScalar } from '../../platform/graphql/scalars.ts';
import { ContractType } from '../candidates/index.ts';
import { JobOfferStatus } from './job-offer.ts';

const MOST = 50;

@InputType({ description: 'Which job offers.' })
export class JobOfferFilter extends IdsFilter {
  @Text({ description: 'Words of the title or the description.', max: 200, optional: true }) search?: string | null;
  @Field(() => JobOfferStatus, { nullable: true, description: 'Only offers in this state.' })
  status?: JobOfferStatus | null;
  @Reference({ description: 'Only offers of this organisation.', optional: true }) organisationId?: string | null;
  @Reference({ description: 'Only offers in this commune (INSEE code).', optional: true }) communeCode?: string | null;
  @Field(() => ContractType, { nullable: true, description: 'Only offers with this contract.' })
  contract?: ContractType | null;
  @Reference({ description: 'Only offers that ask for this skill.', optional: true }) skillId?: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Only offers that pay up to this much or more, gross per month; those that do not say are left out.',
  })
  minimumSalary?: string | null;
  @Field(() => DateTimeRange, { nullable: true, description: 'Only offers published between these instants.' })
  publishedAt?: DateTimeRange | null;
}

@InputType()
abstract class JobOfferDetailsInput {
  @Reference({ description: 'Commune of the work (INSEE code).', optional: true }) communeCode?: string | null;
  @Field(() => MoneyInput, { nullable: true, description: 'Lowest salary, gross, per month of full-time work.' })
  minimumSalary?: MoneyInput | null;
  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Highest salary, gross, per month of full-time work; not below the lowest, in the same currency.',
  })
  maximumSalary?: MoneyInput | null;
  @Text({
    description: 'Occupation in the ROME directory: a letter A to N and four digits.',
    max: 5,
    matching: /^[A-N]\d{4}$/,
    optional: true,
  })
  romeCode?: string | null;
  @Whole({
    description: 'Experience asked for, in full years, 0 to 60; 0 unless said.',
    min: 0,
    max: 60,
    optional: true,
  })
  experienceYears?: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day of work.' }) startsOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day (in Guadeloupe) on which one can apply.' })
  validThrough?: string | null;
  @References({
    description: `Skills asked for, all of them: the list replaces the former; ${MOST} at most.`,
    most: MOST,
    optional: true,
  })
  skillIds?: string[] | null;
  @References({
    description: `Trainings that lead to it, all of them: the list replaces the former, of those the viewer may see; ${MOST} at most.`,
    most: MOST,
    optional: true,
  })
  trainingIds?: string[] | null;
}

@InputType({ description: 'A new job offer.' })
export class CreateJobOfferInput extends JobOfferDetailsInput {
  @Line({ description: 'The position.', max: 200 }) title!: string;
  @Text({ description: 'What there is to do, and what is expected.', max: 20_000 }) description!: string;
  @Reference({ description: 'Who employs: an organisation the viewer works for, or any for administrators.' })
  organisationId!: string;
  @Field(() => ContractType, { description: 'The contract.' }) contract!: ContractType;
}

@InputType({ description: 'Changes to a job offer. Omitted fields stay as they are, null clears.' })
export class UpdateJobOfferInput extends JobOfferDetailsInput {
  @Reference({ description: 'The offer.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Line({ description: 'The position.', max: 200, optional: true }) title?: string | null;
  @Text({ description: 'What there is to do, and what is expected.', max: 20_000, optional: true })
  description?: string | null;
  @Reference({
    description: 'Who employs: an organisation the viewer works for, or any for administrators.',
    optional: true,
  })
  organisationId?: string | null;
  @Field(() => ContractType, { nullable: true, description: 'The contract.' }) contract?: ContractType | null;
}

@InputType({ description: 'The job offer to publish.' })
export class PublishJobOfferInput {
  @Reference({ description: 'The offer.' }) id!: string;
}

@InputType({ description: 'The job offer to close.' })
export class CloseJobOfferInput {
  @Reference({ description: 'The offer.' }) id!: string;
}
