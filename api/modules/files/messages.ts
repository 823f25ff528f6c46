export const EXPORT_PROBLEMS = {
  TOO_MANY_REQUESTS: {
    fr: 'Vous avez demandé trop d’exports : réessayez dans {minutes} {minutes|minute|minutes}.',
    en: 'You have asked for too many exports: try again in {minutes} {minutes|minute|minutes}.',
  },
} as const;

/** Said for a link that has ended, was never ours, or leads to what may no longer be seen. */
export const LINK_ENDED = {
  fr: 'Ce lien n’est plus valable : demandez-en un nouveau là où vous l’avez trouvé.',
  en: 'This link is no longer valid: ask for a new one where you found it.',
} as const;

/** What can be wrong with what somebody wants to upload. */
export const UPLOAD_PROBLEMS = {
  TOO_LARGE: {
    fr: 'Ce fichier est trop grand : {megabytes} Mo au plus.',
    en: 'This file is too large: {megabytes} MB at most.',
  },
  WRONG_TYPE: {
    fr: 'Ce type de fichier n’est pas accepté. Sont acceptés : {types}.',
    en: 'This type of file is not taken. These are: {types}.',
  },
  TOO_MANY_UPLOADS: {
    fr: 'Vous avez envoyé trop de fichiers : réessayez dans {minutes} {minutes|minute|minutes}.',
    en: 'You have sent too many files: try again in {minutes} {minutes|minute|minutes}.',
  },
} as const;

/** Why what was sent was not kept. */
export const CONTENT_PROBLEMS = {
  UNAUTHENTICATED: { fr: 'Connectez-vous d’abord.', en: 'Sign in first.' },
  UPLOAD_ENDED: {
    fr: 'Cet envoi n’existe pas, a déjà servi ou a expiré : choisissez à nouveau le fichier.',
    en: 'This upload does not exist, was used before or has expired: choose the file again.',
  },
  EMPTY: { fr: 'Ce fichier est vide.', en: 'This file is empty.' },
  ACTIVE_CONTENT: {
    fr: 'Ce fichier contient un élément actif ({what}), ce qui est refusé. Enregistrez-le à nouveau en PDF simple.',
    en: 'This file holds active content ({what}), which is refused. Save it again as a plain PDF.',
  },
  UNREADABLE: {
    fr: 'Ce fichier ne peut pas être lu : il est abîmé, protégé par un mot de passe ou trop complexe.',
    en: 'This file cannot be read: it is damaged, protected by a password or too complex.',
  },
  TOO_SLOW: {
    fr: 'L’envoi a été interrompu : rien n’est arrivé pendant trop longtemps.',
    en: 'The upload was ended: nothing came for too long.',
  },
  NO_ROOM: {
    fr: 'Le serveur n’a plus de place pour des fichiers. Réessayez plus tard ou prévenez l’administrateur.',
    en: 'The server has no room left for files. Try again later or tell the administrator.',
  },
} as const;
