import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { User } from '../accounts/index.ts';
import { Commune } from './commune.ts';

export enum OrganisationKind {
  COMPANY = 'COMPANY',
  INSTITUTION = 'INSTITUTION',
  TRAINING_CENTRE = 'TRAINING_CENTRE',
}
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is.',
  valuesConfig: {
    COMPANY: { description: 'Employs people and publishes job offers.' },
    INSTITUTION: { description: 'A public body, an association, a school.' },
    TRAINING_CENTRE: { description: 'Gives trainings.' },
  },
});

const OrganisationTable = defineEntity({
  name: 'Organisation',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string().length(200),
    kind: p.enum(() => OrganisationKind),
    siren: p.string().length(9).unique().nullable(),
    sector: p.string().length(100).nullable(),
    emailDomain: p.string().length(253).nullable(),
    website: p.string().length(500).nullable(),
    email: p.string().length(254).nullable(),
    phone: p.string().length(30).nullable(),
    address: p.string().length(300).nullable(),
    commune: () => p.manyToOne(Commune).nullable(),
    description: p.text().nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'A company, an institution or a training centre.' })
export class Organisation extends OrganisationTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the organisation.' }) declare id: string;
  @Field(() => String, { description: 'Usual name.' }) declare name: string;
  @Field(() => OrganisationKind, { description: 'What it is.' }) declare kind: OrganisationKind;
  @Field(() => String, { nullable: true, description: 'SIREN, nine digits, where it has one.' }) declare siren:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Sector of activity.' }) declare sector: string | null;
  @Field(() => String, { nullable: true, description: 'Domain of its e-mail addresses, e.g. "example.org".' })
  declare emailDomain: string | null;
  @Field(() => String, { nullable: true, description: 'Address of its website.' }) declare website: string | null;
  @Field(() => String, { nullable: true, description: 'Address it is written to.' }) declare email: string | null;
  @Field(() => String, { nullable: true, description: 'Telephone number.' }) declare phone: string | null;
  @Field(() => String, { nullable: true, description: 'Street and number.' }) declare address: string | null;
  @Field(() => Commune, { nullable: true, description: 'Where it is.' }) declare commune: Commune | null;
  @Field(() => String, { nullable: true, description: 'What it does.' }) declare description: string | null;
  @Field(() => DateTimeScalar, { description: 'When it was entered.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { description: 'When it was last changed.' }) declare updatedAt: Date;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
  @Field(() => Boolean, { description: 'Whether the viewer may change it.' }) declare viewerCanUpdate?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may add members to it and remove them.' })
  declare viewerCanManageMembers?: boolean;
}
OrganisationTable.setClass(Organisation);

const OrganisationMemberTable = defineEntity({
  name: 'OrganisationMember',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    organisation: () => p.manyToOne(Organisation).index(),
    user: () => p.manyToOne(User),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['user', 'organisation'] }],
});

@ObjectType({ description: 'A person who works for an organisation here: recruits for it, sees its applications.' })
export class OrganisationMember extends OrganisationMemberTable.class {
  @Field(() => ID, { description: 'Identifies the membership.' }) declare id: string;
  @Field(() => Organisation, { description: 'The organisation.' }) declare organisation: Organisation;
  @Field(() => DateTimeScalar, { description: 'Since when.' }) declare createdAt: Date;
}
OrganisationMemberTable.setClass(OrganisationMember);
