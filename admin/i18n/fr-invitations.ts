// What is said of invitations whose mail did not get through, in French: loaded with the pages of accounts.
export const invitations = {
  invitations: {
    notReached: 'Non remise : %{reason}',
    mailFailed: 'Le message d’invitation n’a pas abouti : %{reason}.',
    mendAddress: 'Si l’adresse est fausse, corrigez-la : l’invitation repart aussitôt.',
    blocked: 'Si elle est juste, retirez-la d’abord de la liste des adresses bloquées, puis renvoyez l’invitation.',
    blockedList: 'Adresses bloquées',
    mend: 'Corriger l’adresse',
    mendHelp:
      'L’invitation part à cette adresse, avec laquelle la personne se connectera. Le lien déjà envoyé ne fonctionnera plus.',
    email: 'Adresse électronique',
    send: 'Envoyer',
    cancel: 'Annuler',
    sent: 'Invitation envoyée à %{email}',
  },
};
