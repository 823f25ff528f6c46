import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { Email, Line } from '../../platform/graphql/inputs.ts';
import { changeEmail } from './email-change.write.ts';
import { updateProfile } from './profile.write.ts';
import { AccountError } from './user.resolver.ts';
import { Language, User } from './user.ts';

@InputType({ description: "Changes to the viewer's own account. Omitted fields stay as they are." })
class UpdateProfileInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Line({ description: 'Given and family name.', max: 200, optional: true }) fullName?: string | null;
  @Field(() => Language, { nullable: true, description: 'Language of the person.' }) language?: Language | null;
}

@InputType({ description: 'The address that the viewer wants to sign in with.' })
class ChangeEmailInput {
  @Email({ description: 'The address; the one until now ends what was asked for before.' }) email!: string;
}

const ChangeEmailPayload = payloadOf(
  'ChangeEmail',
  { user: { type: () => User, description: 'The account.' } },
  AccountError,
);
const UpdateProfilePayload = payloadOf(
  'UpdateProfile',
  { user: { type: () => User, description: 'The account.' } },
  AccountError,
);

@Resolver()
export class ProfileResolver {
  @Mutation(() => UpdateProfilePayload, { description: "Changes the viewer's name or language." })
  @Access('account.use')
  updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'The changes.' }) input: UpdateProfileInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'user', (tx) => updateProfile(tx, input));
  }

  @Mutation(() => ChangeEmailPayload, {
    description:
      "Mails a link to another address, which becomes the viewer's when it is opened and confirmed; the address until now gets a notice. The answer does not tell whether somebody has it already.",
  })
  @Access('account.use', { stepUp: true })
  async changeEmail(
    @Arg('input', () => ChangeEmailInput, { description: 'The address.' }) input: ChangeEmailInput,
    @Ctx() ctx: Context,
  ) {
    return { user: await changeEmail(ctx, input), errors: [] };
  }
}
