// What the text of a mail is and what it may name: its variables with their kinds and examples, and their values.

import type { Sentence } from '../i18n.ts';

/** How a variable is shown: a text as it is, a day or an instant in the language of the reader, an address as a link. */
export type VariableKind = 'TEXT' | 'DATE' | 'DATE_TIME' | 'NUMBER' | 'LINK';

export interface ValueDeclaration {
  readonly kind: VariableKind;
  /** What it is, for whoever edits the template. */
  readonly meaning: Sentence;
  /** What a preview shows where there are no real data: dates as ISO 8601. */
  readonly example: string;
  /** A link with which its recipient proves something: a text may lead there, and make nothing else of it. */
  readonly proves?: true;
}

/** A list of records, for `{% for offer in offers %}- {{ offer.title }}{% endfor %}`. */
export interface ListDeclaration {
  readonly kind: 'LIST';
  readonly meaning: Sentence;
  /** What each record has. */
  readonly of: Readonly<Record<string, ValueDeclaration>>;
}

export type VariableDeclaration = ValueDeclaration | ListDeclaration;

/**
 * The text of a mail in one language: a subject of one line and a body in Markdown, both with `{{ variables }}`, conditions
 * and loops (Liquid). A link that stands alone in its paragraph becomes a button. HTML is not understood.
 */
export interface MailContent {
  readonly subject: string;
  readonly body: string;
}

/** The text in the languages of the platform; where there is no English, everybody gets the French one. */
export interface MailContents {
  readonly fr: MailContent;
  readonly en?: MailContent | null;
}

export type Variables = Readonly<Record<string, VariableDeclaration>>;
/** Values by the names of the variables: dates as ISO 8601 or Date, lists as arrays of such records. */
export type VariableValues = Readonly<Record<string, unknown>>;

/** What a preview shows where there are no real data. */
export const examplesOf = (variables: Variables): VariableValues =>
  Object.fromEntries(
    Object.entries(variables).map(([name, declared]) => [
      name,
      declared.kind === 'LIST' ? [examplesOf(declared.of), examplesOf(declared.of)] : declared.example,
    ]),
  );
