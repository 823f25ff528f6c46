import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { ADMINISTRATORS, CNIL_LOGS, THE_PERSON } from '../../platform/personal-data/recipients.ts';

export const assistantPersonalData: readonly PersonalData[] = [
  {
    table: 'ai_call',
    what: {
      fr: 'Appels à l’intelligence artificielle : qui, quand, pourquoi, coût ; jamais le texte',
      en: 'Calls of the artificial intelligence: who, when, what for, cost; never the text',
    },
    purpose: { fr: 'Maîtriser le budget et expliquer', en: 'Keeping the budget and explaining' },
    legalBasis: 'LEGAL_OBLIGATION',
    recipients: ADMINISTRATORS,
    retention: {
      rule: { fr: '12 mois', en: '12 months' },
      source: 'Règlement (UE) 2024/1689, art. 19 et 26(6) : 6 mois au moins',
    },
    of: [{ account: 'user_id' }],
    exported: ['at', 'purpose', 'provider', 'model', 'outcome'],
    erasure: {
      kind: 'ANONYMISE',
      set: { user_id: null },
      because: {
        fr: 'Le journal des appels reste, sans la personne',
        en: 'The log of calls stays, without the person',
      },
    },
    clock: { kind: 'aiCalls', since: ['at'], months: 12, between: [6, 36], warnWeeks: null },
  },
  {
    table: 'dictation',
    what: { fr: 'Dictées : textes', en: 'Dictations: texts' },
    purpose: { fr: 'Retrouver un texte dicté', en: 'Finding a dictated text again' },
    legalBasis: 'CONTRACT',
    recipients: THE_PERSON,
    retention: { rule: { fr: 'Jusqu’à la date choisie', en: 'Until the date chosen' }, source: CNIL_LOGS },
    of: [{ account: 'user_id' }],
    exported: ['raw_text', 'improved_text', 'language', 'created_at', 'delete_after'],
    erasure: { kind: 'DELETE' },
    mentions: ['raw_text', 'improved_text'],
  },
];

export const assistantWithoutPersonalData = { ai_day: 'Sums of a day.' };
