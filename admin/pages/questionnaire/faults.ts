// What is wrong with an answer, said to the respondent. Pure functions.
import type { Texts } from '../i18n/fr.ts';
import { fill, type Language } from '../language.ts';
import type { Answers, Fault } from './answers.ts';
import { isAnswered } from './answers.ts';
import type { Question } from './api.ts';

export function faultText({ question, code }: Fault, answers: Answers, language: Language, texts: Texts): string {
  const { kind, fewest, most, longest } = question;
  switch (code) {
    case 'REQUIRED':
      if (!isAnswered(question, answers[question.key]))
        return kind === 'CONSENT' ? texts.missingConsent : texts.missing;
      return kind === 'RATING' ? texts.missingRatings : texts.missingOther;
    case 'TOO_FEW':
      return fill(texts.tooFew, { count: fewest ?? 1 });
    case 'TOO_MANY':
      return fill(texts.tooMany, { count: most ?? 1 });
    case 'TOO_LONG':
      return fill(texts.tooLong, { count: (longest ?? 10_000).toLocaleString(language) });
    case 'OUT_OF_RANGE':
      return rangeText(question, language, texts);
    default:
      if (kind === 'EMAIL') return texts.invalidEmail;
      if (kind === 'NUMBER') return question.decimals ? texts.invalidDecimal : texts.invalidNumber;
      return kind === 'DATE' ? texts.invalidDate : texts.invalid;
  }
}

/** The bounds of a number or a date in words; empty when it has none. */
export function rangeText(question: Question, language: Language, texts: Texts): string {
  const isDate = question.kind === 'DATE';
  const said = (bound: number | string): string =>
    typeof bound === 'number' ? bound.toLocaleString(language) : dayText(bound, language);
  const low = isDate ? question.earliest : question.minimum;
  const high = isDate ? question.latest : question.maximum;
  if (low !== null && high !== null)
    return fill(isDate ? texts.betweenDays : texts.between, { low: said(low), high: said(high) });
  if (low !== null) return fill(isDate ? texts.notBefore : texts.atLeast, { low: said(low) });
  if (high !== null) return fill(isDate ? texts.notAfter : texts.atMost, { high: said(high) });
  return '';
}

const dayText = (day: string, language: Language): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(language, { dateStyle: 'long', timeZone: 'UTC' });

/** How many options may be taken, in words; empty when nothing limits them. */
export function countText({ kind, fewest, most }: Question, texts: Texts): string {
  if (kind !== 'MULTIPLE_CHOICE' && kind !== 'RANKING') return '';
  if (fewest !== null && fewest === most) return fill(texts.exactly, { count: fewest });
  if (fewest !== null && fewest > 1 && most !== null) return fill(texts.fromTo, { fewest, most });
  if (most !== null) return fill(texts.atMostChoices, { count: most });
  if (fewest !== null && fewest > 1) return fill(texts.atLeastChoices, { count: fewest });
  return kind === 'MULTIPLE_CHOICE' ? texts.severalChoices : '';
}
