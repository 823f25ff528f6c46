import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, signedIn } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { Text } from '../../platform/graphql/inputs.ts';
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
  @Text({ description: 'Given and family name.', max: 200, optional: true }) fullName?: string | null;
  @Field(() => Language, { nullable: true, description: 'Language of the person.' }) language?: Language | null;
}

const UpdateProfilePayload = payloadOf(
  'UpdateProfile',
  { user: { type: () => User, description: 'The account.' } },
  AccountError,
);

@Resolver()
export class ProfileResolver {
  @Mutation(() => UpdateProfilePayload, { description: "Changes the viewer's name or language." })
  @Access(signedIn)
  updateProfile(
    @Arg('input', () => UpdateProfileInput, { description: 'The changes.' }) input: UpdateProfileInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'user', (tx) => updateProfile(tx, input));
  }
}
