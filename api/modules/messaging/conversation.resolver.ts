import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Subscription,
} from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Line, Reference, References, Text, Whole } from '../../platform/graphql/inputs.ts';
import { live, On } from '../../platform/graphql/listen.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { Viewer } from '../accounts/index.ts';
import { Conversation, ConversationMember } from './conversation.ts';
import { markConversationRead, sendMessage, startConversation } from './conversation.write.ts';
import { BODY_LENGTH, Message } from './message.ts';
import { MessageSent } from './messaging.events.ts';
import { conversations } from './messaging.read.ts';

@InputType({ description: 'Which conversations.' })
class ConversationFilter extends IdsFilter {
  @Text({ description: 'Words of the subject or of the names of its members.', max: 200, optional: true }) search?:
    | string
    | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those with (or without) messages the viewer has not read.',
  })
  unread?: boolean | null;
}
const ConversationListArgs = listArgs('Conversation', {
  filter: ConversationFilter,
  orderFields: { LAST_MESSAGE_AT: 'By the last message, or by the start while there is none.' },
});
const MessageListArgs = listArgs('Message', { orderFields: { SEQ: 'By number, which is the order of sending.' } });

@InputType({ description: 'A new conversation.' })
class StartConversationInput {
  @References({
    description: 'The other people, 1 to 50, among those that `people` shows; the viewer is a member anyway.',
    most: 50,
  })
  memberIds!: string[];
  @Line({ description: 'What it is about.', max: 200, optional: true }) subject?: string | null;
  @Text({ description: 'The first message.', max: BODY_LENGTH, optional: true }) message?: string | null;
}

@InputType({ description: 'A message to send.' })
class SendMessageInput {
  @Reference({ description: 'Where to send it.' }) conversationId!: string;
  @Text({ description: 'What it says, as plain text.', max: BODY_LENGTH }) body!: string;
  @Text({
    description: 'Chosen by the sender, e.g. a UUID: sending it again gives the message that was sent.',
    max: 100,
  })
  clientId!: string;
}

@InputType({ description: 'What the viewer has read.' })
class MarkConversationReadInput {
  @Reference({ description: 'The conversation.' }) id!: string;
  @Whole({
    description: 'Number of the last message read; all messages when omitted. Never goes back.',
    min: 0,
    max: 2_147_483_647,
    optional: true,
  })
  seq?: number | null;
}

const ConversationError = errorType('Conversation');
const conversation = { conversation: { type: () => Conversation, description: 'The conversation.' } };
const StartConversationPayload = payloadOf('StartConversation', conversation, ConversationError);
const SendMessagePayload = payloadOf(
  'SendMessage',
  { message: { type: () => Message, description: 'The message.' } },
  ConversationError,
);
const MarkConversationReadPayload = payloadOf('MarkConversationRead', conversation, ConversationError);
const ConversationConnection = connectionOf('Conversation', () => Conversation);
const MessageConnection = connectionOf('Message', () => Message);

@Resolver(() => Conversation)
export class ConversationResolver {
  @Query(() => ConversationConnection, { description: "The viewer's conversations, the latest activity first." })
  @Access('conversations.use')
  conversations(@Args(() => ConversationListArgs) args: PageArgs) {
    return read.connection(conversations, args);
  }

  @Query(() => Conversation, {
    nullable: true,
    description: 'One conversation; null when the viewer is no member of it.',
  })
  @Access('conversations.use')
  conversation(@Arg('id', () => ID, { description: 'The conversation.' }) id: string) {
    return read.byId(conversations, id);
  }

  @FieldResolver(() => [ConversationMember], { description: 'Who takes part, by name.' })
  members(): ConversationMember[] {
    return compiledField();
  }

  @FieldResolver(() => MessageConnection, { description: 'Its messages, the newest first unless ordered otherwise.' })
  messages(@Args(() => MessageListArgs) _args: PageArgs) {
    return compiledField();
  }

  @FieldResolver(() => Message, { nullable: true, description: 'The newest message; null before the first.' })
  lastMessage(): Message {
    return compiledField();
  }

  @Mutation(() => StartConversationPayload, {
    description: 'Starts a conversation with people the viewer may write to.',
  })
  @Access('conversations.use', { inPerson: true })
  startConversation(
    @Arg('input', () => StartConversationInput, { description: 'The conversation.' }) input: StartConversationInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'conversation', (tx) => startConversation(tx, input));
  }

  @Mutation(() => SendMessagePayload, {
    description: 'Sends a message. What stands before it counts as read by its author.',
  })
  @Access('conversations.use', { inPerson: true })
  sendMessage(
    @Arg('input', () => SendMessageInput, { description: 'The message.' }) input: SendMessageInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'message', (tx) => sendMessage(tx, input));
  }

  @Mutation(() => MarkConversationReadPayload, { description: 'Notes how far the viewer has read.' })
  @Access('conversations.use', { inPerson: true })
  markConversationRead(
    @Arg('input', () => MarkConversationReadInput, { description: 'What was read.' }) input: MarkConversationReadInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'conversation', (tx) => markConversationRead(tx, input));
  }

  @Subscription(() => Message, {
    ...live,
    description: 'A message was sent, by whomever, in a conversation of the viewer.',
  })
  @Access('conversations.use')
  @On(MessageSent, ({ conversationId, messageId }, args: { conversationId?: string | null }) =>
    !args.conversationId || args.conversationId.toLowerCase() === conversationId ? { id: messageId } : null,
  )
  messageReceived(
    @Arg('conversationId', () => ID, { nullable: true, description: 'Only this conversation; all by default.' })
    _conversationId?: string | null,
  ): Message {
    return compiledField();
  }
}

@Resolver(() => Viewer)
export class UnreadResolver {
  @FieldResolver(() => Int, { description: 'How many messages the viewer has not read, over all conversations.' })
  unreadCount(): number {
    return compiledField();
  }
}
