// French at once, English when asked for, other texts with the first page that needs them; remembers nothing itself
// (react-admin's store does).
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { fr } from '../i18n/fr.ts';
import { currentLocale, setCurrentLocale } from './locale.ts';

const locales = [
  { locale: 'fr', name: 'Français' },
  { locale: 'en', name: 'English' },
];

const firstTexts = (locale: string) => (locale === 'en' ? import('../i18n/en.ts').then((module) => module.en) : fr);
const laterTexts = {
  surveys: async (locale: string) =>
    (await (locale === 'en' ? import('../i18n/en-surveys.ts') : import('../i18n/fr-surveys.ts'))).surveys,
  invitations: async (locale: string) =>
    (await (locale === 'en' ? import('../i18n/en-invitations.ts') : import('../i18n/fr-invitations.ts'))).invitations,
};
type Group = keyof typeof laterTexts;

const wanted = new Map<Group, Promise<void>>();
let latest: Promise<unknown> = Promise.resolve();

const polyglot = polyglotI18nProvider(
  (locale) =>
    wanted.size > 0
      ? Promise.all([firstTexts(locale), ...[...wanted.keys()].map((group) => laterTexts[group](locale))]).then(
          (texts) => Object.assign({}, ...texts) as typeof fr,
        )
      : firstTexts(locale),
  'fr',
  locales,
  { allowMissing: false },
);

setCurrentLocale(currentLocale());

export const i18nProvider = {
  ...polyglot,
  async changeLocale(locale: string) {
    setCurrentLocale(locale);
    await polyglot.changeLocale(locale);
  },
};

/** Has the texts of these pages from now on. One group after the other: of two at once, the earlier would win. */
export function loadTexts(group: Group): Promise<void> {
  const known = wanted.get(group);
  if (known) return known;
  const loading = latest.then(() => polyglot.changeLocale(polyglot.getLocale()));
  latest = loading.catch(() => wanted.delete(group));
  wanted.set(group, loading);
  return loading;
}
