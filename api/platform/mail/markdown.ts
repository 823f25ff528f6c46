// From Markdown to the HTML of a mail's body: styled inline, without anything that is not Markdown. HTML in the source is
// shown as text, and an address that leads nowhere on the web makes no link.

import { Marked, type Token, type Tokens } from 'marked';
import { escapeHtml, styles } from './layout.ts';
import { asAddress, beginsWithMark } from './liquid.ts';

const SAFE_ADDRESS = /^(https?:\/\/|mailto:|tel:)/i;
const SAFE_IMAGE = /^https?:\/\//i;

/** Whether a link may lead there; where a value makes the address, it is checked when it is put in. */
export const leadsSomewhere = (href: string): boolean => beginsWithMark(href) || SAFE_ADDRESS.test(href);
export const showsImage = (src: string): boolean => beginsWithMark(src) || SAFE_IMAGE.test(src);

const isBlank = (token: Token): boolean => token.type === 'text' && token.raw.trim() === '';

/** The one link of a paragraph that has nothing else. */
function loneLink(tokens: readonly Token[]): Tokens.Link | null {
  const [only, ...others] = tokens.filter((token) => !isBlank(token));
  if (only?.type !== 'link' || others.length > 0) return null;
  const link = only as Tokens.Link;
  return link.text !== link.href && leadsSomewhere(link.href) ? link : null;
}

const markdown = new Marked({ gfm: true });
markdown.use({
  renderer: {
    html: ({ text }) => escapeHtml(text),
    heading({ tokens, depth }) {
      return `<h${depth} style="${styles.heading(depth)}">${this.parser.parseInline(tokens)}</h${depth}>`;
    },
    paragraph({ tokens }) {
      const link = loneLink(tokens);
      if (!link) return `<p style="${styles.paragraph}">${this.parser.parseInline(tokens)}</p>`;
      const href = escapeHtml(asAddress(link.href));
      return `<p style="${styles.paragraph}"><a class="button" href="${href}" style="${styles.button}">${this.parser.parseInline(link.tokens)}</a></p>`;
    },
    list({ ordered, start, items }) {
      const tag = ordered ? 'ol' : 'ul';
      const from = ordered && Number(start) > 1 ? ` start="${Number(start)}"` : '';
      return `<${tag}${from} style="${styles.list}">${items.map((item) => this.listitem(item)).join('')}</${tag}>`;
    },
    listitem({ tokens }) {
      return `<li style="${styles.item}">${this.parser.parse(tokens)}</li>`;
    },
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      if (!leadsSomewhere(href)) return text;
      return `<a href="${escapeHtml(asAddress(href))}" style="${styles.link}">${text}</a>`;
    },
    image({ href, text }) {
      if (!showsImage(href)) return escapeHtml(text);
      return `<img src="${escapeHtml(asAddress(href))}" alt="${escapeHtml(text)}" style="${styles.image}">`;
    },
    blockquote({ tokens }) {
      return `<blockquote style="${styles.quote}">${this.parser.parse(tokens)}</blockquote>`;
    },
    code: ({ text }) => `<pre style="${styles.block}">${escapeHtml(text)}</pre>`,
    codespan: ({ text }) => `<code style="${styles.code}">${escapeHtml(text)}</code>`,
    hr: () => `<hr style="${styles.rule}">`,
    br: () => '<br>',
    table({ header, rows }) {
      const cell = (tag: 'th' | 'td') => (entry: Tokens.TableCell) =>
        `<${tag}${tag === 'th' ? ' scope="col"' : ''} style="${styles.cell};text-align:${entry.align ?? 'left'}">${this.parser.parseInline(entry.tokens)}</${tag}>`;
      const row = (cells: Tokens.TableCell[], tag: 'th' | 'td') => `<tr>${cells.map(cell(tag)).join('')}</tr>`;
      return `<table style="${styles.table}"><thead>${row(header, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
    },
  },
});

export const toHtml = (source: string): string => markdown.parse(source, { async: false });

/** The parts of a source, for whoever judges it. */
export const partsOf = (source: string): Token[] => markdown.lexer(source);
