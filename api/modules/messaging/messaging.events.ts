import { defineEvent } from '../../platform/events/event.ts';

interface InConversation {
  conversationId: string;
}
const changesConversation = ({ conversationId }: InConversation) => ({
  resource: 'conversations',
  ids: [conversationId],
});

export const ConversationStarted = defineEvent<InConversation>('ConversationStarted', changesConversation);
export const MessageSent = defineEvent<InConversation & { messageId: string }>('MessageSent', changesConversation);
export const ConversationRead = defineEvent<InConversation & { userId: string; seq: number }>(
  'ConversationRead',
  changesConversation,
);
