import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { Text } from '../../platform/graphql/inputs.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { NewPasskeyInput, PasskeyAssertionInput, PasskeyCreation, PasskeyRequest } from './passkey.inputs.ts';
import { PASSWORD_INPUT } from './password-rules.ts';
import { RECOVERY_CODES } from './recovery-code.ts';
import { SecondFactor } from './second-factor.ts';
import { deliver, SignInError, TokenDelivery, tokenFields } from './session.resolver.ts';
import type { OpenedSession } from './session.write.ts';
import {
  completeRequiredFactor,
  completeSignIn,
  signIn,
  signInWithPasskey,
  startPasskeySignIn,
  startRequiredFactor,
} from './sign-in.write.ts';
import { Viewer } from './user.resolver.ts';

@InputType()
abstract class DeliveredInput {
  @Field(() => TokenDelivery, { defaultValue: TokenDelivery.BODY, description: 'How the tokens are handed over.' })
  delivery!: TokenDelivery;
}

@InputType({ description: 'Who signs in.' })
class SignInInput extends DeliveredInput {
  @Text({ description: 'Address of the account.', max: 254 }) email!: string;
  @Text({ description: 'Its password.', ...PASSWORD_INPUT }) password!: string;
}

/** One of them is given. */
@InputType()
export abstract class FactorInput extends DeliveredInput {
  @Text({ description: 'Code of the authenticator app, six digits.', max: 10, optional: true }) code?: string | null;
  @Text({ description: 'One of the recovery codes.', max: 60, optional: true }) recoveryCode?: string | null;
  @Field(() => PasskeyAssertionInput, { nullable: true, description: 'What a passkey answered.' })
  passkey?: PasskeyAssertionInput | null;
}

const challenge = { description: 'What `signIn` answered with.', max: 100 } as const;

@InputType({ description: 'The second step of signing in: a code, a recovery code or a passkey.' })
class CompleteSignInInput extends FactorInput {
  @Text(challenge) challenge!: string;
}

@InputType({ description: 'The factor to begin with.' })
class StartRequiredFactorInput {
  @Text(challenge) challenge!: string;
  @Field(() => SecondFactor, { description: 'Which kind.' }) method!: SecondFactor;
}

@InputType({ description: 'The factor that was begun: a first code of the app, or a new passkey.' })
class CompleteRequiredFactorInput extends DeliveredInput {
  @Text(challenge) challenge!: string;
  @Text({ description: 'Code that the app shows.', max: 10, optional: true }) code?: string | null;
  @Field(() => NewPasskeyInput, { nullable: true, description: 'The passkey.' }) passkey?: NewPasskeyInput | null;
}

@InputType({ description: 'A sign-in by passkey alone.' })
class SignInWithPasskeyInput extends DeliveredInput {
  @Field(() => PasskeyAssertionInput, { description: 'What the passkey answered.' }) passkey!: PasskeyAssertionInput;
}

@ObjectType({ description: 'What is missing between a right password and a session.' })
class MissingFactor {
  @Field(() => String, { description: 'To be sent with the next step; good once, for some minutes.' })
  challenge!: string;
  @Field(() => DateTimeScalar, { description: 'Until when.' }) expiresAt!: Date;
  @Field(() => Boolean, {
    description: 'Whether the person has no factor yet and must add one: the next step is `startRequiredFactor`.',
  })
  mustBeAdded!: boolean;
  @Field(() => [SecondFactor], { description: 'What the person can show, or may add.' }) methods!: SecondFactor[];
  @Field(() => PasskeyRequest, { nullable: true, description: 'For the passkeys of the person; null without any.' })
  passkeyRequest!: PasskeyRequest | null;
}

@ObjectType({ description: 'What an authenticator app needs, shown once.' })
export class TotpSetup {
  @Field(() => String, { description: 'The secret in base 32, to type.' }) secret!: string;
  @Field(() => String, { description: 'The same as an `otpauth:` address, for a QR code.' }) uri!: string;
}

const session = { viewer: { type: () => Viewer, description: 'Who signed in.' }, ...tokenFields };
const recoveryCodes = {
  type: () => [String],
  description: `${RECOVERY_CODES} codes for the day the factor is lost, each good once: shown only now, never again.`,
};
const SignInPayload = payloadOf(
  'SignIn',
  {
    ...session,
    secondFactor: { type: () => MissingFactor, description: 'What is missing; there is no session without it.' },
  },
  SignInError,
);
const CompleteSignInPayload = payloadOf('CompleteSignIn', session, SignInError);
const SignInWithPasskeyPayload = payloadOf('SignInWithPasskey', session, SignInError);
const StartPasskeySignInPayload = payloadOf(
  'StartPasskeySignIn',
  { request: { type: () => PasskeyRequest, description: 'For the browser.' } },
  SignInError,
);
const StartRequiredFactorPayload = payloadOf(
  'StartRequiredFactor',
  {
    totp: { type: () => TotpSetup, description: 'For the app, if it is one.' },
    passkey: { type: () => PasskeyCreation, description: 'For the browser, if it is a passkey.' },
  },
  SignInError,
);
const CompleteRequiredFactorPayload = payloadOf('CompleteRequiredFactor', { ...session, recoveryCodes }, SignInError);

@Resolver()
export class SignInResolver {
  @Mutation(() => SignInPayload, {
    description: `Opens a session, or says which second factor is missing. After five wrong passwords for an account the answer is TOO_MANY_ATTEMPTS for a while.`,
  })
  @Access(anyone)
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput,
    @Ctx() ctx: Context,
  ) {
    const step = await signIn(ctx, input);
    if ('missing' in step) return { secondFactor: step.missing, errors: [] };
    return enter(ctx, step.opened, input.delivery);
  }

  @Mutation(() => CompleteSignInPayload, {
    description: 'Opens the session, after `signIn` asked for a second factor.',
  })
  @Access(anyone)
  async completeSignIn(
    @Arg('input', () => CompleteSignInInput, { description: 'The factor.' }) input: CompleteSignInInput,
    @Ctx() ctx: Context,
  ) {
    return enter(ctx, await completeSignIn(ctx, input), input.delivery);
  }

  @Mutation(() => StartRequiredFactorPayload, {
    description: 'Begins to add the factor that a role of the person requires, after `signIn` said that there is none.',
  })
  @Access(anyone)
  async startRequiredFactor(
    @Arg('input', () => StartRequiredFactorInput, { description: 'The factor.' }) input: StartRequiredFactorInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await startRequiredFactor(ctx, input)), errors: [] };
  }

  @Mutation(() => CompleteRequiredFactorPayload, { description: 'Adds that factor and opens the session.' })
  @Access(anyone)
  async completeRequiredFactor(
    @Arg('input', () => CompleteRequiredFactorInput, { description: 'The factor.' })
    input: CompleteRequiredFactorInput,
    @Ctx() ctx: Context,
  ) {
    const { opened, recoveryCodes: codes } = await completeRequiredFactor(ctx, input);
    return { ...enter(ctx, opened, input.delivery), recoveryCodes: codes };
  }

  @Mutation(() => StartPasskeySignInPayload, {
    description: 'What to ask a browser for, so that somebody signs in by passkey alone.',
  })
  @Access(anyone)
  async startPasskeySignIn(@Ctx() ctx: Context) {
    return { request: await startPasskeySignIn(ctx), errors: [] };
  }

  @Mutation(() => SignInWithPasskeyPayload, {
    description: 'Opens a session by a passkey alone, which must have recognised its person (PIN, finger, face).',
  })
  @Access(anyone)
  async signInWithPasskey(
    @Arg('input', () => SignInWithPasskeyInput, { description: 'The passkey.' }) input: SignInWithPasskeyInput,
    @Ctx() ctx: Context,
  ) {
    return enter(ctx, await signInWithPasskey(ctx, input), input.delivery);
  }
}

function enter(ctx: Context, { viewer, tokens }: OpenedSession, delivery: TokenDelivery): object {
  ctx.viewer = viewer;
  return { viewer: { id: viewer.userId }, ...deliver(ctx, tokens, delivery), errors: [] };
}
