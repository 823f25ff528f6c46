import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { User } from './user.ts';

export const PASSKEYS_EACH = 20;

const PasskeyTable = defineEntity({
  name: 'Passkey',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).index().deleteRule('cascade'),
    name: p.string().length(100),
    // Both in base64url, as WebAuthn's JSON has them.
    credentialId: p.string().length(1400).unique().hidden(),
    publicKey: p.string().length(4000).hidden(),
    // How often the authenticator says it was used; always 0 for those that do not count.
    counter: p.bigint('number').hidden(),
    transports: p.array().hidden(),
    synced: p.boolean(),
    createdAt: p.datetime(3),
    lastUsedAt: p.datetime(3).nullable(),
  },
  indexes: [{ properties: ['createdAt', 'id'] }],
});

@ObjectType({ description: 'A passkey of a person: a key on a device or in a password manager (WebAuthn).' })
export class Passkey extends PasskeyTable.class {
  [OptionalProps]?: 'lastUsedAt';

  @Field(() => ID, { description: 'Identifies the passkey.' }) declare id: string;
  @Field(() => String, { description: 'What its person calls it.' }) declare name: string;
  @Field(() => Boolean, { description: 'Whether it is copied to other devices of the person.' })
  declare synced: boolean;
  @Field(() => DateTimeScalar, { description: 'When it was added.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used; null before the first time.' })
  declare lastUsedAt: Date | null;
}
PasskeyTable.setClass(Passkey);
