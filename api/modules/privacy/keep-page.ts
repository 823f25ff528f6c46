// The page behind the link of the mail that asks whether data may be kept. What it offers is a form; looking at it changes
// nothing.

import { escapedText, plainPage } from '../../platform/http/plain-page.ts';
import { type Language, preferredLanguage, say } from '../../platform/i18n.ts';
import { keepingConsent } from './privacy.consents.ts';
import { type RetentionItem, RetentionStatus } from './retention.ts';
import { WHAT } from './retention-texts.ts';

const TEXTS = {
  FR: {
    title: 'Vos données',
    asked: 'Sans réponse de votre part, {what} sera effacé le {day}.',
    keep: 'Garder mes données',
    erase: 'Les effacer maintenant',
    RENEWED: 'Merci\u202f: vos données sont gardées.',
    ERASED: 'Vos données ont été effacées.',
    SOON: 'C’est noté\u202f: vos données seront effacées cette nuit.',
    unknown: 'Ce lien n’est pas valable. Copiez-le en entier depuis le mail.',
  },
  EN: {
    title: 'Your data',
    asked: 'Without an answer from you, {what} will be erased on {day}.',
    keep: 'Keep my data',
    erase: 'Erase them now',
    RENEWED: 'Thank you: your data are kept.',
    ERASED: 'Your data were erased.',
    SOON: 'Noted: your data will be erased tonight.',
    unknown: 'This link is not valid. Copy the whole of it from the mail.',
  },
} as const;

export function keepPage(item: RetentionItem, language: Language, today: string): string {
  const texts = TEXTS[language];
  const { status, dueOn } = item;
  if (status === RetentionStatus.RENEWED || status === RetentionStatus.ERASED)
    return plainPage(language, texts.title, `<p role="status"><strong>${texts[status]}</strong></p>`);
  if (dueOn <= today) return plainPage(language, texts.title, `<p role="status"><strong>${texts.SOON}</strong></p>`);
  const day = new Intl.DateTimeFormat(language.toLowerCase(), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(dueOn),
  );
  const what = say(WHAT[item.rule.id] ?? WHAT.other, language);
  const question = texts.asked.replace('{what}', what).replace('{day}', day);
  return plainPage(
    language,
    texts.title,
    `<p>${escapedText(question)}</p>
      <p>${escapedText(say(keepingConsent.text, language))}</p>
      <form method="post"><button name="wish" value="keep">${texts.keep}</button>
      <button name="wish" value="erase" class="second">${texts.erase}</button></form>`,
  );
}

export function unknownKeepPage(acceptLanguage: string | undefined): string {
  const language = preferredLanguage(acceptLanguage);
  return plainPage(language, TEXTS[language].title, `<p role="alert">${TEXTS[language].unknown}</p>`);
}
