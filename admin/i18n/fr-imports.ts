// The texts of imports of answers in French.
export const submissionImports = {
  new: 'Importer des réponses',
  intro:
    'Le fichier est d’abord lu et un compte rendu dit ce qui s’y trouve. Rien n’est repris avant que vous ne l’ayez demandé, et tout import peut être défait.',
  questionnaireHelp: 'Pour un tableau CSV. La sauvegarde du questionnaire CAP désigne elle-même son questionnaire.',
  choose: 'Choisir un fichier',
  fileHelp: 'Une sauvegarde CAP (.json) ou un tableau (.csv), 100 Mo au plus.',
  apply: 'Reprendre %{smart_count} réponse |||| Reprendre %{smart_count} réponses',
  nothingYet: 'Rien n’est encore repris. Lisez le compte rendu, puis décidez.',
  nothingNew: 'Toutes les réponses de ce fichier sont déjà là.',
  findings: 'Ce qui est particulier dans le fichier',
  finding: 'Particularité',
  times: 'Fois',
  rows: 'Lignes (vingt au plus)',
  columns: 'Les colonnes du tableau',
  column: 'Colonne %{number}',
  meaning: 'Ce que c’est',
  meaningOf: 'Ce qu’est la colonne « %{name} »',
  readAgain: 'Relire avec ces colonnes',
};

export const submissionImportActions = {
  applySubmissionImport: { label: 'Reprendre', done: 'Les réponses sont en train d’être reprises' },
  undoSubmissionImport: {
    label: 'Défaire l’import',
    done: 'L’import est en train d’être défait',
    confirm: 'Toutes les réponses venues de ce fichier seront supprimées. Le questionnaire reste.',
  },
};

export const submissionImportResources = {
  submissionImports: {
    name: 'Import de réponses |||| Imports de réponses',
    fields: {
      fileName: 'Fichier',
      questionnaire: 'Questionnaire',
      questionnaireId: 'Questionnaire',
      format: 'Sorte de fichier',
      status: 'État',
      readCount: 'Réponses dans le fichier',
      newCount: 'Nouvelles réponses',
      createdAt: 'Demandé le',
      endedAt: 'Terminé le',
    },
  },
};

export const submissionImportEnums = {
  SubmissionImportFormat: { CAP_BACKUP: 'Sauvegarde CAP', CSV: 'Tableau CSV' },
  SubmissionImportStatus: {
    CHECKING: 'Lecture en cours',
    CHECKED: 'Lu, à décider',
    APPLYING: 'Reprise en cours',
    DONE: 'Repris',
    UNDOING: 'En train d’être défait',
    UNDONE: 'Défait',
    FAILED: 'Échec',
  },
  ImportTarget: {
    IGNORE: 'Laisser de côté',
    KEEP: 'Garder comme texte',
    EXTERNAL_ID: 'Identifiant',
    SUBMITTED_AT: 'Date de la réponse',
    EMAIL: 'Adresse e-mail',
    LANGUAGE: 'Langue',
    ANSWER: 'Réponse à une question',
  },
};
