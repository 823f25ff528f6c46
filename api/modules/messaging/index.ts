import { defineModule } from '../../platform/module.ts';
import { ConversationResolver, UnreadResolver } from './conversation.resolver.ts';
import { Conversation, ConversationMember } from './conversation.ts';
import { Message } from './message.ts';
import { noteRead, notifyOfMessage } from './messaging.notifications.ts';
import { messagingPersonalData } from './messaging.personal-data.ts';

/** Conversations between people. */
export const messaging = defineModule({
  name: 'messaging',
  entities: [Conversation, ConversationMember, Message],
  resolvers: [ConversationResolver, UnreadResolver],
  jobs: [notifyOfMessage, noteRead],
  personalData: messagingPersonalData,
  permissions: {
    'conversations.use': {
      description: 'Start conversations and take part in one’s own.',
      roles: ['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'],
      forKeys: false,
    },
  },
});

export { markConversationRead, sendMessage, startConversation } from './conversation.write.ts';
