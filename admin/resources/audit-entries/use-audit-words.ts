// The words of the audit trail in the reader's language; these texts are loaded with the pages that show it.
import { useLocale, useTranslate } from 'react-admin';
import { auditEvents as enEvents } from '../../i18n/en-audit-events.ts';
import * as en from '../../i18n/en-audit-fields.ts';
import { auditEvents as frEvents } from '../../i18n/fr-audit-events.ts';
import * as fr from '../../i18n/fr-audit-fields.ts';
import { type AuditWords, auditWords } from './words.ts';

const TEXTS = {
  en: { events: enEvents, fields: en.auditFields, codes: en.auditCodes },
  fr: { events: frEvents, fields: fr.auditFields, codes: fr.auditCodes },
};

export const useAuditWords = (): AuditWords => auditWords(useTranslate(), useLocale() === 'en' ? TEXTS.en : TEXTS.fr);
