// The texts about giving a questionnaire to its respondents, in French.
export const sharing = {
  draft: 'Le questionnaire n’est pas encore publié : son adresse ne montrera rien avant.',
  address: 'Adresse de la page',
  addressHelp: 'À envoyer, à afficher ou à mettre dans un message. Sans compte, sur téléphone comme sur ordinateur.',
  open: 'Ouvrir la page',
  inLanguage: { own: 'Langue de la personne', fr: 'Toujours en français', en: 'Toujours en anglais' },
  copy: 'Copier',
  copied: 'Copié',
  qrCode: 'Code QR de la page du questionnaire',
  qrCodeHelp: 'À imprimer ou à projeter : on le lit avec l’appareil photo d’un téléphone.',
  save: 'Enregistrer le code QR',
  embed: 'Dans votre site',
  embedHelp: 'Collez cette ligne à l’endroit de votre page où le questionnaire doit apparaître.',
  code: 'Ligne à coller',
};
