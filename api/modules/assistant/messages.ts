import { AI_PROBLEMS } from '../../platform/ai/messages.ts';

export const ASSISTANT_PROBLEMS = {
  ...AI_PROBLEMS,
  TOO_MANY_REQUESTS: {
    fr: "Vous avez beaucoup sollicité l'assistant : réessayez dans {minutes} min.",
    en: 'You have asked the assistant a lot: try again in {minutes} min.',
  },
} as const;

/** What a person should know of a text before accepting it. */
export const WARNINGS = {
  LOST: {
    fr: '« {text} » figurait dans votre texte et manque dans la proposition.',
    en: '"{text}" was in your text and is missing in the proposal.',
  },
  INVENTED: {
    fr: 'La proposition contient « {text} », qui ne correspond à rien dans votre texte.',
    en: 'The proposal holds "{text}", which stands for nothing in your text.',
  },
  CUT: {
    fr: 'La proposition est incomplète : elle a atteint sa longueur maximale.',
    en: 'The proposal is incomplete: it reached its greatest length.',
  },
} as const;

export const UPLOAD_PROBLEMS = {
  UNAUTHENTICATED: { fr: 'Connectez-vous pour dicter.', en: 'Sign in to dictate.' },
  FORBIDDEN: {
    fr: "Votre compte ne permet pas d'utiliser l'assistant.",
    en: 'Your account is not allowed to use the assistant.',
  },
  TOO_LARGE: {
    fr: "L'enregistrement est trop long : {megabytes} Mo au plus.",
    en: 'The recording is too long: {megabytes} MB at most.',
  },
  NOT_AUDIO: {
    fr: "Ce fichier n'est pas un enregistrement WebM, Ogg, MP4, WAV ou MP3.",
    en: 'This file is no recording in WebM, Ogg, MP4, WAV or MP3.',
  },
  EMPTY: { fr: "L'enregistrement est vide.", en: 'The recording is empty.' },
  NO_SPEECH: {
    fr: "Aucune parole n'a été reconnue dans l'enregistrement.",
    en: 'No speech was recognised in the recording.',
  },
  NO_TRANSCRIPTION: {
    fr: 'Aucun serveur de transcription n’est configuré. Dictez avec votre navigateur s’il sait le faire, ou tapez le texte.',
    en: 'No transcription server is configured. Dictate with your browser where it can, or type the text.',
  },
} as const;
