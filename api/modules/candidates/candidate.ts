import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';
import { Person, User } from '../accounts/index.ts';
import { File } from '../files/index.ts';
import { Commune } from '../organisations/index.ts';
import { Training } from '../trainings/index.ts';
import { ContractType } from './contract-type.ts';
import { Skill } from './skill.ts';

export enum CandidateStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  ARCHIVED = 'ARCHIVED',
}
registerEnumType(CandidateStatus, {
  name: 'CandidateStatus',
  description: 'Who sees a candidate.',
  valuesConfig: {
    DRAFT: { description: 'The person, the training centre, and employers the person applied to.' },
    PUBLISHED: { description: 'Every recruiter, too.' },
    ARCHIVED: { description: 'As a draft; the person no longer looks for work and cannot apply.' },
  },
});

export enum CandidateTrainingStatus {
  IN_PROGRESS = 'IN_PROGRESS',
  COMPLETED = 'COMPLETED',
}
registerEnumType(CandidateTrainingStatus, {
  name: 'CandidateTrainingStatus',
  description: 'How far a candidate is with a training.',
  valuesConfig: {
    IN_PROGRESS: { description: 'The candidate follows it.' },
    COMPLETED: { description: 'The candidate has completed it.' },
  },
});

const CandidateTable = defineEntity({
  name: 'Candidate',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).nullable().unique(),
    firstName: p.string().length(100),
    lastName: p.string().length(100),
    email: p.string().length(254).nullable(),
    phone: p.string().length(30).nullable(),
    headline: p.string().length(200),
    summary: p.text().nullable(),
    status: p.enum(() => CandidateStatus).default(CandidateStatus.DRAFT),
    commune: () => p.manyToOne(Commune).nullable(),
    mobilityKm: p.integer(),
    availableFrom: p.date().nullable(),
    wishedContract: p.enum(() => ContractType).nullable(),
    experienceYears: p.integer(),
    lastContactOn: p.date().nullable(),
    cv: () => p.manyToOne(File).nullable().unique().deleteRule('set null'),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'A person who looks for work: what they can do, where and when.' })
export class Candidate extends CandidateTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the candidate.' }) declare id: string;
  @Field(() => String, { description: 'Given name.' }) declare firstName: string;
  @Field(() => String, { description: 'Family name.' }) declare lastName: string;
  @Field(() => String, { description: 'Given and family name.' }) declare fullName?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Address to write to; null for recruiters to whom the candidate has not applied.',
  })
  declare email: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Telephone number; null for recruiters to whom the candidate has not applied.',
  })
  declare phone: string | null;
  @Field(() => String, { description: 'The candidate in one line, e.g. "Soudeuse, 5 ans en atelier naval".' })
  declare headline: string;
  @Field(() => String, { nullable: true, description: 'The candidate in their own words.' }) declare summary:
    | string
    | null;
  @Field(() => CandidateStatus, { description: 'Who sees the candidate.' }) declare status: CandidateStatus;
  @Field(() => Commune, { nullable: true, description: 'Where the candidate lives.' }) declare commune: Commune | null;
  @Field(() => Int, { description: 'How far the candidate would work from there, in kilometres as the crow flies.' })
  declare mobilityKm: number;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day the candidate could work; null when they did not say.',
  })
  declare availableFrom: string | null;
  @Field(() => ContractType, { nullable: true, description: 'Contract the candidate wishes; null for any.' })
  declare wishedContract: ContractType | null;
  @Field(() => Int, { description: 'Experience in full years.' }) declare experienceYears: number;
  @Field(() => [Skill], { description: 'What the candidate can do, by name.' }) declare skills?: Skill[];
  @Field(() => [CandidateTraining], {
    description: 'Trainings the candidate follows or has completed, of those the viewer may see; the latest first.',
  })
  declare trainings?: CandidateTraining[];
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day (in Guadeloupe) of the last contact: an application made or moved on; null before the first.',
  })
  declare lastContactOn: string | null;
  @Field(() => File, {
    nullable: true,
    description: 'The CV; null where there is none, and for recruiters to whom the candidate has not applied.',
  })
  declare cv: File | null;
  @Field(() => DateTimeScalar, { description: 'When the candidate was entered.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When the candidate was last changed.' }) declare updatedAt: Date;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
  @Field(() => Person, { nullable: true, description: 'The account of the candidate, where there is one.' })
  declare user: User | null;
  @Field(() => Boolean, { description: 'Whether the viewer may change the candidate.' })
  declare viewerCanUpdate?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may publish the candidate now.' })
  declare viewerCanPublish?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may archive the candidate now.' })
  declare viewerCanArchive?: boolean;

  /** Lets every recruiter find the candidate. Throws ALREADY_PUBLISHED. */
  publish(now: Date): void {
    if (this.status === CandidateStatus.PUBLISHED) throw new Problem('ALREADY_PUBLISHED', ['id']);
    this.status = CandidateStatus.PUBLISHED;
    this.updatedAt = now;
  }

  /** Makes a published candidate a draft again. Gives whether it was one. */
  hide(now: Date): boolean {
    if (this.status !== CandidateStatus.PUBLISHED) return false;
    this.status = CandidateStatus.DRAFT;
    this.updatedAt = now;
    return true;
  }

  /** Ends the search for work. Throws ALREADY_ARCHIVED. */
  archive(now: Date): void {
    if (this.status === CandidateStatus.ARCHIVED) throw new Problem('ALREADY_ARCHIVED', ['id']);
    this.status = CandidateStatus.ARCHIVED;
    this.updatedAt = now;
  }
}
CandidateTable.setClass(Candidate);

const CandidateTrainingTable = defineEntity({
  name: 'CandidateTraining',
  properties: {
    candidate: () => p.manyToOne(Candidate).primary(),
    training: () => p.manyToOne(Training).primary(),
    status: p.enum(() => CandidateTrainingStatus),
    completedOn: p.date().nullable(),
  },
});

@ObjectType({ description: 'A training that a candidate follows or has completed.' })
export class CandidateTraining extends CandidateTrainingTable.class {
  @Field(() => Training, { description: 'The training.' }) declare training: Training;
  @Field(() => CandidateTrainingStatus, { description: 'How far the candidate is.' })
  declare status: CandidateTrainingStatus;
  @Field(() => DateScalar, { nullable: true, description: 'Day of completion, where known.' })
  declare completedOn: string | null;
}
CandidateTrainingTable.setClass(CandidateTraining);

/** A skill of a candidate. */
export const CandidateSkill = defineEntity({
  name: 'CandidateSkill',
  properties: {
    candidate: () => p.manyToOne(Candidate).primary(),
    skill: () => p.manyToOne(Skill).primary(),
  },
});
