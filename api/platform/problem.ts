// A rule that a person's request broke: data for the client, never a crash. Thrown by entities and commands, turned
// into `errors` of the payload by `commit`, with everything rolled back.

import type { Sentence } from './i18n.ts';

export interface Issue {
  readonly code: string;
  /** The input field, from the outside in; empty when it is about the whole. */
  readonly path: readonly string[];
  readonly values?: Readonly<Record<string, string | number>>;
}

export class Problem extends Error {
  override readonly name: string = 'Problem';
  readonly issues: readonly Issue[];

  constructor(code: string, path?: readonly string[], values?: Issue['values']);
  constructor(issues: readonly Issue[]);
  constructor(codeOrIssues: string | readonly Issue[], path: readonly string[] = [], values?: Issue['values']) {
    super(typeof codeOrIssues === 'string' ? codeOrIssues : codeOrIssues.map(({ code }) => code).join(', '));
    this.issues =
      typeof codeOrIssues === 'string' ? [{ code: codeOrIssues, path, ...(values ? { values } : {}) }] : codeOrIssues;
  }
}

/** A problem that keeps somebody from something they try, such as guessing or flooding: the audit trail hears of it too. */
export class Refusal extends Problem {}

/** Codes that every module's errors share. */
export const GENERIC_PROBLEMS = {
  REQUIRED: { fr: 'Ce champ est obligatoire.', en: 'This field is required.' },
  INVALID: { fr: "Cette valeur n'est pas valable.", en: 'This value is not valid.' },
  TOO_LONG: {
    fr: 'Ce texte est trop long ({maximum} caractères au plus).',
    en: 'This text is too long ({maximum} characters at most).',
  },
  TOO_SHORT: {
    fr: 'Ce texte est trop court ({minimum} caractères au moins).',
    en: 'This text is too short ({minimum} characters at least).',
  },
  TOO_MANY: { fr: "Il y a trop d'éléments ({maximum} au plus).", en: 'There are too many items ({maximum} at most).' },
  OUT_OF_RANGE: {
    fr: 'Cette valeur doit être comprise entre {minimum} et {maximum}.',
    en: 'This value must be between {minimum} and {maximum}.',
  },
  TAKEN: { fr: 'Cette valeur est déjà utilisée.', en: 'This value is already used.' },
  NOT_FOUND: {
    fr: "Cet élément n'existe pas ou ne vous est pas accessible.",
    en: 'This item does not exist or is not available to you.',
  },
  CONFLICT: {
    fr: "Quelqu'un d'autre a modifié cet élément entre-temps : rechargez-le, puis recommencez.",
    en: 'Someone else has changed this item in the meantime: reload it, then try again.',
  },
} as const satisfies Record<string, Sentence>;
