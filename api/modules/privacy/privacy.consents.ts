import { consentText } from '../accounts/index.ts';

/** What a person agrees to by the button of the mail before the end of a period. */
export const keepingConsent = consentText({
  purpose: 'privacy.keeping',
  version: '1',
  text: {
    fr: 'Gardez mes données : je reste intéressé(e). La durée de conservation recommence aujourd’hui.',
    en: 'Keep my data: I am still interested. The period begins again today.',
  },
});
