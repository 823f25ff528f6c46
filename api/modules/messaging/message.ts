import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person, User } from '../accounts/index.ts';
import { Conversation } from './conversation.ts';

export const BODY_LENGTH = 10_000;

const MessageTable = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    conversation: () => p.manyToOne(Conversation),
    seq: p.integer(),
    author: () => p.manyToOne(User),
    /** Chosen by the sender's device: sending the same again gives the same message. */
    clientId: p.string().length(100),
    body: p.text(),
    createdAt: p.datetime(3),
  },
  uniques: [{ properties: ['conversation', 'seq'] }, { properties: ['author', 'clientId'] }],
});

@ObjectType({ description: 'A message of a conversation.' })
export class Message extends MessageTable.class {
  @Field(() => ID, { description: 'Identifies the message.' }) declare id: string;
  @Field(() => Conversation, { description: 'Where it was sent.' }) declare conversation: Conversation;
  @Field(() => Int, { description: 'Its number in the conversation: 1, 2, 3 … without a gap.' }) declare seq: number;
  @Field(() => Person, { description: 'Who wrote it.' }) declare author: User;
  declare clientId: string;
  @Field(() => String, { description: 'What it says, as plain text.' }) declare body: string;
  @Field(() => DateTimeScalar, { description: 'When it was sent.' }) declare createdAt: Date;
}
MessageTable.setClass(Message);
