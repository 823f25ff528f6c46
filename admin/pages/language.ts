// The reader's language on the public pages: what ?lang= says, else an earlier choice, else the browser's, else French.
import { en } from './i18n/en.ts';
import { fr, type Texts } from './i18n/fr.ts';
import { remember, remembered } from './storage.ts';

export type Language = 'fr' | 'en';
export type LocalizedText = { fr: string; en: string | null };

const place = 'passerelle.language';
const texts: Record<Language, Texts> = { fr, en };

const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'en';

/** What the address or the reader said, null where neither did. */
export function chosenLanguage(): Language | null {
  const asked = new URLSearchParams(location.search).get('lang');
  const earlier = remembered(place);
  return isLanguage(asked) ? asked : isLanguage(earlier) ? earlier : null;
}

/** The first of the browser's languages that the pages have. */
const browserLanguage = (): Language =>
  navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'fr';

export function initialLanguage(): Language {
  const language = chosenLanguage() ?? browserLanguage();
  document.documentElement.lang = language;
  return language;
}

/** Remembers the choice and puts it into the address, so that a shared link opens in the same language. */
export function chooseLanguage(language: Language): void {
  remember(place, language);
  document.documentElement.lang = language;
  const address = new URL(location.href);
  address.searchParams.set('lang', language);
  history.replaceState(null, '', address);
}

export const textsIn = (language: Language): Texts => texts[language];

/** Puts values into a text: fill('{done} of {total}', { done: 1, total: 2 }). */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

export const dayAndTime = (moment: string, language: Language): string =>
  new Date(moment).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' });

export const textOf = (text: LocalizedText, language: Language): string => (language === 'en' && text.en) || text.fr;

/** The language a text is really in, for the `lang` attribute; undefined when it is the page's own. */
export const foreignLang = (text: LocalizedText, language: Language): Language | undefined =>
  language === 'en' && !text.en ? 'fr' : undefined;
