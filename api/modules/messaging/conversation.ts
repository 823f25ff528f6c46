// A conversation between people, who takes part in it and how far each has read. Unread is what stands between the
// last number given out and the last number read, so it can never drift from the messages.

import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Person, User } from '../accounts/index.ts';

const ConversationTable = defineEntity({
  name: 'Conversation',
  tableName: 'conversation',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    subject: p.string().length(200).nullable(),
    lastSeq: p.integer().default(0),
    lastMessageAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
  },
});

@ObjectType({ description: 'A conversation between people. Only its members see it.' })
export class Conversation extends ConversationTable.class {
  [OptionalProps]?: 'lastSeq' | 'messageCount' | 'unreadCount';

  @Field(() => ID, { description: 'Identifies the conversation.' }) declare id: string;
  @Field(() => String, { nullable: true, description: 'What it is about; null when nobody said.' }) declare subject:
    | string
    | null;
  /** Number of the last message; 0 before the first. Public as `messageCount`. */
  declare lastSeq: number;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the last message was sent; null before the first.',
  })
  declare lastMessageAt: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it was started.' }) declare createdAt: Date;
  @Field(() => Int, { description: 'How many messages it has.' }) declare messageCount: number;
  @Field(() => Int, { description: 'How many of them the viewer has not read.' }) declare unreadCount: number;

  /** Gives out the next number. Gapless as long as the row is locked. */
  nextSeq(now: Date): number {
    this.lastSeq += 1;
    this.lastMessageAt = now;
    return this.lastSeq;
  }
}
ConversationTable.setClass(Conversation);

const ConversationMemberTable = defineEntity({
  name: 'ConversationMember',
  tableName: 'conversation_member',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    conversation: () => p.manyToOne(Conversation),
    person: () => p.manyToOne(User).index(),
    lastReadSeq: p.integer().default(0),
    joinedAt: p.datetime(3),
  },
  uniques: [{ properties: ['conversation', 'person'] }],
});

@ObjectType({ description: 'A person in a conversation.' })
export class ConversationMember extends ConversationMemberTable.class {
  [OptionalProps]?: 'lastReadSeq';

  declare id: string;
  declare conversation: Conversation;
  @Field(() => Person, { description: 'The person.' }) declare person: User;
  @Field(() => Int, { description: 'Number of the last message the person has read; 0 when none.' })
  declare lastReadSeq: number;
  @Field(() => DateTimeScalar, { description: 'Since when the person takes part.' }) declare joinedAt: Date;

  /** Notes that everything up to this number is read. Never goes back; says whether it went on. */
  readUpTo(seq: number): boolean {
    if (seq <= this.lastReadSeq) return false;
    this.lastReadSeq = seq;
    return true;
  }
}
ConversationMemberTable.setClass(ConversationMember);
