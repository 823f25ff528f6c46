import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Problem } from '../../platform/problem.ts';

export const FACTORS = ['training', 'place', 'experience', 'availability', 'skills'] as const;
export type Factor = (typeof FACTORS)[number];

const MatchingWeightsTable = defineEntity({
  name: 'MatchingWeights',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    version: p.integer().unique(),
    training: p.integer(),
    place: p.integer(),
    experience: p.integer(),
    availability: p.integer(),
    skills: p.integer(),
    active: p.boolean(),
    createdAt: p.datetime(3),
  },
});

@ObjectType({
  description:
    'How many of the 100 points of a match each factor can give. Versions never change: every score says which one it was made with.',
})
export class MatchingWeights extends MatchingWeightsTable.class {
  @Field(() => ID, { description: 'Identifies the version.' }) declare id: string;
  @Field(() => Int, { description: 'Number of the version, from 1.' }) declare version: number;
  @Field(() => Int, { description: 'Points for holding a training that the offer wishes.' }) declare training: number;
  @Field(() => Int, { description: 'Points for living within reach.' }) declare place: number;
  @Field(() => Int, { description: 'Points for the years of experience.' }) declare experience: number;
  @Field(() => Int, { description: 'Points for being available in time.' }) declare availability: number;
  @Field(() => Int, { description: 'Points for the skills that the offer asks for.' }) declare skills: number;
  @Field(() => Boolean, { description: 'Whether scores are made with this version now.' }) declare active: boolean;
  @Field(() => DateTimeScalar, { description: 'When it was made.' }) declare createdAt: Date;

  /** Throws SUM_NOT_100 unless the factors share exactly 100 points. */
  checkSum(): void {
    const sum = FACTORS.reduce((total, factor) => total + this[factor], 0);
    if (sum !== 100) throw new Problem('SUM_NOT_100', [], { sum });
  }
}
MatchingWeightsTable.setClass(MatchingWeights);
