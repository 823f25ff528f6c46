// French at once, English when asked for; remembers nothing itself (react-admin's store does).
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { fr } from '../i18n/fr.ts';
import { currentLocale, setCurrentLocale } from './locale.ts';

const locales = [
  { locale: 'fr', name: 'Français' },
  { locale: 'en', name: 'English' },
];

const polyglot = polyglotI18nProvider(
  (locale) => (locale === 'en' ? import('../i18n/en.ts').then((module) => module.en) : fr),
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
