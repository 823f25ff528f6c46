import { Arg, Args, Ctx, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
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
import { Line, Reference, Text } from '../../platform/graphql/inputs.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { transaction } from '../../platform/write.ts';
import { passkeys } from './accounts.read.ts';
import { SECOND_FACTOR_PROBLEMS } from './messages.ts';
import { NewPasskeyInput, PasskeyCreation } from './passkey.inputs.ts';
import { Passkey } from './passkey.ts';
import { addPasskey, removePasskey, renamePasskey, startPasskey } from './passkey.write.ts';
import { RECOVERY_CODES } from './recovery-code.ts';
import { SecondFactor } from './second-factor.ts';
import { renewRecoveryCodes, resetSecondFactors } from './second-factor.write.ts';
import { TotpSetup } from './sign-in.resolver.ts';
import { confirmViewersTotp, removeTotp, startViewersTotp } from './totp.write.ts';
import { User } from './user.ts';

@InputType({ description: 'Which passkeys.' })
class PasskeyFilter extends IdsFilter {}
const PasskeyListArgs = listArgs('Passkey', {
  filter: PasskeyFilter,
  orderFields: { CREATED_AT: 'By the time it was added.' },
});

@InputType({ description: 'A first code of the app.' })
class ConfirmTotpInput {
  @Text({ description: 'Code that the app shows, six digits.', max: 10 }) code!: string;
}

@InputType({ description: 'Another name for a passkey.' })
class RenamePasskeyInput {
  @Reference({ description: 'The passkey.' }) id!: string;
  @Line({ description: 'What its person calls it.', max: 100 }) name!: string;
}

@InputType({ description: 'The passkey to remove.' })
class RemovePasskeyInput {
  @Reference({ description: 'The passkey.' }) id!: string;
}

@InputType({ description: 'Whose factors are taken away.' })
class ResetSecondFactorsInput {
  @Reference({ description: 'The person.' }) userId!: string;
}

const SecondFactorError = errorType('SecondFactor', SECOND_FACTOR_PROBLEMS);
const user = { user: { type: () => User, description: 'The account.' } };
const passkey = { passkey: { type: () => Passkey, description: 'The passkey.' } };
const recoveryCodes = {
  recoveryCodes: {
    type: () => [String],
    description: `${RECOVERY_CODES} codes for the day the factor is lost, each good once: shown only now, never again. Null too where the person keeps those they have.`,
  },
};
const StartTotpPayload = payloadOf(
  'StartTotp',
  { totp: { type: () => TotpSetup, description: 'For the app.' } },
  SecondFactorError,
);
const ConfirmTotpPayload = payloadOf('ConfirmTotp', { ...user, ...recoveryCodes }, SecondFactorError);
const RemoveTotpPayload = payloadOf('RemoveTotp', user, SecondFactorError);
const RenewRecoveryCodesPayload = payloadOf('RenewRecoveryCodes', recoveryCodes, SecondFactorError);
const StartPasskeyPayload = payloadOf(
  'StartPasskey',
  { creation: { type: () => PasskeyCreation, description: 'For the browser.' } },
  SecondFactorError,
);
const AddPasskeyPayload = payloadOf('AddPasskey', { ...passkey, ...recoveryCodes }, SecondFactorError);
const RenamePasskeyPayload = payloadOf('RenamePasskey', passkey, SecondFactorError);
const RemovePasskeyPayload = payloadOf(
  'RemovePasskey',
  { passkeyId: { type: () => ID, description: 'The passkey that is gone.' } },
  SecondFactorError,
);
const ResetSecondFactorsPayload = payloadOf('ResetSecondFactors', user, SecondFactorError);
const PasskeyConnection = connectionOf('Passkey', () => Passkey);

@Resolver(() => User)
export class SecondFactorResolver {
  @FieldResolver(() => [SecondFactor], { description: 'The kinds of second factors the person has.' })
  secondFactors() {
    return compiledField();
  }

  @FieldResolver(() => Int, { description: 'How many recovery codes the person has not used.' })
  recoveryCodesLeft() {
    return compiledField();
  }

  @Query(() => PasskeyConnection, { description: "The viewer's passkeys." })
  @Access('account.use')
  passkeys(@Args(() => PasskeyListArgs) args: PageArgs) {
    return read.connection(passkeys, args);
  }

  @Mutation(() => StartTotpPayload, {
    description: 'Begins to add an authenticator app. It is worth something once `confirmTotp` had a code of it.',
  })
  @Access('account.use', { stepUp: true })
  startTotp(@Ctx() ctx: Context) {
    return commit(ctx, 'totp', startViewersTotp);
  }

  @Mutation(() => ConfirmTotpPayload, { description: 'Makes the app a second factor, by a first code of it.' })
  @Access('account.use', { stepUp: true })
  async confirmTotp(
    @Arg('input', () => ConfirmTotpInput, { description: 'The code.' }) input: ConfirmTotpInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await confirmViewersTotp(ctx, input)), errors: [] };
  }

  @Mutation(() => RemoveTotpPayload, { description: "Takes the viewer's authenticator app away." })
  @Access('account.use', { stepUp: true })
  removeTotp(@Ctx() ctx: Context) {
    return commit(ctx, 'user', removeTotp);
  }

  @Mutation(() => RenewRecoveryCodesPayload, {
    description: 'Makes new recovery codes; the earlier ones are worthless.',
  })
  @Access('account.use', { stepUp: true })
  renewRecoveryCodes(@Ctx() ctx: Context) {
    return commit(ctx, 'recoveryCodes', renewRecoveryCodes);
  }

  @Mutation(() => StartPasskeyPayload, { description: 'What to ask a browser for, to add a passkey of the viewer.' })
  @Access('account.use', { stepUp: true })
  startPasskey(@Ctx() ctx: Context) {
    return commit(ctx, 'creation', startPasskey);
  }

  @Mutation(() => AddPasskeyPayload, { description: 'Adds the passkey that the browser has made.' })
  @Access('account.use', { stepUp: true })
  async addPasskey(
    @Arg('input', () => NewPasskeyInput, { description: 'The passkey.' }) input: NewPasskeyInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await transaction(ctx, (tx) => addPasskey(tx, input))), errors: [] };
  }

  @Mutation(() => RenamePasskeyPayload, { description: "Gives a passkey of the viewer's another name." })
  @Access('account.use', { inPerson: true })
  renamePasskey(
    @Arg('input', () => RenamePasskeyInput, { description: 'The name.' }) input: RenamePasskeyInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'passkey', (tx) => renamePasskey(tx, input));
  }

  @Mutation(() => RemovePasskeyPayload, { description: "Takes a passkey of the viewer's away." })
  @Access('account.use', { stepUp: true })
  removePasskey(
    @Arg('input', () => RemovePasskeyInput, { description: 'The passkey.' }) input: RemovePasskeyInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'passkeyId', (tx) => removePasskey(tx, input));
  }

  @Mutation(() => ResetSecondFactorsPayload, {
    description:
      'For somebody who has lost them all: takes every second factor away, ends their sessions and mails them. The password is enough until they add another.',
  })
  @Access('users.manage', { stepUp: true })
  resetSecondFactors(
    @Arg('input', () => ResetSecondFactorsInput, { description: 'The person.' }) input: ResetSecondFactorsInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'user', (tx) => resetSecondFactors(tx, input));
  }
}
