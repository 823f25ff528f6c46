import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Text } from '../../platform/graphql/inputs.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { VERIFICATION_HOURS } from './email-verification.ts';
import { requestVerificationMail, verifyEmail } from './email-verification.write.ts';
import { EMAIL_VERIFICATION_PROBLEMS } from './messages.ts';
import { User } from './user.ts';

@InputType({ description: 'The address to verify.' })
class VerifyEmailInput {
  @Text({ description: 'The token at the end of the link that was mailed.', max: 200 }) token!: string;
}

const EmailVerificationError = errorType('EmailVerification', EMAIL_VERIFICATION_PROBLEMS);
const VerifyEmailPayload = payloadOf(
  'VerifyEmail',
  {
    email: { type: () => String, description: 'The address.' },
    verifiedAt: { type: () => DateTimeScalar, description: 'When it was verified; earlier, when this was repeated.' },
  },
  EmailVerificationError,
);
const SendVerificationMailPayload = payloadOf(
  'SendVerificationMail',
  { user: { type: () => User, description: 'Who gets the mail.' } },
  EmailVerificationError,
);

@Resolver()
export class EmailVerificationResolver {
  @Mutation(() => VerifyEmailPayload, {
    description: `Confirms an address with the token of a mailed link, which is good for ${VERIFICATION_HOURS} hours. Repeating it changes nothing.`,
  })
  @Access(anyone)
  async verifyEmail(
    @Arg('input', () => VerifyEmailInput, { description: 'The token.' }) input: VerifyEmailInput,
    @Ctx() ctx: Context,
  ) {
    const { email, emailVerifiedAt } = await verifyEmail(ctx, input);
    return { email, verifiedAt: emailVerifiedAt, errors: [] };
  }

  @Mutation(() => SendVerificationMailPayload, {
    description: 'Mails the viewer another link to confirm their address; three an hour at most.',
  })
  @Access('account.use')
  async sendVerificationMail(@Ctx() ctx: Context) {
    return { user: await requestVerificationMail(ctx), errors: [] };
  }
}
