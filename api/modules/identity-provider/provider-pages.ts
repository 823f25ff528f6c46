// The pages of the provider that stand alone: where no request of an application goes on. Everything else is said by the
// console's own pages.

import { plainPage, safe } from '../../platform/http/plain-page.ts';
import { preferredLanguage, say } from '../../platform/i18n.ts';
import { PAGES } from './messages.ts';

/** @param out what the provider answers: a code and a sentence for developers */
export function errorPage(
  acceptLanguage: string,
  out: { readonly error?: string | undefined; readonly error_description?: string | undefined },
): string {
  const language = preferredLanguage(acceptLanguage);
  const text = (name: keyof typeof PAGES) => safe(say(PAGES[name], language));
  return plainPage(language, {
    title: say(PAGES.refused, language),
    body: `<p role="alert">${text('refusedHelp')}</p>
      <p class="quiet">${text('forItsPeople')} <code>${safe(out.error ?? '')}</code> ${safe(out.error_description ?? '')}</p>`,
  });
}

/** @param form made by the provider, with the sign by which it recognises its own */
export function signOutPage(acceptLanguage: string, form: string): string {
  const language = preferredLanguage(acceptLanguage);
  const text = (name: keyof typeof PAGES) => safe(say(PAGES[name], language));
  return plainPage(language, {
    title: say(PAGES.signOut, language),
    body: `<p>${text('signOutHelp')}</p>
      ${form}
      <p class="buttons"><button form="op.logoutForm" name="logout" value="yes">${text('signOutYes')}</button>
      <button form="op.logoutForm" class="second">${text('signOutNo')}</button></p>`,
  });
}

export function signedOutPage(acceptLanguage: string): string {
  const language = preferredLanguage(acceptLanguage);
  return plainPage(language, {
    title: say(PAGES.signedOut, language),
    body: `<p role="status">${safe(say(PAGES.signedOutHelp, language))}</p>`,
  });
}
