// What the console says of files and exports, in French.
export const files = {
  cv: 'CV',
  addCv: 'Ajouter un CV',
  replaceCv: 'Remplacer le CV',
  cvHelp: 'PDF, JPEG, PNG ou WebP, 10 Mo au plus. Un PDF avec scripts ou pièces jointes est refusé.',
  attached: 'CV enregistré',
  download: 'Télécharger',
  downloadNamed: 'Télécharger %{name}',
  exportFailed: 'L’export n’a pas abouti. Réessayez plus tard.',
  gone: 'Ce fichier ne peut plus être téléchargé.',
  sending: 'Envoi du fichier',
  checking: 'Vérification du fichier',
  cancel: 'Annuler l’envoi',
  sizeAndDay: '%{size} Ko, ajouté le %{at}',
  quarantined: 'L’antivirus n’a pas encore vérifié ce fichier : personne ne peut l’ouvrir avant.',
  refused: 'Ce fichier a été refusé et son contenu supprimé : %{reason}.',
};

export const fileActions = {
  removeCandidateCv: {
    label: 'Supprimer le CV',
    done: 'CV supprimé',
    confirm: 'Le fichier sera supprimé définitivement.',
  },
};
