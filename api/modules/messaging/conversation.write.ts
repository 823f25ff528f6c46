// Owns conversations, their messages and how far each member has read. Numbers are given out under the conversation's
// lock, in the order of commits. Never decides who sees what (messaging.read.ts).

import { newId, type WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { Conversation, ConversationMember } from './conversation.ts';
import { Message } from './message.ts';
import { ConversationRead, ConversationStarted, MessageSent } from './messaging.events.ts';
import { idsToWriteTo } from './messaging.read.ts';

/** The acting person; conversations are between people, so the house itself has none. */
function author(tx: WriteContext): User {
  if (!tx.viewer.userId) throw new Error('Only a person can take part in a conversation');
  return tx.em.getReference(User, tx.viewer.userId);
}

export interface NewConversation {
  memberIds: string[];
  subject?: string | null;
  message?: string | null;
}

/** Starts a conversation of the viewer with these people. Throws NOT_FOUND for someone the viewer may not write to. */
export async function startConversation(tx: WriteContext, input: NewConversation): Promise<Conversation> {
  const starter = author(tx);
  const others = [...new Set(input.memberIds.map((id) => id.toLowerCase()))].filter((id) => id !== starter.id);
  if (others.length === 0) throw new Problem('REQUIRED', ['memberIds']);
  const invited = (await idsToWriteTo(tx, others)).map((id) => tx.em.getReference(User, id));
  if (invited.length < others.length) throw new Problem('NOT_FOUND', ['memberIds']);

  const conversation = tx.em.create(Conversation, {
    subject: input.subject ?? null,
    lastMessageAt: null,
    createdAt: tx.now,
    lastSeq: 0,
  });
  tx.em.persist(conversation);
  const [own] = [starter, ...invited].map((person) => {
    const member = tx.em.create(ConversationMember, { conversation, person, joinedAt: tx.now, lastReadSeq: 0 });
    tx.em.persist(member);
    return member;
  }) as [ConversationMember];
  tx.record(ConversationStarted, { conversationId: conversation.id });
  if (input.message != null) append(tx, conversation, own, input.message, newId(), 'message');
  return conversation;
}

export interface NewMessage {
  conversationId: string;
  body: string;
  clientId: string;
}

/** Sends a message once: the same `clientId` again gives the message that was sent. TAKEN if that was in another conversation. */
export async function sendMessage(tx: WriteContext, input: NewMessage): Promise<Message> {
  const conversation = await take(tx, Conversation, input.conversationId, ['conversationId']);
  const person = author(tx);
  const sent = await tx.em.findOne(Message, { author: person, clientId: input.clientId });
  if (sent && sent.conversation !== conversation) throw new Problem('TAKEN', ['clientId']);
  if (sent) return sent;
  const own = await tx.em.findOneOrFail(ConversationMember, { conversation, person });
  return append(tx, conversation, own, input.body, input.clientId, 'body');
}

/** Whoever writes has read what stands before: the own message and all earlier ones. */
function append(
  tx: WriteContext,
  conversation: Conversation,
  own: ConversationMember,
  body: string,
  clientId: string,
  field: string,
): Message {
  if (body.trim() === '') throw new Problem('REQUIRED', [field]);
  const seq = conversation.nextSeq(tx.now);
  const message = tx.em.create(Message, { conversation, seq, author: own.person, clientId, body, createdAt: tx.now });
  tx.em.persist(message);
  own.readUpTo(seq);
  tx.record(MessageSent, { conversationId: conversation.id, messageId: message.id });
  return message;
}

/** Notes what the viewer has read: up to `seq`, or everything without it. An older or impossible number changes nothing beyond the last message. */
export async function markConversationRead(
  tx: WriteContext,
  input: { id: string; seq?: number | null },
): Promise<Conversation> {
  const conversation = await take(tx, Conversation, input.id);
  const own = await tx.em.findOneOrFail(ConversationMember, { conversation, person: author(tx) });
  const seq = Math.min(input.seq ?? conversation.lastSeq, conversation.lastSeq);
  if (own.readUpTo(seq)) tx.record(ConversationRead, { conversationId: conversation.id, userId: own.person.id, seq });
  return conversation;
}
