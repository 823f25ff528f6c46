// The words for the codes of a response, for exports that people read. The console has the same.

import type { Sentence } from '../../platform/i18n.ts';
import { SECTOR_LABELS, TYPE_LABELS } from '../institutions/index.ts';
import { LANGUAGE_LABELS } from '../statistics/index.ts';
import type { FixedColumn } from './messages.ts';

const SOURCE_WORDS: Readonly<Record<string, Sentence>> = {
  PUBLIC: { fr: 'Page publique', en: 'Public page' },
  IMPORT: { fr: 'Import', en: 'Import' },
};

const ODDITY_WORDS: Readonly<Record<string, Sentence>> = {
  MISSING_EMAIL: { fr: 'Adresse absente', en: 'Address missing' },
  INVALID_EMAIL: { fr: 'Adresse invalide', en: 'Invalid address' },
  DUPLICATE_EMAIL: { fr: 'Adresse déjà vue', en: 'Address seen before' },
  EMAIL_DOMAIN_SUSPECT: { fr: 'Domaine douteux', en: 'Suspect domain' },
  MISSING_ROLE: { fr: 'Rôle absent', en: 'Role missing' },
  RESPONDENT_ROLE: { fr: 'Rôle ajouté par un répondant', en: 'Role added by a respondent' },
  RATING_AS_TEXT: { fr: 'Note sous forme de texte', en: 'Rating as text' },
  INVALID_RATING: { fr: 'Note invalide', en: 'Invalid rating' },
  INVALID_NUMBER: { fr: 'Nombre illisible', en: 'Unreadable number' },
  INVALID_DAY: { fr: 'Jour illisible', en: 'Unreadable day' },
  UNKNOWN_OPTION: { fr: 'Choix inconnu', en: 'Unknown option' },
  UNKNOWN_QUESTION: { fr: 'Question inconnue', en: 'Unknown question' },
  SKIPPED_SECTION: { fr: 'Section passée', en: 'Section passed over' },
  UNEXPECTED_VALUE: { fr: 'Valeur inattendue', en: 'Unexpected value' },
  OTHER_WITHOUT_TEXT: { fr: '« Autre » sans précision', en: '“Other” without text' },
  OTHER_NOT_CHOSEN: { fr: 'Précision sans « Autre »', en: 'Text without “Other”' },
  EMPTY_ANSWER: { fr: 'Réponse vide', en: 'Empty answer' },
  REPLACED_CHARACTER: { fr: 'Caractère remplacé', en: 'Replaced character' },
  UNREADABLE_DATA: { fr: 'Données illisibles', en: 'Unreadable data' },
  INVALID_DATE: { fr: 'Date invalide', en: 'Invalid date' },
  MISSING_ID: { fr: 'Identifiant absent', en: 'Identifier missing' },
  DUPLICATE_ID: { fr: 'Identifiant en double', en: 'Duplicate identifier' },
};

type Words = Readonly<Record<string, { readonly fr: string; readonly en?: string | null }>>;

/** By column, what its codes mean. */
export const CODE_WORDS: Readonly<Partial<Record<FixedColumn, Words>>> = {
  language: LANGUAGE_LABELS,
  source: SOURCE_WORDS,
  oddities: ODDITY_WORDS,
  institution_type: TYPE_LABELS,
  sector: SECTOR_LABELS,
};
