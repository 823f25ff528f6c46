// Which of our two languages a text is in, told from its small words: the page's language says nothing of what is written.
import type { Language } from '../gql/graphql.ts';

const SMALL_WORDS: Record<Language, ReadonlySet<string>> = {
  FR: new Set(
    'le la les un une des du de et est à au aux en pour que qui dans sur avec vous nous je ce cette votre notre vos nos pas ne par il elle sont'.split(
      ' ',
    ),
  ),
  EN: new Set(
    'the a an of and is to in for that who on with you we i this your our not by he she are at be will have from or it'.split(
      ' ',
    ),
  ),
};

/** The language of the text; `otherwise` where it is too short to tell. */
export function languageOf(text: string, otherwise: Language): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: Language) => words.filter((word) => SMALL_WORDS[language].has(word)).length;
  const [french, english] = [count('FR'), count('EN')];
  if (french + english < 2 || french === english) return otherwise;
  return french > english ? 'FR' : 'EN';
}
