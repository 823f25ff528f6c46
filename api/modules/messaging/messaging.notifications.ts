// Members of a conversation are told of what they have not read. The newest message stands for those before it.

import { job } from '../../platform/jobs/job.ts';
import { markSeen, notificationKind, notify } from '../notifications/index.ts';
import { ConversationRead, MessageSent } from './messaging.events.ts';
import { unreadMessage } from './messaging.read.ts';

const SHOWN_CHARACTERS = 120;

const messageReceived = notificationKind('messaging.messageReceived', {
  purpose: { fr: 'Quelqu’un vous écrit un message', en: 'Somebody writes you a message' },
  sentence: { fr: '{author} vous a écrit : « {beginning} »', en: '{author} wrote to you: “{beginning}”' },
  names: ['author', 'beginning'],
  permission: 'conversations.use',
  defaults: { console: true, mail: false, push: true },
});

const linkTo = (conversationId: string): string => `/conversations/${conversationId}`;

/** The beginning of a text on one line. */
function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > SHOWN_CHARACTERS ? `${characters.slice(0, SHOWN_CHARACTERS).join('')}…` : line;
}

type Sent = { conversationId: string; messageId: string };

export const notifyOfMessage = job<Sent>('messaging.notifyOfMessage', {
  on: [MessageSent],
  claim: ({ messageId }) => messageId,
  async run(tx, { conversationId, messageId }) {
    const message = await unreadMessage(tx, messageId);
    if (!message) return;
    const link = linkTo(conversationId);
    await notify(tx, {
      kind: messageReceived,
      userIds: message.userIds,
      values: { author: message.author, beginning: beginningOf(message.body) },
      link,
      key: `message:${messageId}`,
      replaces: true,
    });
    // Whoever writes has read what stands before.
    await markSeen(tx, message.authorId, link);
  },
});

/** Who has read the conversation need not be told of it any more. */
export const noteRead = job<{ conversationId: string; userId: string; seq: number }>('messaging.noteRead', {
  on: [ConversationRead],
  claim: ({ conversationId, userId, seq }) => `${conversationId}:${userId}:${seq}`,
  run: (tx, { conversationId, userId }) => markSeen(tx, userId, linkTo(conversationId)),
});
