// Sentences the API itself says to people, in French and English. Modules bring theirs in `messages.ts` files.

export type Language = 'FR' | 'EN';

/** One sentence in both languages; `{name}` is replaced by the value of that name. */
export interface Sentence {
  readonly fr: string;
  readonly en: string;
}

export function say(
  sentence: Sentence,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const text = language === 'EN' ? sentence.en : sentence.fr;
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
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
