// "Name : what is said of it", with the colon as the reader's language sets it.
import { currentLocale } from '../providers/locale.ts';

export const labelled = (name: string, text: string): string =>
  currentLocale() === 'en' ? `${name}: ${text}` : `${name} : ${text}`;
