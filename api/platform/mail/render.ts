// From the one source of a mail to its subject, its HTML and its plain text, in one language.

import { convert } from 'html-to-text';
import { Liquid } from 'liquidjs';
import { marked } from 'marked';
import type { MailContent, Variables, VariableValues } from './template.ts';

const plain = new Liquid({ strictVariables: true, strictFilters: true });
const escaping = new Liquid({ strictVariables: true, strictFilters: true, outputEscape: 'escape' });

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Throws for a variable that has no value. */
export function renderMail(
  content: { readonly fr: MailContent; readonly en: MailContent },
  language: 'FR' | 'EN',
  values: VariableValues,
  _variables: Variables,
): RenderedMail {
  const { subject, body } = language === 'EN' ? content.en : content.fr;
  const html = escaping.parseAndRenderSync(marked.parse(body, { async: false }), { ...values }) as string;
  return {
    subject: (plain.parseAndRenderSync(subject, { ...values }) as string).replaceAll(/\s+/g, ' ').trim(),
    html: `<!doctype html><html lang="${language.toLowerCase()}"><body>${html}</body></html>`,
    text: convert(html),
  };
}
