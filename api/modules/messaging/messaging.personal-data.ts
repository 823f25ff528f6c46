import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { CNIL_MANAGEMENT } from '../../platform/personal-data/recipients.ts';

const shared = {
  purpose: { fr: 'Échanger entre personnes', en: 'Exchanging between people' },
  legalBasis: 'CONTRACT',
  recipients: { fr: 'Membres de la conversation', en: 'Members of the conversation' },
  retention: { rule: { fr: 'Avec le compte', en: 'With the account' }, source: CNIL_MANAGEMENT },
} as const;

export const messagingPersonalData: readonly PersonalData[] = [
  {
    ...shared,
    table: 'conversation',
    what: {
      fr: 'Objets de conversations, qui peuvent nommer quelqu’un',
      en: 'Subjects of conversations, which may name somebody',
    },
    of: [],
    exported: [],
    erasure: { kind: 'DELETE' },
    mentions: ['subject'],
  },
  {
    ...shared,
    table: 'conversation_member',
    what: { fr: 'Participation à des conversations', en: 'Taking part in conversations' },
    of: [{ account: 'person_id' }],
    exported: ['conversation_id', 'joined_at'],
    erasure: {
      kind: 'ANONYMISE',
      set: {},
      because: {
        fr: 'Les autres membres gardent leurs échanges avec un compte sans nom',
        en: 'The other members keep what they exchanged, with an account without a name',
      },
    },
  },
  {
    ...shared,
    table: 'message',
    what: { fr: 'Messages', en: 'Messages' },
    of: [{ account: 'author_id' }],
    exported: ['conversation_id', 'body', 'created_at'],
    erasure: {
      kind: 'ANONYMISE',
      set: { body: 'Message effacé', client_id: { made: 'ID' } },
      because: {
        fr: 'La place du message reste dans la conversation, sans son texte',
        en: 'The place of the message stays in the conversation, without its text',
      },
    },
    mentions: ['body'],
  },
];
