import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Text } from '../../platform/graphql/inputs.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { transaction } from '../../platform/write.ts';
import { ACCESS_COOKIE, REFRESH_COOKIE } from './authentication.ts';
import { SIGN_IN_PROBLEMS } from './messages.ts';
import { ACCESS_MINUTES } from './session.ts';
import { refreshSession, signOut, type Tokens } from './session.write.ts';

export enum TokenDelivery {
  COOKIE = 'COOKIE',
  BODY = 'BODY',
}
registerEnumType(TokenDelivery, {
  name: 'TokenDelivery',
  description: 'How a session proves itself.',
  valuesConfig: {
    COOKIE: { description: 'In httpOnly cookies, for pages of ours in a browser; the tokens are not in the answer.' },
    BODY: { description: 'In the answer, for programs that send `Authorization: Bearer`.' },
  },
});

@InputType({ description: 'The session to renew.' })
class RefreshSessionInput {
  @Text({ description: 'The refresh token; without it, the one in the cookie.', max: 200, optional: true })
  refreshToken?: string | null;
}

export const SignInError = errorType('SignIn', SIGN_IN_PROBLEMS);
export const tokenFields = {
  accessToken: {
    type: () => String,
    description: `Proves the session for ${ACCESS_MINUTES} minutes; null when delivered in a cookie.`,
  },
  refreshToken: { type: () => String, description: 'Renews the session once; null when delivered in a cookie.' },
  accessExpiresAt: { type: () => DateTimeScalar, description: 'When the access token stops working.' },
};
const RefreshSessionPayload = payloadOf('RefreshSession', tokenFields, SignInError);

@ObjectType({ description: 'What `signOut` did.' })
class SignOutPayload {
  @Field(() => Boolean, { description: 'Whether there was a session to end.' }) signedOut!: boolean;
  @Field(() => [SignInError as never], { description: 'Why nothing was done; empty when it was.' }) errors!: unknown[];
}

@Resolver()
export class SessionResolver {
  @Mutation(() => RefreshSessionPayload, {
    description: 'Renews a session: both tokens are replaced. A refresh token used a second time ends the session.',
  })
  @Access(anyone)
  async refreshSession(
    @Arg('input', () => RefreshSessionInput, { nullable: true, description: 'The session to renew.' })
    input: RefreshSessionInput | null,
    @Ctx() ctx: Context,
  ) {
    const given = input?.refreshToken ?? null;
    const issued = await refreshSession(ctx, given ?? ctx.cookies[REFRESH_COOKIE] ?? null);
    return { ...deliver(ctx, issued, given === null ? TokenDelivery.COOKIE : TokenDelivery.BODY), errors: [] };
  }

  @Mutation(() => SignOutPayload, { description: 'Ends the session and its open sockets, and clears its cookies.' })
  @Access(anyone)
  async signOut(@Ctx() ctx: Context) {
    const signedOut = await transaction(ctx, signOut);
    ctx.setCookie(ACCESS_COOKIE, null, 0);
    ctx.setCookie(REFRESH_COOKIE, null, 0);
    return { signedOut, errors: [] };
  }
}

/** The tokens as the payload's fields, or as cookies. */
export function deliver(
  ctx: Context,
  { accessToken, refreshToken, accessExpiresAt }: Tokens,
  delivery: TokenDelivery,
): object {
  if (delivery === TokenDelivery.BODY) return { accessToken, refreshToken, accessExpiresAt };
  ctx.setCookie(ACCESS_COOKIE, accessToken, ACCESS_MINUTES * 60);
  ctx.setCookie(REFRESH_COOKIE, refreshToken, ctx.config.security.sessionDays * 86_400);
  return { accessToken: null, refreshToken: null, accessExpiresAt };
}
