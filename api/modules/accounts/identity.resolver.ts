import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, STEP_UP_MINUTES } from '../../platform/graphql/access.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { Text } from '../../platform/graphql/inputs.ts';
import { confirmIdentity, startPasskeyConfirmation } from './identity.write.ts';
import { PasskeyRequest } from './passkey.inputs.ts';
import { PASSWORD_INPUT } from './password-rules.ts';
import { deliver, SignInError, tokenFields } from './session.resolver.ts';
import { FactorInput } from './sign-in.resolver.ts';

@InputType({
  description:
    'What signing in takes: the password, with a second factor where the person has one, or a passkey that recognised them.',
})
class ConfirmIdentityInput extends FactorInput {
  @Text({ description: 'Password of the account.', ...PASSWORD_INPUT, optional: true })
  password?: string | null;
}

const ConfirmIdentityPayload = payloadOf('ConfirmIdentity', tokenFields, SignInError);
const StartPasskeyConfirmationPayload = payloadOf(
  'StartPasskeyConfirmation',
  { request: { type: () => PasskeyRequest, description: 'For the browser.' } },
  SignInError,
);

@Resolver()
export class IdentityResolver {
  @Mutation(() => StartPasskeyConfirmationPayload, {
    description: 'What to ask a browser for, so that the person shows who they are with a passkey.',
  })
  @Access('account.use')
  async startPasskeyConfirmation(@Ctx() ctx: Context) {
    return { request: await startPasskeyConfirmation(ctx), errors: [] };
  }

  @Mutation(() => ConfirmIdentityPayload, {
    description: `Shows again who the person is: for ${STEP_UP_MINUTES} minutes they may do what is dangerous. The session gets other tokens; those before stop working.`,
  })
  @Access('account.use')
  async confirmIdentity(
    @Arg('input', () => ConfirmIdentityInput, { description: 'The proof.' }) input: ConfirmIdentityInput,
    @Ctx() ctx: Context,
  ) {
    return { ...deliver(ctx, await confirmIdentity(ctx, input), input.delivery), errors: [] };
  }
}
