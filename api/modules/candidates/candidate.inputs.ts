import { ArrayMaxSize, IsOptional } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { IdsFilter } from '../../platform/graphql/connection-types.ts';
import { Email, Line, Reference, References, Text, Whole } from '../../platform/graphql/inputs.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { CandidateStatus, CandidateTrainingStatus } from './candidate.ts';
import { DEFAULT_MOBILITY_KM } from './candidate.write.ts';
import { ContractType } from './contract-type.ts';

const MOST = 50;

@InputType({ description: 'Which candidates.' })
export class CandidateFilter extends IdsFilter {
  @Text({ description: 'Words of the name or the headline.', max: 200, optional: true }) search?: string | null;
  @Reference({ description: 'Only candidates with this skill.', optional: true }) skillId?: string | null;
  @Reference({ description: 'Only candidates who follow or have completed this training.', optional: true })
  trainingId?: string | null;
  @Reference({ description: 'Only candidates who live in this commune (INSEE code).', optional: true })
  communeCode?: string | null;
  @Field(() => CandidateStatus, { nullable: true, description: 'Only candidates in this state.' })
  status?: CandidateStatus | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only candidates who could work on this day; those who did not say when are left out.',
  })
  availableBy?: string | null;
  @Field(() => ContractType, { nullable: true, description: 'Only candidates who wish this contract.' })
  wishedContract?: ContractType | null;
  @Field(() => Int, { nullable: true, description: 'Only candidates with at least so many years of experience.' })
  minimumExperienceYears?: number | null;
}

@InputType({ description: 'A training that a candidate follows or has completed.' })
export class CandidateTrainingInput {
  @Reference({ description: 'The training.' }) trainingId!: string;
  @Field(() => CandidateTrainingStatus, { description: 'How far the candidate is.' }) status!: CandidateTrainingStatus;
  @Field(() => DateScalar, { nullable: true, description: 'Day of completion; only for a completed training.' })
  completedOn?: string | null;
}

@InputType()
abstract class CandidateDetailsInput {
  @Email({ description: 'Address to write to.', optional: true }) email?: string | null;
  @Text({ description: 'Telephone number.', max: 30, optional: true }) phone?: string | null;
  @Text({ description: 'The candidate in their own words.', max: 10_000, optional: true }) summary?: string | null;
  @Reference({ description: 'Commune where the candidate lives (INSEE code).', optional: true })
  communeCode?: string | null;
  @Whole({
    description: `How far they would work from there, 0 to 500 kilometres; ${DEFAULT_MOBILITY_KM} unless said.`,
    min: 0,
    max: 500,
    optional: true,
  })
  mobilityKm?: number | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day they could work.' }) availableFrom?: string | null;
  @Field(() => ContractType, { nullable: true, description: 'Contract they wish; null for any.' })
  wishedContract?: ContractType | null;
  @Whole({
    description: 'Experience in full years, 0 to 60; 0 unless said.',
    min: 0,
    max: 60,
    optional: true,
  })
  experienceYears?: number | null;
  @References({
    description: `Their skills, all of them: the list replaces the former; ${MOST} at most.`,
    most: MOST,
    optional: true,
  })
  skillIds?: string[] | null;
  @Field(() => [CandidateTrainingInput], {
    nullable: true,
    description: `Their trainings, all of them: the list replaces the former, of those the viewer may see; ${MOST} at most.`,
  })
  @IsOptional()
  @ArrayMaxSize(MOST, { context: { minimum: 0, maximum: MOST } })
  trainings?: CandidateTrainingInput[] | null;
}

@InputType({ description: 'A new candidate.' })
export class CreateCandidateInput extends CandidateDetailsInput {
  @Line({ description: 'Given name.', max: 100 }) firstName!: string;
  @Line({ description: 'Family name.', max: 100 }) lastName!: string;
  @Line({ description: 'The candidate in one line.', max: 200 }) headline!: string;
}

@InputType({ description: 'Changes to a candidate. Omitted fields stay as they are, null clears.' })
export class UpdateCandidateInput extends CandidateDetailsInput {
  @Reference({ description: 'The candidate.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Line({ description: 'Given name.', max: 100, optional: true }) firstName?: string | null;
  @Line({ description: 'Family name.', max: 100, optional: true }) lastName?: string | null;
  @Line({ description: 'The candidate in one line.', max: 200, optional: true }) headline?: string | null;
}

@InputType({ description: 'The candidate to publish.' })
export class PublishCandidateInput {
  @Reference({ description: 'The candidate.' }) id!: string;
}

@InputType({ description: 'The candidate to archive.' })
export class ArchiveCandidateInput {
  @Reference({ description: 'The candidate.' }) id!: string;
}

@InputType({ description: 'The CV of a candidate.' })
export class AttachCandidateCvInput {
  @Reference({ description: 'The candidate.' }) candidateId!: string;
  @Reference({ description: 'The upload, made for CANDIDATE_CV by the same person, whose bytes were taken.' })
  uploadId!: string;
}

@InputType({ description: 'The candidate whose CV is deleted.' })
export class RemoveCandidateCvInput {
  @Reference({ description: 'The candidate.' }) candidateId!: string;
}
