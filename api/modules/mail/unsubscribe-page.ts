// The page behind the unsubscribe link: plain HTML that works everywhere, in the house's colours. What it offers is a
// form; looking at it changes nothing.

import { type Language, preferredLanguage } from '../../platform/i18n.ts';
import type { MailMessage } from './mail-message.ts';

const TEXTS = {
  FR: {
    title: 'Désabonnement',
    from: 'Vous avez reçu de notre part le mail :',
    asked: 'Que souhaitez-vous ne plus recevoir ?',
    topic: 'Ne plus recevoir ce type de mails',
    everything: 'Ne plus recevoir aucun mail d’information',
    needed:
      'Vous recevrez toujours les mails dont vous avez besoin : confirmations, convocations, réponses à vos demandes.',
    TOPIC: 'C’est fait : vous ne recevrez plus ce type de mails.',
    EVERYTHING: 'C’est fait : vous ne recevrez plus aucun mail d’information.',
    mistake: 'C’était une erreur ?',
    again: 'Me réabonner',
    unknown:
      'Ce lien n’est pas valable. Copiez-le en entier depuis le mail, ou répondez à ce mail pour vous désabonner.',
  },
  EN: {
    title: 'Unsubscribe',
    from: 'You received this mail from us:',
    asked: 'What do you no longer want to receive?',
    topic: 'No more mails of this kind',
    everything: 'No more information mails at all',
    needed: 'You will still receive the mails that you need: confirmations, invitations, answers to your requests.',
    TOPIC: 'Done: you will receive no more mails of this kind.',
    EVERYTHING: 'Done: you will receive no more information mails.',
    mistake: 'Was that a mistake?',
    again: 'Subscribe again',
    unknown: 'This link is not valid. Copy the whole of it from the mail, or answer the mail to unsubscribe.',
  },
} as const;

/** @param unsubscribed what the recipient has said no to already */
export function unsubscribePage(
  mail: Pick<MailMessage, 'language' | 'subject' | 'topic'>,
  unsubscribed: 'TOPIC' | 'EVERYTHING' | null,
): string {
  const texts = TEXTS[mail.language];
  const button = (wish: 'topic' | 'everything' | 'again', kind = ''): string =>
    `<button name="wish" value="${wish}"${kind && ` class="${kind}"`}>${texts[wish]}</button>`;
  const subject = `<p>${texts.from}<br><strong>${escaped(mail.subject)}</strong></p>`;
  const everything = unsubscribed === 'EVERYTHING' ? '' : button('everything', 'second');
  const body =
    unsubscribed === null
      ? `${subject}<p>${texts.asked}</p>
      <form method="post">${mail.topic === null ? '' : button('topic')}${everything}</form>
      <p class="quiet">${texts.needed}</p>`
      : `<p role="status"><strong>${texts[unsubscribed]}</strong></p>
      <p class="quiet">${texts.needed}</p>
      <form method="post">${everything}</form>
      <p>${texts.mistake}</p>
      <form method="post">${button('again', 'second')}</form>`;
  return document(mail.language, body);
}

export const unknownLinkPage = (acceptLanguage: string | undefined): string => {
  const language = preferredLanguage(acceptLanguage);
  return document(language, `<p role="alert">${TEXTS[language].unknown}</p>`);
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const document = (language: Language, body: string): string => `<!doctype html>
<html lang="${language.toLowerCase()}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${TEXTS[language].title} – Passerelle</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <style>${STYLE}</style>
  </head>
  <body>
    <header><p class="brand">Passerelle</p></header>
    <main>
      <h1>${TEXTS[language].title}</h1>
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
form{display:grid;gap:.75rem}
button{min-height:2.75rem;padding:.5rem 1rem;border:2px solid var(--primary);border-radius:.375rem;background:var(--primary);color:var(--on-primary);font:inherit;font-weight:600;cursor:pointer}
button.second{background:none;color:var(--primary)}
button:focus-visible{outline:3px solid var(--text);outline-offset:2px}
@media(max-width:38rem){main{border-width:1px 0;border-radius:0}}
`;
