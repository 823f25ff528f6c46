// Who gets to see personal data, in the words of the register.

export const ADMINISTRATORS = { fr: 'Administrateurs du centre', en: 'Administrators of the centre' };
export const THE_PERSON = {
  fr: 'La personne elle-même et les administrateurs du centre',
  en: 'The person themselves and the administrators of the centre',
};
export const NOBODY = { fr: 'Personne : traitement automatique', en: 'Nobody: automatic processing' };

/** Where the periods come from that no law fixes. */
export const CNIL_MANAGEMENT = 'CNIL, référentiel relatif à la gestion des activités commerciales (2021)';
export const CNIL_RECRUITMENT = 'CNIL, guide du recrutement (2023), fiche 12';
export const CNIL_LOGS = 'CNIL, recommandation relative à la journalisation (2021-122)';
