// From the one source of a mail to its subject, its HTML and its plain text, in one language. The source becomes what it
// is for first, and values are put in last: whatever they hold, they are neither Liquid nor Markdown nor HTML.

import { convert } from 'html-to-text';
import type { Language } from '../i18n.ts';
import { kept } from './kept.ts';
import { escapeHtml, footerText, htmlDocument, styles } from './layout.ts';
import { fill, mark, type Place } from './liquid.ts';
import { toHtml } from './markdown.ts';
import { type Piece, typedValues, webAddress } from './values.ts';
import type { MailContents, Variables, VariableValues } from './variables.ts';

export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface Envelope {
  /** Who the footer says it is from. */
  readonly sender?: { readonly name: string; readonly url: string | null };
  /** Where the reader says no; null for what they need to know. */
  readonly unsubscribeUrl?: string | null;
}

const HOUSE = { name: 'Passerelle', url: null };
const LONGEST_SUBJECT = 500;
const PREVIEW_LENGTH = 120;

/** A body's HTML and plain text with the values' places still marked: the same for all mails of one shape. */
const bodyOf = kept(500, (source: string) => {
  const html = toHtml(source);
  return { html, text: convert(html, TEXT_OPTIONS).trim() };
});

const TEXT_OPTIONS = {
  wordwrap: false as const,
  selectors: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'a', options: { linkBrackets: ['<', '>'] as [string, string], hideLinkHrefIfSameAsText: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } },
  ],
};

/**
 * Throws for a variable that has no value, and UnfitValue for a value that its kind cannot show. A text in a language in
 * which there is none is the French one.
 */
export function renderMail(
  content: MailContents,
  wanted: Language,
  values: VariableValues,
  variables: Variables,
  { sender = HOUSE, unsubscribeUrl = null }: Envelope = {},
): RenderedMail {
  const language = wanted === 'EN' && content.en ? 'EN' : 'FR';
  const source = language === 'EN' && content.en ? content.en : content.fr;
  const given = typedValues(values, variables, language);
  const subject = renderSubject(source.subject, given, language);
  const { text: marked, pieces } = mark(source.body, given, language);
  const body = bodyOf(marked);
  const words = fill(body.text, pieces, asText);
  const footer = { sender, unsubscribeUrl };
  return {
    subject,
    html: htmlDocument({
      language,
      subject,
      preview: words.replaceAll(/\s+/g, ' ').slice(0, PREVIEW_LENGTH).toWellFormed(),
      body: fill(body.html, pieces, asHtml),
      footer,
    }),
    text: `${words}\n\n-- \n${footerText(footer, language)}\n`,
  };
}

/** One line, whatever the values hold: a line break would begin another header. */
function renderSubject(source: string, values: VariableValues, language: Language): string {
  const { text, pieces } = mark(source, values, language);
  return fill(text, pieces, (piece) => piece.text)
    .replaceAll(/[ \p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT)
    .toWellFormed();
}

function asHtml(piece: Piece, place: Place): string {
  if (place === 'text') {
    const text = escapeHtml(piece.text).replaceAll('\n', '<br>');
    return piece.isLink ? `<a href="${escapeHtml(piece.text)}" style="${styles.link}">${text}</a>` : text;
  }
  return escapeHtml(asAddressText(piece, place));
}

const asText = (piece: Piece, place: Place): string => (place === 'text' ? piece.text : asAddressText(piece, place));

const asAddressText = (piece: Piece, place: Place): string =>
  place === 'address' ? webAddress(piece.text) : encodeURIComponent(piece.text);
