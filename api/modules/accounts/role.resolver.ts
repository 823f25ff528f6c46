import { Arg, Ctx, Field, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { read } from '../../platform/read/ask.ts';
import { roleSettings } from './accounts.read.ts';
import { RoleSetting } from './role-setting.ts';
import { updateRoleSetting } from './role-setting.write.ts';
import { Role } from './user.ts';

@InputType({ description: 'What is decided about a role.' })
class UpdateRoleSettingInput {
  @Field(() => Role, { description: 'The role.' }) role!: Role;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Field(() => Boolean, { description: 'Whether people with this role must sign in with a second factor.' })
  secondFactorRequired!: boolean;
}

const RoleError = errorType('Role');
const role = { role: { type: () => RoleSetting, description: 'The role.' } };
const UpdateRoleSettingPayload = payloadOf('UpdateRoleSetting', role, RoleError);

@Resolver(() => RoleSetting)
export class RoleResolver {
  @Query(() => [RoleSetting], { description: 'The roles, with what is decided about each.' })
  @Access('roles.manage')
  roles() {
    return read.list(roleSettings);
  }

  @Mutation(() => UpdateRoleSettingPayload, { description: 'Decides about a role beside its permissions.' })
  @Access('roles.manage', { stepUp: true })
  updateRoleSetting(
    @Arg('input', () => UpdateRoleSettingInput, { description: 'The changes.' }) input: UpdateRoleSettingInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'role', (tx) => updateRoleSetting(tx, input));
  }
}
