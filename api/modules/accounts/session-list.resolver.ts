import { Arg, Args, Ctx, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { connectionOf, listArgs, type PageArgs, payloadOf } from '../../platform/graphql/connection-types.ts';
import { Reference } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { openSessionsOf, sessions } from './accounts.read.ts';
import { Session } from './session.ts';
import { revokeAllSessions, revokeSession } from './session-revocation.write.ts';
import { AccountError } from './user.resolver.ts';

const SessionListArgs = listArgs('Session', {
  orderFields: { LAST_SEEN_AT: 'By the last use.', CREATED_AT: 'By the time of the sign-in.' },
});

@InputType({ description: 'The session to end.' })
class RevokeSessionInput {
  @Reference({ description: 'The session.' }) id!: string;
}

@InputType({ description: 'Whose sessions to end.' })
class RevokeAllSessionsInput {
  @Reference({
    description: 'All those of this person, for administrators; without it, those of the viewer but the one that asks.',
    optional: true,
  })
  userId?: string | null;
}

const SessionConnection = connectionOf('Session', () => Session);
const RevokeSessionPayload = payloadOf(
  'RevokeSession',
  { session: { type: () => Session, description: 'The session, which has ended.' } },
  AccountError,
);
const RevokeAllSessionsPayload = payloadOf(
  'RevokeAllSessions',
  { count: { type: () => Int, description: 'How many sessions ended.' } },
  AccountError,
);

@Resolver()
export class SessionListResolver {
  @Query(() => SessionConnection, {
    description: "The viewer's open sessions, or for administrators those of a person; the last used first.",
  })
  @Access('account.use')
  sessions(
    @Args(() => SessionListArgs) args: PageArgs,
    @Arg('userId', () => ID, { nullable: true, description: 'The person; without it, the viewer.' })
    userId?: string | null,
  ) {
    return read.connection(sessions, args, (row) => openSessionsOf(userId, row));
  }

  @Mutation(() => RevokeSessionPayload, {
    description: 'Ends a session: its next call is refused, and its open sockets close within a second.',
  })
  @Access('account.use', { stepUp: true })
  revokeSession(
    @Arg('input', () => RevokeSessionInput, { description: 'The session.' }) input: RevokeSessionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'session', (tx) => revokeSession(tx, input));
  }

  @Mutation(() => RevokeAllSessionsPayload, {
    description: 'Ends all other sessions of the viewer, or as an administrator all sessions of a person.',
  })
  @Access('account.use', { stepUp: true })
  revokeAllSessions(
    @Arg('input', () => RevokeAllSessionsInput, { description: 'Whose they are.' }) input: RevokeAllSessionsInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'count', (tx) => revokeAllSessions(tx, input));
  }
}
