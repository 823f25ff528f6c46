import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { Email, Line, Reference } from '../../platform/graphql/inputs.ts';
import { AccountError, Language, Role, User } from '../accounts/index.ts';
import { invite } from './invitation.write.ts';

@InputType({ description: 'A person to invite.' })
class InviteUserInput {
  @Email({ description: 'Address of the person, to which the invitation goes.' }) email!: string;
  @Line({ description: 'Given and family name.', max: 200 }) fullName!: string;
  @Field(() => [Role], { description: 'What the person will be here.' }) roles!: Role[];
  @Field(() => Language, { nullable: true, description: 'Language of the person; French unless said otherwise.' })
  language?: Language | null;
  @Reference({ description: 'Organisation the person will work for.', optional: true })
  organisationId?: string | null;
}

const InviteUserPayload = payloadOf(
  'InviteUser',
  { user: { type: () => User, description: 'The account, closed until the invitation is accepted.' } },
  AccountError,
);

@Resolver()
export class InvitationResolver {
  @Mutation(() => InviteUserPayload, {
    description: 'Invites a person by mail: they choose a password themselves. TAKEN when the address has an account.',
  })
  @Access('users.manage', { stepUp: true })
  inviteUser(
    @Arg('input', () => InviteUserInput, { description: 'The person.' }) input: InviteUserInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'user', (tx) => invite(tx, input));
  }
}
