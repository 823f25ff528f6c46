import { MAIL_FINDINGS } from '../../platform/mail/lint.ts';

export const MAIL_PROBLEMS = {
  NOT_RESENDABLE: {
    fr: 'Seul un mail conservé ou en échec peut être renvoyé.',
    en: 'Only a mail that was kept or that failed can be sent again.',
  },
} as const;

export const MAIL_TEMPLATE_PROBLEMS = {
  ...MAIL_FINDINGS,
  RESERVED_NAME: {
    fr: 'Ce nom ressemble à ceux des messages du programme\u202f: choisissez-en un autre.',
    en: 'This name looks like those of the program’s own mails: choose another.',
  },
  DECLARED: {
    fr: 'Ce message fait partie du programme\u202f: seul son texte peut être modifié.',
    en: 'This mail is part of the program: only its text can be changed.',
  },
  NOT_DECLARED: {
    fr: 'Ce modèle n’a pas de texte d’origine.',
    en: 'This template has no original text.',
  },
} as const;

export const MAIL_BATCH_PROBLEMS = {
  ...MAIL_FINDINGS,
  NOT_DRAFT: {
    fr: 'L’envoi a commencé ou est programmé\u202f: il ne peut plus être modifié.',
    en: 'The batch has begun or is scheduled: it can no longer be changed.',
  },
  NO_RECIPIENTS: { fr: 'Il n’y a pas de destinataire.', en: 'There is no recipient.' },
  TOO_MANY_RECIPIENTS: {
    fr: 'Un envoi a au plus {maximum} destinataires.',
    en: 'A batch has {maximum} recipients at most.',
  },
  ALREADY_RECIPIENT: { fr: 'Cette adresse est déjà destinataire.', en: 'This address is a recipient already.' },
  VALUES_MISSING: {
    fr: 'La variable «\u202f{name}\u202f» manque à {count} {count|destinataire|destinataires}, par exemple {example}.',
    en: 'The variable “{name}” is missing for {count} {count|recipient|recipients}, for example {example}.',
  },
  SCHEDULE_PAST: { fr: 'Cette date est passée.', en: 'This time has passed.' },
  ALREADY_SENT: { fr: 'Cet envoi a déjà commencé.', en: 'This batch has already begun.' },
  NOT_SCHEDULED: { fr: 'Cet envoi n’est pas programmé.', en: 'This batch is not scheduled.' },
  NOT_SENDING: { fr: 'Cet envoi n’est pas en cours.', en: 'This batch is not being sent.' },
  NOT_PAUSED: { fr: 'Cet envoi n’est pas en pause.', en: 'This batch is not paused.' },
  ENDED: { fr: 'Cet envoi est terminé.', en: 'This batch has ended.' },
} as const;

/** Why a line of a list of recipients was left out. */
export const RECIPIENT_FINDINGS = {
  ADDRESS_MISSING: { fr: 'Ligne {line}\u202f: pas d’adresse.', en: 'Line {line}: no address.' },
  ADDRESS_INVALID: {
    fr: 'Ligne {line}\u202f: «\u202f{value}\u202f» n’est pas une adresse e-mail.',
    en: 'Line {line}: “{value}” is not an e-mail address.',
  },
  DUPLICATE: {
    fr: 'Ligne {line}\u202f: l’adresse {value} est déjà destinataire.',
    en: 'Line {line}: the address {value} is a recipient already.',
  },
  TOO_LONG: {
    fr: 'Ligne {line}\u202f: la colonne «\u202f{column}\u202f» est trop longue ({maximum} caractères au plus).',
    en: 'Line {line}: the column “{column}” is too long ({maximum} characters at most).',
  },
  COLUMNS: {
    fr: 'Ligne {line}\u202f: {count} {count|colonne|colonnes} au lieu de {wanted}.',
    en: 'Line {line}: {count} {count|column|columns} instead of {wanted}.',
  },
} as const;

/** Why a file of recipients was refused as a whole. */
export const RECIPIENT_FILE_PROBLEMS = {
  EMPTY: { fr: 'Le fichier est vide.', en: 'The file is empty.' },
  NO_ADDRESS_COLUMN: {
    fr: 'Aucune colonne d’adresse\u202f: nommez-en une «\u202fe-mail\u202f». Colonnes lues\u202f: {columns}.',
    en: 'No column of addresses: name one “e-mail”. Columns read: {columns}.',
  },
  SAME_COLUMN_TWICE: {
    fr: 'Deux colonnes se nomment «\u202f{column}\u202f».',
    en: 'Two columns are named “{column}”.',
  },
  TOO_MANY_COLUMNS: { fr: 'Il y a plus de {maximum} colonnes.', en: 'There are more than {maximum} columns.' },
  UNREADABLE: {
    fr: 'Ligne {line}\u202f: le fichier n’est pas un CSV lisible.',
    en: 'Line {line}: this is no readable CSV.',
  },
  TOO_LARGE: { fr: 'Le fichier dépasse 5 Mo.', en: 'The file is larger than 5 MB.' },
} as const;
