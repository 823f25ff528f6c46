// A page of plain HTML that works everywhere, in the house's colours, without script: for links in mails, and for what people
// take away with them.

import type { Language } from '../i18n.ts';

/** The text as HTML shows it. */
export const escapedText = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @param body HTML, in which everything that people wrote has been escaped */
export const plainPage = (language: Language, title: string, body: string, icon = true): string => `<!doctype html>
<html lang="${language.toLowerCase()}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${escapedText(title)} – Passerelle</title>
    ${icon ? '<link rel="icon" href="/icon.svg" type="image/svg+xml">' : ''}
    <style>${STYLE}</style>
  </head>
  <body>
    <header><p class="brand">Passerelle</p></header>
    <main>
      <h1>${escapedText(title)}</h1>
      ${body}
    </main>
  </body>
</html>
`;

// The colours of admin/pages/questionnaire/questionnaire.css.
const STYLE = `
:root{color-scheme:light dark;--page:#f6f8f8;--card:#fff;--text:#14262a;--quiet:#4a5e63;--line:#c3d0d2;--primary:#0b5f6b;--on-primary:#fff}
@media(prefers-color-scheme:dark){:root{--page:#0e181a;--card:#152326;--text:#e8f0f1;--quiet:#a9bcc0;--line:#33474b;--primary:#7fd3de;--on-primary:#06282d}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main{max-width:36rem;margin:0 auto;padding:.75rem 1rem}
main{border:1px solid var(--line);border-radius:.5rem;background:var(--card);padding-bottom:1.5rem}
.brand{margin:0;color:var(--primary);font-weight:700}
h1{margin:.5rem 0;font-size:1.6rem;line-height:1.25}
.quiet{color:var(--quiet)}
form,.buttons{display:grid;gap:.75rem}
button{min-height:2.75rem;padding:.5rem 1rem;border:2px solid var(--primary);border-radius:.375rem;background:var(--primary);color:var(--on-primary);font:inherit;font-weight:600;cursor:pointer}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid var(--line)}
th{width:12rem;color:var(--quiet);font-weight:400}
button.second{background:none;color:var(--primary)}
button:focus-visible{outline:3px solid var(--text);outline-offset:2px}
@media(max-width:38rem){main{border-width:1px 0;border-radius:0}}
`;
