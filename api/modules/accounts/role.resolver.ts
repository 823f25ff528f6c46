import { Arg, Ctx, Field, FieldResolver, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Text } from '../../platform/graphql/inputs.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { roleSettings } from './accounts.read.ts';
import { ROLE_PROBLEMS } from './messages.ts';
import { PermissionOfRole } from './role-permission.ts';
import { resetRole, setRolePermission } from './role-permission.write.ts';
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

@InputType({ description: 'What a role may do, or may not.' })
class SetRolePermissionInput {
  @Field(() => Role, { description: 'The role.' }) role!: Role;
  @Text({ description: 'The permission, as `roles` names it.', max: 100 }) permission!: string;
  @Field(() => Boolean, { description: 'Whether the role carries it from now on.' }) granted!: boolean;
}

@InputType({ description: 'The role whose permissions become those declared.' })
class ResetRoleInput {
  @Field(() => Role, { description: 'The role.' }) role!: Role;
}

const RoleError = errorType('Role', ROLE_PROBLEMS);
const role = { role: { type: () => RoleSetting, description: 'The role.' } };
const UpdateRoleSettingPayload = payloadOf('UpdateRoleSetting', role, RoleError);
const SetRolePermissionPayload = payloadOf('SetRolePermission', role, RoleError);
const ResetRolePayload = payloadOf('ResetRole', role, RoleError);

@Resolver(() => RoleSetting)
export class RoleResolver {
  @FieldResolver(() => Int, { description: 'How many people who may sign in have the role.' })
  personCount() {
    return compiledField();
  }

  @FieldResolver(() => [PermissionOfRole], {
    description: 'Every permission there is, and whether the role carries it; by name.',
  })
  permissions() {
    return compiledField();
  }

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

  @Mutation(() => SetRolePermissionPayload, {
    description:
      'Lets a role do something, or no longer; holds at once for everybody signed in. EXCEEDS_YOURSELF for what the viewer may not do themselves.',
  })
  @Access('roles.manage', { stepUp: true })
  setRolePermission(
    @Arg('input', () => SetRolePermissionInput, { description: 'The decision.' }) input: SetRolePermissionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'role', (tx) => setRolePermission(tx, input));
  }

  @Mutation(() => ResetRolePayload, { description: 'Gives a role the permissions that are declared for it.' })
  @Access('roles.manage', { stepUp: true })
  resetRole(
    @Arg('input', () => ResetRoleInput, { description: 'The role.' }) input: ResetRoleInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'role', (tx) => resetRole(tx, input));
  }
}
