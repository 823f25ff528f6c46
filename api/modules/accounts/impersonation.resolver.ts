import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, signedIn } from '../../platform/graphql/access.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference, Text } from '../../platform/graphql/inputs.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { transaction } from '../../platform/write.ts';
import { ACCESS_COOKIE } from './authentication.ts';
import { endImpersonation, IMPERSONATION_MINUTES, startImpersonation } from './impersonation.write.ts';
import { IMPERSONATION_PROBLEMS } from './messages.ts';
import { TokenDelivery } from './session.resolver.ts';

@InputType({ description: 'Whom to act as, and why.' })
class StartImpersonationInput {
  @Reference({ description: 'The person.' }) userId!: string;
  @Text({ description: 'Why; the person reads it. 10 to 500 characters.', min: 10, max: 500 }) reason!: string;
  @Field(() => TokenDelivery, { defaultValue: TokenDelivery.BODY, description: 'How the token is handed over.' })
  delivery!: TokenDelivery;
}

const ImpersonationError = errorType('Impersonation', IMPERSONATION_PROBLEMS);
const StartImpersonationPayload = payloadOf(
  'StartImpersonation',
  {
    accessToken: { type: () => String, description: 'Proves the session; null when delivered in a cookie.' },
    endsAt: { type: () => DateTimeScalar, description: 'When it ends by itself; it cannot be renewed.' },
  },
  ImpersonationError,
);

@ObjectType({ description: 'What `endImpersonation` did.' })
class EndImpersonationPayload {
  @Field(() => Boolean, { description: 'Whether the viewer acted as somebody else until now.' }) ended!: boolean;
  @Field(() => [ImpersonationError as never], { description: 'Why nothing was done; empty when it was.' })
  errors!: unknown[];
}

@Resolver()
export class ImpersonationResolver {
  @Mutation(() => StartImpersonationPayload, {
    description: `Opens a session of ${IMPERSONATION_MINUTES} minutes as somebody else, who is told so. In the console it takes the place of the administrator's own, which \`endImpersonation\` and \`refreshSession\` bring back.`,
  })
  @Access('users.impersonate', { stepUp: true })
  async startImpersonation(
    @Arg('input', () => StartImpersonationInput, { description: 'Whom, and why.' }) input: StartImpersonationInput,
    @Ctx() ctx: Context,
  ) {
    const { accessToken, endsAt } = await transaction(ctx, (tx) => startImpersonation(tx, input));
    if (input.delivery === TokenDelivery.BODY) return { accessToken, endsAt, errors: [] };
    ctx.setCookie(ACCESS_COOKIE, accessToken, IMPERSONATION_MINUTES * 60);
    return { accessToken: null, endsAt, errors: [] };
  }

  @Mutation(() => EndImpersonationPayload, {
    description: 'Ends the session in which the viewer acts as somebody else; `refreshSession` brings back their own.',
  })
  @Access(signedIn)
  async endImpersonation(@Ctx() ctx: Context) {
    const ended = await transaction(ctx, endImpersonation);
    if (ended) ctx.setCookie(ACCESS_COOKIE, null, 0);
    return { ended, errors: [] };
  }
}
