import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import type { Sentence } from '../../platform/i18n.ts';
import { Language, Person, User } from './user.ts';

/** What somebody is asked to agree to. Declared beside its domain in `<domain>.consents.ts`. */
export interface ConsentDefinition {
  /** "<module>.<purpose>". */
  readonly purpose: string;
  /** Changes with every change of the text. */
  readonly version: string;
  readonly text: Sentence;
}

const definitions = new Map<string, ConsentDefinition>();

/** Declares a consent. */
export function consentText(definition: ConsentDefinition): ConsentDefinition {
  if (definitions.has(definition.purpose)) throw new Error(`Two consents are for ${definition.purpose}`);
  definitions.set(definition.purpose, definition);
  return definition;
}

export const consentFor = (purpose: string): ConsentDefinition | undefined => definitions.get(purpose);

const ConsentTable = defineEntity({
  name: 'Consent',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    purpose: p.string().length(100),
    given: p.boolean(),
    textVersion: p.string().length(20),
    text: p.json<Sentence>(),
    user: () => p.manyToOne(User).nullable(),
    email: p.string().length(254).nullable(),
    form: p.string().length(100),
    address: p.string().length(64).nullable(),
    userAgent: p.string().length(300).nullable(),
    credentialId: p.uuid().nullable(),
    language: p.enum(() => Language),
    at: p.datetime(3),
  },
});

@ObjectType({ description: 'That somebody agreed to something, or took it back. Never changed: the latest counts.' })
export class Consent extends ConsentTable.class {
  @Field(() => ID, { description: 'Identifies the record.' }) declare id: string;
  @Field(() => String, { description: 'What for, e.g. "candidates.publication".' }) declare purpose: string;
  @Field(() => Boolean, { description: 'Whether it was given; false where it was taken back.' }) declare given: boolean;
  @Field(() => String, { description: 'Version of the text that was shown.' }) declare textVersion: string;
  @Field(() => LocalizedText, { description: 'The text that was shown.' }) declare text: Sentence;
  @Field(() => Person, { nullable: true, description: 'Who said it; null for somebody without an account.' })
  declare user: User | null;
  @Field(() => String, { nullable: true, description: 'The address of somebody without an account.' })
  declare email: string | null;
  @Field(() => String, { description: 'Where it was said, e.g. "publishCandidate".' }) declare form: string;
  @Field(() => String, { nullable: true, description: 'The network address it came from.' })
  declare address: string | null;
  @Field(() => Language, { description: 'The language in which the text was shown.' }) declare language: Language;
  @Field(() => DateTimeScalar, { description: 'When it was said.' }) declare at: Date;
}
ConsentTable.setClass(Consent);
