// A text the organisation wrote in French and perhaps in English: the reader's language if it exists, else French.
// For texts of the console itself see fr.ts and en.ts.
import { currentLocale } from '../providers/locale.ts';

export interface LocalizedText {
  fr: string;
  en?: string | null;
}

export function localized(text: LocalizedText | null | undefined): string {
  if (!text) return '';
  return (currentLocale() === 'en' && text.en) || text.fr;
}
