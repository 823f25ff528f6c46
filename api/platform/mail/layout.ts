// The house's mail as a document: colours, header, frame and footer. Tables and inline styles, because mail programs know
// little else; what a reader's dark mode or a narrow screen needs beyond is in one style element that may be ignored.

import type { Language } from '../i18n.ts';

export const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** The colours of the console (admin/theme), as far as a mail needs them. */
export const colours = {
  light: {
    page: '#f4f6f5',
    paper: '#ffffff',
    text: '#14242a',
    quietText: '#4a5a60',
    link: '#0b5a6b',
    button: '#0b5a6b',
    onButton: '#ffffff',
    header: '#0b4552',
    onHeader: '#ffffff',
    line: '#c9d3d4',
  },
  dark: {
    page: '#0f181b',
    paper: '#17242a',
    text: '#e8f0f1',
    quietText: '#b4c3c7',
    link: '#7fd1e0',
    button: '#7fd1e0',
    onButton: '#04222a',
    header: '#0a2830',
    onHeader: '#e8f0f1',
    line: '#3a4b51',
  },
} as const;

/** Every pair of text and background that a mail shows. */
export const textsOn = (['light', 'dark'] as const).flatMap((mode) => {
  const { page, paper, text, quietText, link, button, onButton, header, onHeader } = colours[mode];
  return [
    { mode, text, background: paper },
    { mode, text: link, background: paper },
    { mode, text: quietText, background: page },
    { mode, text: link, background: page },
    { mode, text: onButton, background: button },
    { mode, text: onHeader, background: header },
  ];
});

const { light, dark } = colours;
const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const TEXT = `${FONT};font-size:16px;line-height:1.5;color:${light.text}`;

/** The inline styles of what Markdown makes. */
export const styles = {
  paragraph: `margin:0 0 16px;${TEXT}`,
  heading: (depth: number) =>
    `margin:24px 0 12px;${FONT};font-size:${depth === 1 ? 24 : depth === 2 ? 20 : 17}px;line-height:1.3;font-weight:700;color:${light.text}`,
  list: `margin:0 0 16px;padding:0 0 0 24px;${TEXT}`,
  item: 'margin:0 0 6px',
  link: `color:${light.link};text-decoration:underline`,
  button: `display:inline-block;padding:12px 24px;border-radius:8px;background-color:${light.button};color:${light.onButton};${FONT};font-size:16px;font-weight:600;line-height:1.25;text-decoration:none`,
  quote: `margin:0 0 16px;padding:0 0 0 16px;border-left:4px solid ${light.line}`,
  code: 'font-family:ui-monospace,Consolas,monospace;font-size:15px',
  block: `margin:0 0 16px;padding:12px;background-color:${light.page};font-family:ui-monospace,Consolas,monospace;font-size:14px;white-space:pre-wrap;color:${light.text}`,
  rule: `margin:24px 0;border:0;border-top:1px solid ${light.line}`,
  table: `margin:0 0 16px;border-collapse:collapse;width:100%;${TEXT}`,
  cell: `padding:8px;border:1px solid ${light.line};vertical-align:top`,
  image: 'max-width:100%;height:auto;border:0',
} as const;

const DARK_RULES = `@media (prefers-color-scheme: dark){body,.page{background-color:${dark.page}!important}.paper{background-color:${dark.paper}!important}.paper p,.paper li,.paper ul,.paper ol,.paper h1,.paper h2,.paper h3,.paper h4,.paper th,.paper td,.paper pre{color:${dark.text}!important}.paper pre{background-color:${dark.page}!important}.paper a{color:${dark.link}!important}.paper a.button{background-color:${dark.button}!important;color:${dark.onButton}!important}.head{background-color:${dark.header}!important;color:${dark.onHeader}!important}.foot,.foot p{color:${dark.quietText}!important}.foot a{color:${dark.link}!important}}`;
const STYLE = `<style>:root{color-scheme:light dark;supported-color-schemes:light dark}@media (max-width:480px){.paper,.head,.foot{padding-left:16px!important;padding-right:16px!important}.button{display:block!important;text-align:center}}${DARK_RULES}</style>`;

/** Who sends, and how the reader can say no; the same sentences in both parts of a mail. */
export interface Footer {
  readonly sender: { readonly name: string; readonly url: string | null };
  /** Null for what the reader needs to know. */
  readonly unsubscribeUrl: string | null;
}

const FOOTER = {
  sent: { FR: 'Message envoyé par', EN: 'Message sent by' },
  needed: {
    FR: 'Vous le recevez parce qu’il concerne votre compte ou une démarche que vous avez faite.',
    EN: 'You receive it because it is about your account or about something you asked for.',
  },
  news: {
    FR: 'Vous le recevez parce que votre adresse est dans notre liste pour ces messages.',
    EN: 'You receive it because your address is on our list for these messages.',
  },
  unsubscribe: { FR: 'Ne plus recevoir ces messages', EN: 'Stop receiving these messages' },
} as const;

const reason = (unsubscribeUrl: string | null, language: Language): string =>
  (unsubscribeUrl ? FOOTER.news : FOOTER.needed)[language];

export function footerText({ sender, unsubscribeUrl }: Footer, language: Language): string {
  const { name, url } = sender;
  return [
    `${FOOTER.sent[language]} ${name}${url ? ` <${url}>` : ''}.`,
    reason(unsubscribeUrl, language),
    ...(unsubscribeUrl
      ? [`${FOOTER.unsubscribe[language]}${language === 'FR' ? '\u202f:' : ':'} <${unsubscribeUrl}>`]
      : []),
  ].join('\n');
}

function footerHtml({ sender, unsubscribeUrl }: Footer, language: Language): string {
  const quiet = `margin:0 0 6px;${FONT};font-size:13px;line-height:1.5;color:${light.quietText}`;
  const link = (url: string, text: string) =>
    `<a href="${escapeHtml(url)}" style="${styles.link}">${escapeHtml(text)}</a>`;
  const name = sender.url ? link(sender.url, sender.name) : escapeHtml(sender.name);
  return [
    `<p style="${quiet}">${FOOTER.sent[language]} ${name}. ${reason(unsubscribeUrl, language)}</p>`,
    ...(unsubscribeUrl ? [`<p style="${quiet}">${link(unsubscribeUrl, FOOTER.unsubscribe[language])}</p>`] : []),
  ].join('');
}

export interface Sheet {
  readonly language: Language;
  readonly subject: string;
  /** What a mail program shows beside the subject in its list. */
  readonly preview: string;
  /** HTML, safe as it is. */
  readonly body: string;
  readonly footer: Footer;
}

/** The whole document, at most 600 pixels wide and readable at 320. */
export function htmlDocument({ language, subject, preview, body, footer }: Sheet): string {
  const cell = 'padding:24px 32px';
  return (
    `<!doctype html><html lang="${language.toLowerCase()}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">' +
    `<meta name="supported-color-schemes" content="light dark"><title>${escapeHtml(subject)}</title>${STYLE}</head>` +
    `<body style="margin:0;padding:0;background-color:${light.page}">` +
    `<div aria-hidden="true" style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}</div>` +
    `<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:${light.page}"><tr><td align="center" style="padding:16px 0">` +
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">' +
    `<tr><td class="head" style="padding:16px 32px;background-color:${light.header};color:${light.onHeader};${FONT};font-size:20px;font-weight:700">${escapeHtml(footer.sender.name)}</td></tr>` +
    `<tr><td class="paper" style="${cell};background-color:${light.paper};${TEXT}">${body}</td></tr>` +
    `<tr><td class="foot" style="${cell}">${footerHtml(footer, language)}</td></tr>` +
    '</table></td></tr></table></body></html>'
  );
}
