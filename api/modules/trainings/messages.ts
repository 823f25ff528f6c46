export const TRAINING_PROBLEMS = {
  ALREADY_PUBLISHED: { fr: 'Cette formation est déjà publiée.', en: 'This training is already published.' },
  ALREADY_ARCHIVED: { fr: 'Cette formation est déjà archivée.', en: 'This training is already archived.' },
  PRICE_MISSING: {
    fr: 'Un tarif, individuel ou de groupe, est nécessaire au catalogue.',
    en: 'The catalogue needs a price, for one person or for groups.',
  },
} as const;

export const TRAINING_SESSION_PROBLEMS = {
  ALREADY_PUBLISHED: { fr: 'Cette session est déjà annoncée.', en: 'This session is already announced.' },
} as const;

export const ENROLMENT_PROBLEMS = {
  SESSION_FULL: { fr: "Il n'y a plus de place dans cette session.", en: 'There is no seat left in this session.' },
  SESSION_NOT_OPEN: {
    fr: "Cette session n'est pas ouverte aux inscriptions.",
    en: 'This session is not open for enrolment.',
  },
  ALREADY_ENROLLED: {
    fr: 'Cette personne est déjà inscrite à cette session.',
    en: 'This person is already enrolled in this session.',
  },
  TRANSITION_NOT_ALLOWED: {
    fr: "L'inscription ne peut pas passer à cet état.",
    en: 'The enrolment cannot move to this state.',
  },
} as const;

/** What the import of a catalogue file says to the operator. */
export const CATALOGUE_IMPORT = {
  ROW: { fr: 'ligne {row} ({slug}) : {text}', en: 'row {row} ({slug}): {text}' },
  ROW_FIELD: { fr: 'ligne {row} ({slug}), {field} : {text}', en: 'row {row} ({slug}), {field}: {text}' },
  CHANGED: { fr: 'modifiée ({fields})', en: 'changed ({fields})' },
  STATUS_KEPT: {
    fr: 'en brouillon dans le fichier ; la formation garde son état ({status})',
    en: 'a draft in the file; the training keeps its state ({status})',
  },
  PRICE_MISSING: {
    fr: 'validée dans le fichier mais sans tarif : non publiée',
    en: 'valid in the file but without a price: not published',
  },
  SLUG_OF_ANOTHER: {
    fr: 'une autre formation, de code {code}, porte déjà ce slug',
    en: 'another training, of code {code}, has this slug already',
  },
  TRAINING_OF_ANOTHER_ROW: {
    fr: 'désigne la même formation que la ligne {row}',
    en: 'is about the same training as row {row}',
  },
  REFUSED: { fr: "Rien n'a été importé :", en: 'Nothing was imported:' },
  AT_THE_SAME_TIME: {
    fr: "Rien n'a été importé : quelqu'un modifie les formations en même temps. Recommencez.",
    en: 'Nothing was imported: someone is changing trainings at the same time. Try again.',
  },
  UNREADABLE: {
    fr: 'Le fichier {file} ne peut pas être lu : {reason}',
    en: 'The file {file} cannot be read: {reason}',
  },
  SUMMARY: {
    fr: 'Formations lues : {read}. Ajoutées : {added}, modifiées : {changed}, publiées : {published}, archivées : {archived}, inchangées : {unchanged}.',
    en: 'Trainings read: {read}. Added: {added}, changed: {changed}, published: {published}, archived: {archived}, unchanged: {unchanged}.',
  },
  NOTHING_TO_DO: {
    fr: "Tout était à jour : rien n'a été ajouté ni modifié.",
    en: 'All was up to date: nothing was added or changed.',
  },
  ODDITIES: { fr: 'À vérifier ({count}) :', en: 'To be checked ({count}):' },
} as const;
