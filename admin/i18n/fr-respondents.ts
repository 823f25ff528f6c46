// The texts of what respondents add and of invitations in French.
export const respondents = {
  options: 'Choix ajoutés',
  noOptions: 'Personne n’a encore ajouté de choix à côté de ceux du questionnaire.',
  nothingWaits: 'Aucun choix n’attend de décision.',
  help: 'Ce que des personnes ont écrit à côté de « Autre ». Les formulations proches sont réunies. Un choix proposé est offert aux personnes suivantes ; un choix fusionné compte avec un autre. Les réponses gardent le texte d’origine.',
  like: 'Ressemble à « %{name} »',
  answers: '%{smart_count} réponse |||| %{smart_count} réponses',
  offer: 'Proposer ce choix',
  offerTitle: 'Proposer ce choix aux personnes suivantes',
  offerOthers: 'Comptés avec lui : %{names}',
  offered: 'Le choix est proposé',
  labelFr: 'Libellé en français',
  labelEn: 'Libellé en anglais',
  target: 'Compter comme',
  decided: 'Déjà décidés',
  invite: 'Inviter à répondre',
  invited: 'Personnes invitées',
  invitedCount: '%{smart_count} personne invitée |||| %{smart_count} personnes invitées',
  onlyOpen: 'Publiez le questionnaire pour inviter à y répondre.',
  list: 'Adresses e-mail',
  listHelp: 'Une adresse par ligne, ou un tableau CSV dont l’en-tête nomme les colonnes : e-mail, nom, langue.',
  readFile: 'Lire un fichier CSV',
  anonymous: 'Réponses anonymes',
  anonymousHelp:
    'Vous verrez qui a répondu, jamais ce que chacun répond. Sans cette case, les réponses sont rattachées à l’adresse.',
  send: 'Envoyer les invitations',
};

export const respondentActions = {
  mergeRespondentOptions: { label: 'Fusionner', done: 'Les choix sont fusionnés' },
  rejectRespondentOptions: { label: 'Écarter', done: 'Le choix est écarté' },
  reopenRespondentOptions: { label: 'Reconsidérer', done: 'Le choix attend une nouvelle décision' },
  remindInvited: {
    label: 'Relancer',
    done: 'Les relances partent',
    confirm: 'Toutes les personnes invitées qui n’ont pas répondu reçoivent un rappel, une fois par jour au plus.',
  },
  removeQuestionnaireInvitation: {
    label: 'Retirer',
    done: 'L’invitation est retirée',
    confirm: 'Le lien ne fonctionnera plus et l’adresse sera oubliée. Les réponses déjà données restent.',
  },
};

export const respondentResources = {
  questionnaireInvitations: {
    name: 'Invitation à répondre |||| Invitations à répondre',
    fields: {
      email: 'Adresse',
      status: 'État',
      anonymous: 'Anonyme',
      mailCount: 'Mails',
      mailedAt: 'Dernier mail',
      removal: 'Retirer',
    },
  },
};
