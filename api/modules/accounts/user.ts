import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';

export enum Role {
  ADMIN = 'ADMIN',
  TRAINER = 'TRAINER',
  TRAINEE = 'TRAINEE',
  RECRUITER = 'RECRUITER',
  CANDIDATE = 'CANDIDATE',
}
registerEnumType(Role, {
  name: 'Role',
  description: 'What a person is here; each role carries permissions.',
  valuesConfig: {
    ADMIN: { description: 'Runs the training centre and the platform.' },
    TRAINER: { description: 'Gives trainings and follows their trainees.' },
    TRAINEE: { description: 'Follows trainings.' },
    RECRUITER: { description: 'Publishes job offers for an organisation and meets candidates.' },
    CANDIDATE: { description: 'Looks for work.' },
  },
});

export enum Language {
  FR = 'FR',
  EN = 'EN',
}
registerEnumType(Language, {
  name: 'Language',
  description: 'A language of the platform.',
  valuesConfig: { FR: { description: 'French, the default.' }, EN: { description: 'English.' } },
});

const UserTable = defineEntity({
  name: 'User',
  tableName: 'user',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    email: p.string().length(254).unique(),
    // Wanted instead, and not confirmed yet.
    newEmail: p.string().length(254).nullable(),
    fullName: p.string().length(200),
    roles: p.enum(() => Role).array(),
    language: p.enum(() => Language).default(Language.FR),
    active: p.boolean().default(true),
    // Null for somebody invited who has not chosen one.
    passwordHash: p.string().length(200).nullable().hidden(),
    emailVerifiedAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    lastSignInAt: p.datetime(3).nullable(),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'A person with an account.' })
export class User extends UserTable.class {
  [OptionalProps]?: 'version';

  @Field(() => ID, { description: 'Identifies the person.' }) declare id: string;
  @Field(() => String, { description: 'Address the person signs in with, in lower case.' }) declare email: string;
  @Field(() => String, {
    nullable: true,
    description: 'Address that the person wants instead and has not confirmed yet; null when there is none.',
  })
  declare newEmail: string | null;
  @Field(() => String, { description: 'Given and family name as the person writes them.' }) declare fullName: string;
  @Field(() => [Role], { description: 'What the person is here.' }) declare roles: Role[];
  @Field(() => Language, { description: 'Language the person reads.' }) declare language: Language;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person showed that the address is theirs; null before that.',
  })
  declare emailVerifiedAt: Date | null;
  @Field(() => Boolean, { description: 'Whether the person may sign in.' }) declare active: boolean;
  @Field(() => DateTimeScalar, { description: 'When the account was made.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person last signed in; null before the first time.',
  })
  declare lastSignInAt: Date | null;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
}
UserTable.setClass(User);

@ObjectType({ description: 'What anyone signed in may see of another person.' })
export class Person {
  @Field(() => ID, { description: 'Identifies the person; equal to the id of the User.' }) id!: string;
  @Field(() => String, { description: 'Given and family name.' }) fullName!: string;
}

/** Addresses are compared without case and surrounding spaces. */
export const normaliseEmail = (email: string): string => email.trim().toLowerCase();
