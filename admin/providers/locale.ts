// The chosen language, outside React: requests send it, the document declares it.
export type Locale = 'fr' | 'en';

const KEY = 'RaStorePasserelle.locale';

let locale: Locale = readStored();

export function currentLocale(): Locale {
  return locale;
}

export function setCurrentLocale(next: string): void {
  locale = next === 'en' ? 'en' : 'fr';
  document.documentElement.lang = locale;
}

/** react-admin's store keeps the choice; it is read here once, before React starts. */
function readStored(): Locale {
  return localStorage.getItem(KEY) === '"en"' ? 'en' : 'fr';
}
