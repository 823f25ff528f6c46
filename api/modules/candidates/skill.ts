import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';

const SkillTable = defineEntity({
  name: 'Skill',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string().length(100).unique(),
  },
});

@ObjectType({ description: 'Something a person can do, in the words that candidates and job offers share.' })
export class Skill extends SkillTable.class {
  @Field(() => ID, { description: 'Identifies the skill.' }) declare id: string;
  @Field(() => String, { description: 'Its name, e.g. "Soudure TIG".' }) declare name: string;
}
SkillTable.setClass(Skill);
