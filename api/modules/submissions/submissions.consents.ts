import { consentText } from '../accounts/index.ts';

/** What a respondent agrees to by giving an address with the answers. */
export const respondentConsent = consentText({
  purpose: 'submissions.email',
  version: '1',
  text: {
    fr: 'J’indique mon adresse pour que mes réponses soient rattachées à moi et pour recevoir un accusé de réception. Mon adresse et mes réponses sont conservées trois ans au plus ; je peux en demander la copie ou l’effacement.',
    en: 'I give my address so that my answers are connected with me and to get a receipt. My address and my answers are kept for three years at most; I can ask for a copy of them or for their erasure.',
  },
});
