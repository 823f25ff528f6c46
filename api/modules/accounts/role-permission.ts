import { defineEntity, p } from '@mikro-orm/core';
import { Field, ObjectType } from 'type-graphql';
import { Role } from './user.ts';

const RolePermissionTable = defineEntity({
  name: 'RolePermission',
  properties: {
    role: p.enum(() => Role).primary(),
    permission: p.string().length(100).primary(),
    granted: p.boolean(),
  },
});

/** Where a role carries a permission, or lacks it, otherwise than its module declares. */
export class RolePermission extends RolePermissionTable.class {}
RolePermissionTable.setClass(RolePermission);

/** What administrators can never be without: somebody must be able to give it back. */
export const KEPT_BY_ADMINISTRATORS: readonly string[] = ['account.use', 'roles.manage', 'users.manage'];

@ObjectType({ description: 'A permission, and whether a role carries it.' })
export class PermissionOfRole {
  @Field(() => String, { description: 'Its name, "<resource>.<verb>".' }) permission!: string;
  @Field(() => String, { description: 'What it lets someone do, in English.' }) description!: string;
  @Field(() => Boolean, { description: 'Whether the role carries it now.' }) granted!: boolean;
  @Field(() => Boolean, { description: 'Whether the role carries it unless administrators decide otherwise.' })
  grantedByDefault!: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may change it for this role.' })
  viewerCanChange!: boolean;
}
