// Sentences the API itself says to people, in French and English. Modules bring theirs in `messages.ts` files.

export type Language = 'FR' | 'EN';

/** One sentence in both languages; `{name}` is replaced by the value of that name, `{name|day|days}` chooses by its number. */
export interface Sentence {
  readonly fr: string;
  readonly en: string;
}

const PLURALS = { FR: new Intl.PluralRules('fr'), EN: new Intl.PluralRules('en') };

export function say(
  sentence: Sentence,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = language === 'EN' ? sentence.en : sentence.fr;
  return text.replaceAll(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name: string, one?: string, other?: string) => {
    const value = values[name] ?? '';
    if (one === undefined || other === undefined) return String(value);
    return PLURALS[language].select(Number(value)) === 'one' ? one : other;
  });
}

/** The first of our languages that the browser prefers; French otherwise. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', quality] = entry.trim().split(';q=');
      return { tag: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ tag }) => tag === 'fr' || tag === 'en')
    .sort((a, b) => b.quality - a.quality)[0];
  return preferred?.tag === 'en' ? 'EN' : 'FR';
}
