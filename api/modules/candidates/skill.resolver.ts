import { Arg, Args, Ctx, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { Text } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { CandidateError } from './candidate.resolver.ts';
import { skills } from './candidates.read.ts';
import { Skill } from './skill.ts';
import { createSkill } from './skill.write.ts';

@InputType({ description: 'Which skills.' })
class SkillFilter extends IdsFilter {
  @Text({ description: 'Words of the name.', max: 200, optional: true }) search?: string | null;
}
const SkillListArgs = listArgs('Skill', { filter: SkillFilter, orderFields: { NAME: 'By name.' } });

@InputType({ description: 'A new skill.' })
class CreateSkillInput {
  @Text({ description: 'Its name; spaces around and between words are trimmed.', max: 100 }) name!: string;
}

const CreateSkillPayload = payloadOf(
  'CreateSkill',
  { skill: { type: () => Skill, description: 'The skill.' } },
  CandidateError,
);
const SkillConnection = connectionOf('Skill', () => Skill);

@Resolver()
export class SkillResolver {
  @Query(() => SkillConnection, { description: 'The vocabulary of skills.' })
  @Access(anyone)
  skills(@Args(() => SkillListArgs) args: PageArgs) {
    return read.connection(skills, args);
  }

  @Mutation(() => CreateSkillPayload, {
    description: 'Adds a skill to the vocabulary; TAKEN when it is there, whatever its case and accents.',
  })
  @Access('skills.create')
  createSkill(
    @Arg('input', () => CreateSkillInput, { description: 'The skill.' }) input: CreateSkillInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'skill', (tx) => createSkill(tx, input));
  }
}
