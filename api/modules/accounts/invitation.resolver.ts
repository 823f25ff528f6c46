import { Arg, Ctx, FieldResolver, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Email, Reference, Text } from '../../platform/graphql/inputs.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { INVITATION_DAYS, Invitation } from './invitation.ts';
import { acceptInvitation, readdressInvitation, sendInvitation, withdrawInvitation } from './invitation.write.ts';
import { INVITATION_PROBLEMS } from './messages.ts';
import { PASSWORD_HELP, PASSWORD_INPUT } from './password-rules.ts';
import { User } from './user.ts';

@InputType({ description: 'The invitation to send again.' })
class SendInvitationInput {
  @Reference({ description: 'The invitation.' }) id!: string;
}

@InputType({ description: 'The invitation to send to another address.' })
class ReaddressInvitationInput {
  @Reference({ description: 'The invitation.' }) id!: string;
  @Email({ description: 'The address that it goes to, and with which the person will sign in.' }) email!: string;
}

@InputType({ description: 'The invitation to withdraw.' })
class WithdrawInvitationInput {
  @Reference({ description: 'The invitation.' }) id!: string;
}

@InputType({ description: 'The acceptance of an invitation.' })
class AcceptInvitationInput {
  @Text({ description: 'The token at the end of the link that was mailed.', max: 200 }) token!: string;
  @Text({ description: `The password to sign in with: ${PASSWORD_HELP}.`, ...PASSWORD_INPUT }) password!: string;
}

const InvitationError = errorType('Invitation', INVITATION_PROBLEMS);
const invitation = { invitation: { type: () => Invitation, description: 'The invitation.' } };
const SendInvitationPayload = payloadOf('SendInvitation', invitation, InvitationError);
const ReaddressInvitationPayload = payloadOf('ReaddressInvitation', invitation, InvitationError);
const WithdrawInvitationPayload = payloadOf('WithdrawInvitation', invitation, InvitationError);
const AcceptInvitationPayload = payloadOf(
  'AcceptInvitation',
  { email: { type: () => String, description: 'The address to sign in with.' } },
  InvitationError,
);

@Resolver(() => User)
export class InvitationResolver {
  @FieldResolver(() => Invitation, {
    nullable: true,
    description: 'The invitation by which the account was made, for administrators; null when it was made without one.',
  })
  invitation() {
    return compiledField();
  }

  @Mutation(() => SendInvitationPayload, {
    description: `Mails an invitation again, good for ${INVITATION_DAYS} days from now. The link of the earlier mail stops working.`,
  })
  @Access('users.manage')
  sendInvitation(
    @Arg('input', () => SendInvitationInput, { description: 'The invitation.' }) input: SendInvitationInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'invitation', (tx) => sendInvitation(tx, input));
  }

  @Mutation(() => ReaddressInvitationPayload, {
    description:
      'Gives whoever has not accepted yet another address, and mails the invitation there: the link of the earlier mail stops working. TAKEN when the address has an account.',
  })
  @Access('users.manage', { stepUp: true })
  readdressInvitation(
    @Arg('input', () => ReaddressInvitationInput, { description: 'The invitation.' }) input: ReaddressInvitationInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'invitation', (tx) => readdressInvitation(tx, input));
  }

  @Mutation(() => WithdrawInvitationPayload, {
    description: 'Ends an invitation before it is accepted. It can be sent again.',
  })
  @Access('users.manage')
  withdrawInvitation(
    @Arg('input', () => WithdrawInvitationInput, { description: 'The invitation.' }) input: WithdrawInvitationInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'invitation', (tx) => withdrawInvitation(tx, input));
  }

  @Mutation(() => AcceptInvitationPayload, {
    description: 'Accepts an invitation by choosing the password of the account, which can then sign in.',
  })
  @Access(anyone)
  async acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, { description: 'The acceptance.' }) input: AcceptInvitationInput,
    @Ctx() ctx: Context,
  ) {
    const { email } = await acceptInvitation(ctx, input);
    return { email, errors: [] };
  }
}
