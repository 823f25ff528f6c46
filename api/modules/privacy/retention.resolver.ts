import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, person } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Email, Reference, Text, Whole } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { Consent, withdrawConsent } from '../accounts/index.ts';
import { PRIVACY_PROBLEMS } from './messages.ts';
import { consents, retentionItems, retentionRules } from './privacy.read.ts';
import { RetentionItem, RetentionRule, RetentionStatus } from './retention.ts';
import { updateRetentionRule } from './retention.write.ts';

const RetentionRuleListArgs = listArgs('RetentionRule', { orderFields: { ID: 'By what they are about.' } });
const RetentionRuleConnection = connectionOf('RetentionRule', () => RetentionRule);

@InputType({ description: 'Which of what is ending.' })
class RetentionItemFilter extends IdsFilter {
  @Reference({ description: 'Only what follows this rule.', optional: true }) ruleId?: string | null;
  @Field(() => RetentionStatus, { nullable: true, description: 'Only what this becomes of.' })
  status?: RetentionStatus | null;
  @Field(() => Boolean, { nullable: true, description: 'Only what was kept or erased, or only what is still to come.' })
  settled?: boolean | null;
}
const RetentionItemListArgs = listArgs('RetentionItem', {
  filter: RetentionItemFilter,
  orderFields: { DUE_ON: 'By the day of the erasure.' },
});
const RetentionItemConnection = connectionOf('RetentionItem', () => RetentionItem);

@InputType({ description: 'Which consents.' })
class ConsentFilter extends IdsFilter {
  @Reference({ description: 'Only those of this account.', optional: true }) userId?: string | null;
  @Email({ description: 'Only those of this address.', optional: true }) email?: string | null;
  @Text({ description: 'Only those for this purpose.', max: 100, optional: true }) purpose?: string | null;
}
const ConsentListArgs = listArgs('Consent', {
  filter: ConsentFilter,
  orderFields: { AT: 'By the time they were given or taken back.' },
});
const ConsentConnection = connectionOf('Consent', () => Consent);

@InputType({ description: 'How long something is held from now on.' })
class UpdateRetentionRuleInput {
  @Reference({ description: 'The rule.' }) id!: string;
  @Whole({ description: 'How many months, within the bounds of the rule.', min: 1, max: 240 }) months!: number;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
}

@InputType({ description: 'The consent to take back.' })
class WithdrawConsentInput {
  @Text({ description: 'What it was for, e.g. "candidates.publication".', max: 100 }) purpose!: string;
}

const RetentionRuleError = errorType('RetentionRule', PRIVACY_PROBLEMS);
const ConsentError = errorType('Consent');
const UpdateRetentionRulePayload = payloadOf(
  'UpdateRetentionRule',
  { retentionRule: { type: () => RetentionRule, description: 'The rule.' } },
  RetentionRuleError,
);
const WithdrawConsentPayload = payloadOf(
  'WithdrawConsent',
  { consent: { type: () => Consent, description: 'The record that it was taken back.' } },
  ConsentError,
);

@Resolver()
export class RetentionResolver {
  @Query(() => RetentionRuleConnection, { description: 'How long things are held.' })
  @Access('privacy.manage')
  retentionRules(@Args(() => RetentionRuleListArgs) args: PageArgs) {
    return read.connection(retentionRules, args);
  }

  @Query(() => RetentionRule, { nullable: true, description: 'One rule; null when there is none.' })
  @Access('privacy.manage')
  retentionRule(@Arg('id', () => ID, { description: 'The rule.' }) id: string) {
    return read.byId(retentionRules, id);
  }

  @Query(() => RetentionItemConnection, {
    description: 'What has nearly been held for long enough, and what became of it.',
  })
  @Access('privacy.manage')
  retentionItems(@Args(() => RetentionItemListArgs) args: PageArgs) {
    return read.connection(retentionItems, args);
  }

  @Mutation(() => UpdateRetentionRulePayload, {
    description: 'Changes how long something is held, within what the law allows.',
  })
  @Access('privacy.manage', { stepUp: true })
  updateRetentionRule(
    @Arg('input', () => UpdateRetentionRuleInput, { description: 'The change.' }) input: UpdateRetentionRuleInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'retentionRule', (tx) => updateRetentionRule(tx, input));
  }
}

@Resolver(() => Consent)
export class ConsentResolver {
  @Query(() => ConsentConnection, {
    description: 'What people agreed to, and took back: one’s own, or all for whoever looks after personal data.',
  })
  @Access(person)
  consents(@Args(() => ConsentListArgs) args: PageArgs) {
    return read.connection(consents, args);
  }

  @Query(() => Consent, { nullable: true, description: 'One of them; null when there is none.' })
  @Access(person)
  consent(@Arg('id', () => ID, { description: 'The record.' }) id: string) {
    return read.byId(consents, id);
  }

  @Mutation(() => WithdrawConsentPayload, { description: 'Takes back what the viewer agreed to.' })
  @Access(person, { inPerson: true })
  withdrawConsent(
    @Arg('input', () => WithdrawConsentInput, { description: 'The consent.' }) input: WithdrawConsentInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'consent', (tx) => withdrawConsent(tx, input));
  }
}
