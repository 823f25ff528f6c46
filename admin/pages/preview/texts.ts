// What only the preview says; the rest is what respondents read.
export const previewTexts = {
  fr: {
    empty: 'Il n’y a encore rien à montrer.',
    sent: 'Ici, les réponses partiraient. Rien n’a été envoyé.',
    again: 'Recommencer l’aperçu',
  },
  en: {
    empty: 'There is nothing to show yet.',
    sent: 'Here the answers would leave. Nothing was sent.',
    again: 'Start the preview again',
  },
};
