// A mail that the house sends by itself: what it is for, which variables it has and what it says unless an
// administrator has changed it. Declared beside its domain in `<domain>.mails.ts`.

import type { Sentence } from '../i18n.ts';

/** How a variable is shown: a text as it is, a day or an instant in the language of the reader, an address as a link. */
export type VariableKind = 'TEXT' | 'DATE' | 'DATE_TIME' | 'NUMBER' | 'LINK';

export interface VariableDeclaration {
  readonly kind: VariableKind;
  /** What it is, for whoever edits the template. */
  readonly meaning: Sentence;
  /** What a preview shows where there are no real data. */
  readonly example: string;
}

/** The text of a mail in one language: a subject of one line, a body in Markdown, both with `{{ variables }}` (Liquid). */
export interface MailContent {
  readonly subject: string;
  readonly body: string;
}

export type Variables = Readonly<Record<string, VariableDeclaration>>;
/** Values by the names of the variables: dates as ISO 8601, lists as arrays of such records. */
export type VariableValues = Readonly<Record<string, unknown>>;

export interface MailTemplateDefinition<V extends Variables = Variables> {
  /** "<module>.<name>". */
  readonly name: string;
  readonly purpose: Sentence;
  /** What recipients can say no to with one click; null for what they need to know (transactional). */
  readonly topic: string | null;
  readonly variables: V;
  readonly content: { readonly fr: MailContent; readonly en: MailContent };
}

const definitions = new Map<string, MailTemplateDefinition>();

/** Declares a mail. Its variables are checked against both contents when the program starts. */
export function mailTemplate<const V extends Variables>(
  name: string,
  declaration: Omit<MailTemplateDefinition<V>, 'name'>,
): MailTemplateDefinition<V> {
  if (definitions.has(name)) throw new Error(`Two mails are named ${name}`);
  const definition = { ...declaration, name };
  definitions.set(name, definition);
  return definition;
}

/** Every declared mail, by name. */
export const mailTemplates = (): ReadonlyMap<string, MailTemplateDefinition> => definitions;
