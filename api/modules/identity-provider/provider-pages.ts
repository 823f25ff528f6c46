// The pages of the provider that stand alone: where no request of an application goes on. Everything else is said by the
// console's own pages.

import { escapedText, plainPage } from '../../platform/http/plain-page.ts';
import { preferredLanguage, say } from '../../platform/i18n.ts';
import { PAGES } from './messages.ts';

/** @param out what the provider answers: a code and a sentence for developers */
export function errorPage(
  acceptLanguage: string,
  out: { readonly error?: string | undefined; readonly error_description?: string | undefined },
): string {
  const language = preferredLanguage(acceptLanguage);
  const text = (name: keyof typeof PAGES) => escapedText(say(PAGES[name], language));
  return plainPage(
    language,
    say(PAGES.refused, language),
    `<p role="alert">${text('refusedHelp')}</p>
      <p class="quiet">${text('forItsPeople')} <code>${escapedText(out.error ?? '')}</code> ${escapedText(out.error_description ?? '')}</p>`,
  );
}

/** @param form made by the provider, with the sign by which it recognises its own */
export function signOutPage(acceptLanguage: string, form: string): string {
  const language = preferredLanguage(acceptLanguage);
  const text = (name: keyof typeof PAGES) => escapedText(say(PAGES[name], language));
  return plainPage(
    language,
    say(PAGES.signOut, language),
    `<p>${text('signOutHelp')}</p>
      ${form}
      <p class="buttons"><button form="op.logoutForm" name="logout" value="yes">${text('signOutYes')}</button>
      <button form="op.logoutForm" class="second">${text('signOutNo')}</button></p>`,
  );
}

export function signedOutPage(acceptLanguage: string): string {
  const language = preferredLanguage(acceptLanguage);
  return plainPage(
    language,
    say(PAGES.signedOut, language),
    `<p role="status">${escapedText(say(PAGES.signedOutHelp, language))}</p>`,
  );
}
