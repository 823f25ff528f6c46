// The words of the audit trail in the reader's language; these texts are loaded with the pages that show it.
import { useLocale, useTranslate } from 'react-admin';
import * as en from '../../i18n/en-audit-fields.ts';
import * as fr from '../../i18n/fr-audit-fields.ts';
import { type AuditWords, auditWords } from './words.ts';

const TEXTS = {
  en: { fields: en.auditFields, codes: en.auditCodes },
  fr: { fields: fr.auditFields, codes: fr.auditCodes },
};

export const useAuditWords = (): AuditWords => auditWords(useTranslate(), useLocale() === 'en' ? TEXTS.en : TEXTS.fr);
