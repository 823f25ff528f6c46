// A mail that the house sends by itself: what it is for, which variables it has and what it says unless an
// administrator has changed it. Declared beside its domain in `<domain>.mails.ts`.

import type { Sentence } from '../i18n.ts';
import { lintMail } from './lint.ts';
import type { MailContent, Variables } from './variables.ts';

export interface MailTemplateDefinition<V extends Variables = Variables> {
  /** "<module>.<name>". */
  readonly name: string;
  readonly purpose: Sentence;
  /** What recipients can say no to with one click; null for what they need to know (transactional). */
  readonly topic: string | null;
  readonly variables: V;
  readonly content: { readonly fr: MailContent; readonly en: MailContent };
}

/** Nobody else wrote these texts: a start on a machine that has much else to do must not fail for the time they take. */
const PATIENCE_MS = 600_000;

const definitions = new Map<string, MailTemplateDefinition>();

/** Declares a mail. A text that names an unknown variable, or that not everybody could read, stops the program's start. */
export function mailTemplate<const V extends Variables>(
  name: string,
  declaration: Omit<MailTemplateDefinition<V>, 'name'>,
): MailTemplateDefinition<V> {
  if (definitions.has(name)) throw new Error(`Two mails are named ${name}`);
  const wrong = lintMail(declaration.content, declaration.variables, PATIENCE_MS);
  if (wrong.length > 0) throw new Error(`The mail ${name} is not fit to be sent: ${JSON.stringify(wrong)}`);
  const definition = { ...declaration, name };
  definitions.set(name, definition);
  return definition;
}

/** Every declared mail, by name. */
export const mailTemplates = (): ReadonlyMap<string, MailTemplateDefinition> => definitions;
