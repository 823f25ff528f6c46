import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Money } from '../../platform/money.ts';
import { Problem } from '../../platform/problem.ts';
import { ContractType, Skill } from '../candidates/index.ts';
import { Commune, Organisation } from '../organisations/index.ts';
import { Training } from '../trainings/index.ts';

export enum JobOfferStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  CLOSED = 'CLOSED',
  EXPIRED = 'EXPIRED',
}
registerEnumType(JobOfferStatus, {
  name: 'JobOfferStatus',
  description: 'Where a job offer stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written; its organisation and the training centre see it.' },
    PUBLISHED: { description: 'Open to applications, for anyone to see.' },
    CLOSED: { description: 'Closed by its organisation; those who applied still see it.' },
    EXPIRED: { description: 'Closed because its last day has passed; those who applied still see it.' },
  },
});

const JobOfferTable = defineEntity({
  name: 'JobOffer',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    organisation: () => p.manyToOne(Organisation),
    title: p.string().length(200),
    description: p.text(),
    status: p.enum(() => JobOfferStatus).default(JobOfferStatus.DRAFT),
    commune: () => p.manyToOne(Commune).nullable(),
    contract: p.enum(() => ContractType),
    minimumSalary: () => p.embedded(Money).nullable(),
    maximumSalary: () => p.embedded(Money).nullable(),
    romeCode: p.string().length(5).nullable(),
    experienceYears: p.integer(),
    startsOn: p.date().nullable(),
    validThrough: p.date().nullable(),
    publishedAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'A position that an organisation wants to fill.' })
export class JobOffer extends JobOfferTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the offer.' }) declare id: string;
  @Field(() => String, { description: 'The position, e.g. "Soudeur TIG".' }) declare title: string;
  @Field(() => String, { description: 'What there is to do, and what is expected.' }) declare description: string;
  @Field(() => JobOfferStatus, { description: 'Where it stands.' }) declare status: JobOfferStatus;
  @Field(() => Organisation, { description: 'Who employs.' }) declare organisation: Organisation;
  @Field(() => Commune, { nullable: true, description: 'Where the work is.' }) declare commune: Commune | null;
  @Field(() => ContractType, { description: 'The contract.' }) declare contract: ContractType;
  @Field(() => Money, { nullable: true, description: 'Lowest salary, gross, per month of full-time work.' })
  declare minimumSalary: Money | null;
  @Field(() => Money, { nullable: true, description: 'Highest salary, gross, per month of full-time work.' })
  declare maximumSalary: Money | null;
  @Field(() => String, {
    nullable: true,
    description: 'Occupation in the ROME directory of France Travail, e.g. "H2913".',
  })
  declare romeCode: string | null;
  @Field(() => Int, { description: 'Experience asked for, in full years.' }) declare experienceYears: number;
  @Field(() => DateScalar, { nullable: true, description: 'First day of work; null when it is open.' })
  declare startsOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day (in Guadeloupe) on which one can apply; null for no end.',
  })
  declare validThrough: string | null;
  @Field(() => [Skill], { description: 'Skills asked for, by name.' }) declare skills?: Skill[];
  @Field(() => [Training], { description: 'Trainings that lead to it, of those the viewer may see, by title.' })
  declare trainings?: Training[];
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was last published; null before the first time.',
  })
  declare publishedAt: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
  @Field(() => Int, { description: 'How many applications the viewer may see, whatever their state.' })
  declare applicationCount?: number;
  @Field(() => Boolean, { description: 'Whether the viewer may change it.' }) declare viewerCanUpdate?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may publish it now.' }) declare viewerCanPublish?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may close it now.' }) declare viewerCanClose?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may apply now, with their own profile.' })
  declare viewerCanApply?: boolean;

  /** Opens the offer to applications, again if it was closed. Throws ALREADY_PUBLISHED or VALIDITY_OVER. */
  publish(now: Date, today: string): void {
    if (this.status === JobOfferStatus.PUBLISHED) throw new Problem('ALREADY_PUBLISHED', ['id']);
    this.status = JobOfferStatus.PUBLISHED;
    this.expectTerms(today);
    this.publishedAt = now;
    this.updatedAt = now;
  }

  /** Ends applications. Throws OFFER_NOT_OPEN. */
  close(now: Date): void {
    if (this.status !== JobOfferStatus.PUBLISHED) throw new Problem('OFFER_NOT_OPEN', ['id']);
    this.status = JobOfferStatus.CLOSED;
    this.updatedAt = now;
  }

  /** Ends applications because the last day has passed. */
  expire(now: Date): void {
    this.status = JobOfferStatus.EXPIRED;
    this.updatedAt = now;
  }

  /** One can apply today. Throws OFFER_NOT_OPEN. */
  expectOpen(today: string): void {
    if (this.status !== JobOfferStatus.PUBLISHED || this.isOver(today))
      throw new Problem('OFFER_NOT_OPEN', ['jobOfferId']);
  }

  /** The terms fit together. Throws SALARY_RANGE, or VALIDITY_OVER when a published offer has no day left. */
  expectTerms(today: string): void {
    const { minimumSalary, maximumSalary } = this;
    if (minimumSalary && maximumSalary) {
      if (minimumSalary.currency !== maximumSalary.currency)
        throw new Problem('INVALID', ['maximumSalary', 'currency']);
      if (cents(minimumSalary) > cents(maximumSalary)) throw new Problem('SALARY_RANGE', ['maximumSalary']);
    }
    if (this.status === JobOfferStatus.PUBLISHED && this.isOver(today))
      throw new Problem('VALIDITY_OVER', ['validThrough']);
  }

  private isOver(today: string): boolean {
    return this.validThrough !== null && this.validThrough < today;
  }
}
JobOfferTable.setClass(JobOffer);

const cents = ({ amount }: Money): bigint => BigInt(amount.replace('.', ''));

/** A skill that an offer asks for. */
export const JobOfferSkill = defineEntity({
  name: 'JobOfferSkill',
  properties: {
    jobOffer: () => p.manyToOne(JobOffer).primary(),
    skill: () => p.manyToOne(Skill).primary().index(),
  },
});

/** A training that leads to an offer. */
export const JobOfferTraining = defineEntity({
  name: 'JobOfferTraining',
  properties: {
    jobOffer: () => p.manyToOne(JobOffer).primary(),
    training: () => p.manyToOne(Training).primary().index(),
  },
});
