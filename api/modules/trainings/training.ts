import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Money } from '../../platform/money.ts';
import { Problem } from '../../platform/problem.ts';
import { Organisation } from '../organisations/index.ts';

export enum TrainingStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  ARCHIVED = 'ARCHIVED',
}
registerEnumType(TrainingStatus, {
  name: 'TrainingStatus',
  description: 'Where a training stands.',
  valuesConfig: {
    DRAFT: { description: 'Being written; only staff see it.' },
    PUBLISHED: { description: 'In the catalogue, for anyone.' },
    ARCHIVED: { description: 'No longer offered; staff and those who followed it see it.' },
  },
});

export enum Modality {
  ON_SITE = 'ON_SITE',
  REMOTE = 'REMOTE',
  BLENDED = 'BLENDED',
}
registerEnumType(Modality, {
  name: 'Modality',
  description: 'Where a training takes place.',
  valuesConfig: {
    ON_SITE: { description: 'In a room.' },
    REMOTE: { description: 'At a distance.' },
    BLENDED: { description: 'Partly in a room, partly at a distance.' },
  },
});

const TrainingTable = defineEntity({
  name: 'Training',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    slug: p.string().length(100).unique(),
    officialCode: p.string().length(50).unique(),
    title: p.string().length(300),
    status: p.enum(() => TrainingStatus).default(TrainingStatus.DRAFT),
    certifying: p.boolean(),
    rncpCode: p.string().length(50).nullable(),
    certifier: p.string().length(200).nullable(),
    registeredOn: p.date().nullable(),
    // As documents: the ORM's text arrays alter items such as "NULL" or those with line breaks.
    objectives: p.json<string[]>(),
    prerequisites: p.text().nullable(),
    durationHours: p.integer(),
    durationDays: p.integer().nullable(),
    modality: p.enum(() => Modality),
    modalityDetails: p.text().nullable(),
    accessDelay: p.text().nullable(),
    individualPrice: () => p.embedded(Money).nullable(),
    groupPrice: () => p.embedded(Money).nullable(),
    teachingMethods: p.text().nullable(),
    assessmentMethods: p.text().nullable(),
    accessibility: p.text().nullable(),
    outcomes: p.text().nullable(),
    furtherStudies: p.text().nullable(),
    competenceBlocks: p.json<string[]>(),
    provider: () => p.manyToOne(Organisation).nullable().index(),
    publishedAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'A programme that the centre offers. Its dated runs are sessions.' })
export class Training extends TrainingTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the training.' }) declare id: string;
  @Field(() => String, { description: 'Name in addresses: lower-case letters, digits and hyphens.' })
  declare slug: string;
  @Field(() => String, { description: 'Code under which the programme is declared, e.g. "11O2202749".' })
  declare officialCode: string;
  @Field(() => String, { description: 'Title in the catalogue.' }) declare title: string;
  @Field(() => TrainingStatus, { description: 'Where it stands.' }) declare status: TrainingStatus;
  @Field(() => Boolean, { description: 'Whether it leads to a certification.' }) declare certifying: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Code in the national register of certifications, e.g. "RNCP37274".',
  })
  declare rncpCode: string | null;
  @Field(() => String, { nullable: true, description: 'Who certifies.' }) declare certifier: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the certification was registered.' })
  declare registeredOn: string | null;
  @Field(() => [String], { description: 'What one can do after it, in the order of the programme.' })
  declare objectives: string[];
  @Field(() => String, { nullable: true, description: 'What one needs before it.' }) declare prerequisites:
    | string
    | null;
  @Field(() => Int, { description: 'Teaching time in hours.' }) declare durationHours: number;
  @Field(() => Int, { nullable: true, description: 'Length in days of attendance, where it is counted so.' })
  declare durationDays: number | null;
  @Field(() => Modality, { description: 'Where it takes place.' }) declare modality: Modality;
  @Field(() => String, { nullable: true, description: 'How it takes place, in words.' }) declare modalityDetails:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'How long one waits before it begins, in words.' })
  declare accessDelay: string | null;
  @Field(() => Money, { nullable: true, description: 'Price for one person, tax included.' })
  declare individualPrice: Money | null;
  @Field(() => Money, { nullable: true, description: 'Price per person in a group, tax included.' })
  declare groupPrice: Money | null;
  @Field(() => String, { nullable: true, description: 'How it is taught.' }) declare teachingMethods: string | null;
  @Field(() => String, { nullable: true, description: 'How what was learnt is assessed.' }) declare assessmentMethods:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'What is done for people with disabilities.' })
  declare accessibility: string | null;
  @Field(() => String, { nullable: true, description: 'Occupations it leads to.' }) declare outcomes: string | null;
  @Field(() => String, { nullable: true, description: 'Trainings that can follow it.' }) declare furtherStudies:
    | string
    | null;
  @Field(() => [String], { description: 'Blocks of competences of the certification, e.g. "BC01".' })
  declare competenceBlocks: string[];
  @Field(() => Organisation, { nullable: true, description: 'Organisation that gives it.' })
  declare provider: Organisation | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it last entered the catalogue; null before the first time.',
  })
  declare publishedAt: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
  @Field(() => Boolean, { description: 'Whether the viewer may put it into the catalogue now.' })
  declare viewerCanPublish?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may archive it now.' }) declare viewerCanArchive?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may change it.' }) declare viewerCanUpdate?: boolean;

  /** Puts the training into the catalogue. Throws ALREADY_PUBLISHED or PRICE_MISSING. */
  publish(now: Date): void {
    if (this.status === TrainingStatus.PUBLISHED) throw new Problem('ALREADY_PUBLISHED', ['id']);
    this.status = TrainingStatus.PUBLISHED;
    this.expectPrice();
    this.publishedAt = now;
    this.updatedAt = now;
  }

  /** Takes the training out of the catalogue. Throws ALREADY_ARCHIVED. */
  archive(now: Date): void {
    if (this.status === TrainingStatus.ARCHIVED) throw new Problem('ALREADY_ARCHIVED', ['id']);
    this.status = TrainingStatus.ARCHIVED;
    this.updatedAt = now;
  }

  /** What is in the catalogue has a price, for one person or for groups. Throws PRICE_MISSING. */
  expectPrice(): void {
    if (this.status === TrainingStatus.PUBLISHED && !this.individualPrice && !this.groupPrice)
      throw new Problem('PRICE_MISSING', ['individualPrice']);
  }
}
TrainingTable.setClass(Training);
