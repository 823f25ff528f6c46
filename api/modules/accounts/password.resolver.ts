import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Email, Text } from '../../platform/graphql/inputs.ts';
import { PASSWORD_PROBLEMS } from './messages.ts';
import { changePassword } from './password-change.write.ts';
import { RESET_MINUTES } from './password-reset.ts';
import { requestPasswordReset, resetPassword } from './password-reset.write.ts';
import { PASSWORD_HELP, PASSWORD_INPUT } from './password-rules.ts';
import { User } from './user.ts';

@InputType({ description: 'Whose password is forgotten.' })
class RequestPasswordResetInput {
  @Email({ description: 'Address of the account.' }) email!: string;
}

@InputType({ description: 'Another password, chosen with a mailed link.' })
class ResetPasswordInput {
  @Text({ description: 'The token at the end of the link that was mailed.', max: 200 }) token!: string;
  @Text({ description: `The new password: ${PASSWORD_HELP}.`, ...PASSWORD_INPUT }) newPassword!: string;
}

@InputType({ description: "Another password for the viewer's account." })
class ChangePasswordInput {
  @Text({ description: 'The password until now.', ...PASSWORD_INPUT }) currentPassword!: string;
  @Text({ description: `The new password: ${PASSWORD_HELP}.`, ...PASSWORD_INPUT }) newPassword!: string;
}

const PasswordError = errorType('Password', PASSWORD_PROBLEMS);

const RequestPasswordResetPayload = payloadOf(
  'RequestPasswordReset',
  { requested: { type: () => Boolean, description: 'Whether it was taken note of: the same for every address.' } },
  PasswordError,
);
const ResetPasswordPayload = payloadOf(
  'ResetPassword',
  { email: { type: () => String, description: 'The address to sign in with.' } },
  PasswordError,
);
const ChangePasswordPayload = payloadOf(
  'ChangePassword',
  { user: { type: () => User, description: 'The account.' } },
  PasswordError,
);

@Resolver()
export class PasswordResolver {
  @Mutation(() => RequestPasswordResetPayload, {
    description: `Mails a link to choose another password, good for ${RESET_MINUTES} minutes, if the address has an account. The answer does not tell.`,
  })
  @Access(anyone)
  async requestPasswordReset(
    @Arg('input', () => RequestPasswordResetInput, { description: 'Whose it is.' }) input: RequestPasswordResetInput,
    @Ctx() ctx: Context,
  ) {
    await requestPasswordReset(ctx, input);
    return { requested: true, errors: [] };
  }

  @Mutation(() => ResetPasswordPayload, {
    description: 'Sets another password with the token of a mailed link, and ends all sessions of the account.',
  })
  @Access(anyone)
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The password.' }) input: ResetPasswordInput,
    @Ctx() ctx: Context,
  ) {
    const { email } = await resetPassword(ctx, input);
    return { email, errors: [] };
  }

  @Mutation(() => ChangePasswordPayload, {
    description: "Sets another password for the viewer's account, and ends their other sessions.",
  })
  @Access('account.use', { inPerson: true })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The passwords.' }) input: ChangePasswordInput,
    @Ctx() ctx: Context,
  ) {
    return { user: await changePassword(ctx, input), errors: [] };
  }
}
