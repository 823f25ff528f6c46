// A public page that comes with what it shows: the server asks what the page's script would ask first, writes the answer
// into the page and its beginning where the reader sees it at once. Whatever goes wrong, the page goes out as it is built,
// and asks by itself.

import { createHash } from 'node:crypto';
import { type Language, preferredLanguage } from '../i18n.ts';
import { escapedText } from './plain-page.ts';

/** What is seen before the script runs. */
export interface Sight {
  readonly language: Language;
  readonly title: string;
  /** HTML for `<main>`, in which everything that people wrote has been escaped. */
  readonly html: string;
}

export interface Reader {
  /** What the address says (`?lang=`). */
  readonly asked: Language | null;
  /** What the browser prefers. */
  readonly preferred: Language;
}

export interface PublicPage {
  /** The parameters of the address are the variables of the document. */
  readonly url: string;
  readonly file: string;
  /** What its script asks first. */
  readonly document: string;
  /** Null where there is nothing to show. */
  readonly sight: (data: unknown, reader: Reader) => Sight | null;
}

/** Keeps what the document answers typed within the page that asks. */
export const definePublicPage = <Data>(
  page: Omit<PublicPage, 'sight'> & { readonly sight: (data: Data, reader: Reader) => Sight | null },
): PublicPage => page as PublicPage;

/** The documents of pages by their hash, as the store of trusted documents takes them. */
export const documentsOf = (pages: readonly PublicPage[]): Record<string, string> =>
  Object.fromEntries(pages.map(({ document }) => [createHash('sha256').update(document).digest('hex'), document]));

export function readerOf(query: unknown, acceptLanguage: string | undefined): Reader {
  const { lang } = query as { lang?: unknown };
  const asked = lang === 'fr' ? 'FR' : lang === 'en' ? 'EN' : null;
  return { asked, preferred: preferredLanguage(acceptLanguage) };
}

/** The page as it is built, with what is seen first and what its script would have asked for. */
export function filled(html: string, { language, title, html: main }: Sight, answer: object): string {
  // As a value: what people wrote may hold the signs that a replacement reads.
  const replaced = (text: string, from: string, to: string): string => text.replace(from, () => to);
  const data = JSON.stringify(answer).replaceAll('<', '\\u003c');
  const parts: [from: string, to: string][] = [
    ['<html lang="fr">', `<html lang="${language.toLowerCase()}">`],
    ['<title>Passerelle</title>', `<title>${escapedText(title)} – Passerelle</title>`],
    ['<main></main>', `<main>${main}</main>`],
    ['</body>', `<script type="application/json" id="brought">${data}</script></body>`],
  ];
  return parts.reduce((text, [from, to]) => replaced(text, from, to), html);
}

/** Sources for a policy that allows the styles that stand in a page, and no others. */
export const stylesIn = (html: string): string[] =>
  [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
