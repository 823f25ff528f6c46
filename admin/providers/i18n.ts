// French at once, English when asked for, the texts of questionnaires with the first page that needs them; remembers nothing
// itself (react-admin's store does).
import polyglotI18nProvider from 'ra-i18n-polyglot';
import { fr } from '../i18n/fr.ts';
import { currentLocale, setCurrentLocale } from './locale.ts';

const locales = [
  { locale: 'fr', name: 'Français' },
  { locale: 'en', name: 'English' },
];

let surveyTexts: Promise<void> | undefined;

const firstTexts = (locale: string) => (locale === 'en' ? import('../i18n/en.ts').then((module) => module.en) : fr);
const moreTexts = (locale: string) =>
  locale === 'en' ? import('../i18n/en-surveys.ts') : import('../i18n/fr-surveys.ts');

const polyglot = polyglotI18nProvider(
  (locale) =>
    surveyTexts
      ? Promise.all([firstTexts(locale), moreTexts(locale)]).then(([first, { surveys }]) => ({ ...first, ...surveys }))
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

/** Has the texts of the pages of a questionnaire from now on. */
export function loadSurveyTexts(): Promise<void> {
  surveyTexts ??= Promise.resolve()
    .then(() => polyglot.changeLocale(polyglot.getLocale()))
    .catch((error: unknown) => {
      surveyTexts = undefined;
      throw error;
    });
  return surveyTexts;
}
