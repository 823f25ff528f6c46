// The page behind the unsubscribe link: plain HTML that works everywhere, in the house's colours. What it offers is a
// form; looking at it changes nothing.

import { escapedText, plainPage } from '../../platform/http/plain-page.ts';
import { preferredLanguage } from '../../platform/i18n.ts';
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
  const subject = `<p>${texts.from}<br><strong>${escapedText(mail.subject)}</strong></p>`;
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
  return plainPage(mail.language, TEXTS[mail.language].title, body);
}

export const unknownLinkPage = (acceptLanguage: string | undefined): string => {
  const language = preferredLanguage(acceptLanguage);
  return plainPage(language, TEXTS[language].title, `<p role="alert">${TEXTS[language].unknown}</p>`);
};
