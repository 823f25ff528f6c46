import { defineEntity, p } from '@mikro-orm/core';
import { Field, Int, ObjectType } from 'type-graphql';
import { Role } from './user.ts';

const RoleSettingTable = defineEntity({
  name: 'RoleSetting',
  properties: {
    role: p.enum(() => Role).primary(),
    secondFactorRequired: p.boolean().default(false),
    version: p.integer().version(),
  },
});

@ObjectType({ description: 'What administrators decide about a role.' })
export class RoleSetting extends RoleSettingTable.class {
  @Field(() => Role, { description: 'The role.' }) declare role: Role;
  @Field(() => Boolean, { description: 'Whether people with this role must sign in with a second factor.' })
  declare secondFactorRequired: boolean;
  @Field(() => Int, { description: 'Grows with every change; send it back with an update to notice a conflict.' })
  declare version: number;
}
RoleSettingTable.setClass(RoleSetting);
