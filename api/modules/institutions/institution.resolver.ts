import { ArrayMaxSize } from 'class-validator';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference, Text, Whole } from '../../platform/graphql/inputs.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import {
  Institution,
  InstitutionRule,
  InstitutionRuleKind,
  InstitutionSector,
  InstitutionType,
} from './institution.ts';
import {
  addInstitutionRule,
  createInstitution,
  deleteInstitution,
  removeInstitutionRule,
  updateInstitution,
  updateInstitutionRule,
} from './institution.write.ts';
import { institutions } from './institutions.read.ts';
import { INSTITUTION_PROBLEMS } from './messages.ts';

const HIGHEST_PRIORITY = 1_000;
const MOST_RULES = 20;

@InputType({ description: 'Which institutions.' })
class InstitutionFilter extends IdsFilter {
  @Text({ description: 'Words of the name.', max: 200, optional: true }) search?: string | null;
  @Field(() => InstitutionType, { nullable: true, description: 'Only those of this type.' })
  type?: InstitutionType | null;
  @Field(() => InstitutionSector, { nullable: true, description: 'Only those of this sector.' })
  sector?: InstitutionSector | null;
}
const InstitutionListArgs = listArgs('Institution', {
  filter: InstitutionFilter,
  orderFields: { NAME: 'By name.', CREATED_AT: 'By the time it was entered.' },
});
const InstitutionConnection = connectionOf('Institution', () => Institution);

@InputType({ description: 'Which addresses are of an institution.' })
class InstitutionRuleInput {
  @Field(() => InstitutionRuleKind, { description: 'Which addresses it speaks of.' }) kind!: InstitutionRuleKind;
  @Text({ description: 'The domain or the address.', max: 254 }) value!: string;
  @Whole({
    description: 'A rule of higher priority goes before every other that fits; 0 when not given.',
    min: 0,
    max: HIGHEST_PRIORITY,
    optional: true,
  })
  priority?: number | null;
}

@InputType({ description: 'A new institution.' })
class CreateInstitutionInput {
  @Text({ description: 'Usual name; no other institution has it.', max: 200 }) name!: string;
  @Field(() => InstitutionType, { nullable: true, description: 'What it is; unknown when not given.' })
  type?: InstitutionType | null;
  @Field(() => InstitutionSector, { nullable: true, description: 'What it works in; unknown when not given.' })
  sector?: InstitutionSector | null;
  @Field(() => [InstitutionRuleInput], { defaultValue: [], description: 'Which addresses are its own, at most 20.' })
  @ArrayMaxSize(MOST_RULES, { context: { minimum: 0, maximum: MOST_RULES } })
  rules!: InstitutionRuleInput[];
}

@InputType({ description: 'Changes to an institution. Omitted fields stay as they are, null clears.' })
class UpdateInstitutionInput {
  @Reference({ description: 'The institution.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Text({ description: 'Usual name.', max: 200, optional: true }) name?: string | null;
  @Field(() => InstitutionType, { nullable: true, description: 'What it is.' }) type?: InstitutionType | null;
  @Field(() => InstitutionSector, { nullable: true, description: 'What it works in.' })
  sector?: InstitutionSector | null;
}

@InputType({ description: 'The institution to remove.' })
class DeleteInstitutionInput {
  @Reference({ description: 'The institution.' }) id!: string;
}

@InputType({ description: 'A further rule of an institution.' })
class AddInstitutionRuleInput extends InstitutionRuleInput {
  @Reference({ description: 'The institution.' }) institutionId!: string;
}

@InputType({ description: 'Another priority of a rule.' })
class UpdateInstitutionRuleInput {
  @Reference({ description: 'The rule.' }) id!: string;
  @Whole({ description: 'The priority.', min: 0, max: HIGHEST_PRIORITY }) priority!: number;
}

@InputType({ description: 'The rule to remove.' })
class RemoveInstitutionRuleInput {
  @Reference({ description: 'The rule.' }) id!: string;
}

export const InstitutionError = errorType('Institution', INSTITUTION_PROBLEMS);
const institution = { institution: { type: () => Institution, description: 'The institution.' } };
const CreateInstitutionPayload = payloadOf('CreateInstitution', institution, InstitutionError);
const UpdateInstitutionPayload = payloadOf('UpdateInstitution', institution, InstitutionError);
const AddInstitutionRulePayload = payloadOf('AddInstitutionRule', institution, InstitutionError);
const UpdateInstitutionRulePayload = payloadOf('UpdateInstitutionRule', institution, InstitutionError);
const RemoveInstitutionRulePayload = payloadOf('RemoveInstitutionRule', institution, InstitutionError);
const DeleteInstitutionPayload = payloadOf(
  'DeleteInstitution',
  { deletedId: { type: () => ID, description: 'The institution that is no more.' } },
  InstitutionError,
);

@Resolver(() => Institution)
export class InstitutionResolver {
  @Query(() => InstitutionConnection, { description: 'Where respondents work.' })
  @Access('institutions.read')
  institutions(@Args(() => InstitutionListArgs) args: PageArgs) {
    return read.connection(institutions, args);
  }

  @Query(() => Institution, { nullable: true, description: 'One institution; null when there is none.' })
  @Access('institutions.read')
  institution(@Arg('id', () => ID, { description: 'The institution.' }) id: string) {
    return read.byId(institutions, id);
  }

  @FieldResolver(() => [InstitutionRule], {
    description: 'Which addresses are its own, the most important rule first.',
  })
  rules() {
    return compiledField();
  }

  @Mutation(() => CreateInstitutionPayload, {
    description: 'Enters an institution; responses of its addresses become its own, also old ones.',
  })
  @Access('institutions.manage')
  createInstitution(
    @Arg('input', () => CreateInstitutionInput, { description: 'The institution.' }) input: CreateInstitutionInput,
    @Ctx() ctx: Context,
  ) {
    const rules = input.rules.map(ruleDetails);
    return commit(ctx, 'institution', (tx) => createInstitution(tx, { ...input, rules }));
  }

  @Mutation(() => UpdateInstitutionPayload, { description: 'Changes the name, the type or the sector.' })
  @Access('institutions.manage')
  updateInstitution(
    @Arg('input', () => UpdateInstitutionInput, { description: 'The changes.' }) input: UpdateInstitutionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'institution', (tx) => updateInstitution(tx, input));
  }

  @Mutation(() => DeleteInstitutionPayload, {
    description: 'Removes an institution that no response is of; its rules go with it.',
  })
  @Access('institutions.manage')
  deleteInstitution(
    @Arg('input', () => DeleteInstitutionInput, { description: 'The institution.' }) input: DeleteInstitutionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'deletedId', (tx) => deleteInstitution(tx, input));
  }

  @Mutation(() => AddInstitutionRulePayload, {
    description: 'Adds a rule; responses of its addresses are classified again, also old ones.',
  })
  @Access('institutions.manage')
  addInstitutionRule(
    @Arg('input', () => AddInstitutionRuleInput, { description: 'The rule.' }) input: AddInstitutionRuleInput,
    @Ctx() ctx: Context,
  ) {
    const rule = { ...ruleDetails(input), institutionId: input.institutionId };
    return commit(ctx, 'institution', (tx) => addInstitutionRule(tx, rule));
  }

  @Mutation(() => UpdateInstitutionRulePayload, {
    description: 'Changes the priority of a rule; responses of its addresses are classified again.',
  })
  @Access('institutions.manage')
  updateInstitutionRule(
    @Arg('input', () => UpdateInstitutionRuleInput, { description: 'The priority.' }) input: UpdateInstitutionRuleInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'institution', (tx) => updateInstitutionRule(tx, input));
  }

  @Mutation(() => RemoveInstitutionRulePayload, {
    description: 'Removes a rule; responses of its addresses are classified again.',
  })
  @Access('institutions.manage')
  removeInstitutionRule(
    @Arg('input', () => RemoveInstitutionRuleInput, { description: 'The rule.' }) input: RemoveInstitutionRuleInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'institution', (tx) => removeInstitutionRule(tx, input));
  }
}

const ruleDetails = ({ kind, value, priority }: InstitutionRuleInput) => ({ kind, value, priority: priority ?? 0 });
