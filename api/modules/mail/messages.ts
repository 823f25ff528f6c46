export const MAIL_PROBLEMS = {
  NOT_RESENDABLE: {
    fr: 'Seul un mail conservé ou en échec peut être renvoyé.',
    en: 'Only a mail that was kept or that failed can be sent again.',
  },
} as const;
