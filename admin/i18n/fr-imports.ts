// The texts of imports of answers in French.
export const submissionImports = {
  new: 'Importer des réponses',
  intro:
    'Le fichier est d’abord lu et un compte rendu dit ce qui s’y trouve. Rien n’est repris avant que vous ne l’ayez demandé, et tout import peut être défait.',
  questionnaireHelp:
    'Pour un tableau CSV. Une sauvegarde CAP va au questionnaire « cap », sauf si vous en choisissez un autre.',
  choose: 'Choisir un fichier',
  fileHelp:
    'Une sauvegarde CAP (.json, ou .jsonl avec une réponse par ligne) ou un tableau (.csv). Un classeur Excel (.xlsx) s’enregistre d’abord sous « CSV UTF-8 ».',
  apply: 'Reprendre %{smart_count} réponse |||| Reprendre %{smart_count} réponses',
  nothingYet: 'Rien n’est encore repris. Lisez le compte rendu, puis décidez.',
  nothingNew: 'Toutes les réponses de ce fichier sont déjà là.',
  findings: 'Ce qui est particulier dans le fichier',
  finding: 'Particularité',
  values: 'Écrit dans le fichier',
  written: 'Écrit dans le fichier : %{values}',
  quoted: '« %{value} »',
  times: 'Fois',
  rows: 'Réponses concernées',
  inRows: 'Réponses concernées : %{rows}',
  moreRows: '… et %{smart_count} autre |||| … et %{smart_count} autres',
  download: 'Télécharger la liste (CSV)',
  findingsHelp:
    'Rien de ce qui est particulier n’est perdu ni corrigé : ce qui ne peut pas être compris est gardé comme texte.',
  doubtful: 'À vérifier : %{smart_count} particularité |||| À vérifier : %{smart_count} particularités',
  understood:
    'Compris sans doute possible : %{smart_count} particularité |||| Compris sans doute possible : %{smart_count} particularités',
  rowsHelp:
    'Les réponses sont nommées par leur identifiant dans le fichier ou, sans identifiant, par leur place (« n° 3 » : la troisième) ; la liste en donne mille au plus par particularité. Les valeurs qui pourraient dire qui a répondu n’y sont pas : vous les trouverez dans chaque réponse.',
  progress: '%{done} réponses parcourues sur %{all}',
  undoAll: 'Défaire et supprimer le questionnaire',
  undoAllQuestion:
    'Toutes les réponses venues de ce fichier seront supprimées, et avec elles le questionnaire que cet import a créé, si rien d’autre ne s’y rapporte.',
  columns: 'Les colonnes du tableau',
  column: 'Colonne %{number}',
  meaning: 'Ce que c’est',
  meaningOf: 'Ce qu’est la colonne « %{name} »',
  readAgain: 'Relire avec ces colonnes',
};
