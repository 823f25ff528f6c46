export const QUESTIONNAIRE_PROBLEMS = {
  EMPTY: { fr: 'Le questionnaire n’a encore aucune question.', en: 'The questionnaire has no question yet.' },
  ALREADY_PUBLISHED: {
    fr: 'Le questionnaire est déjà publié, sans changement depuis.',
    en: 'The questionnaire is already published, and nothing has changed since.',
  },
  NOT_OPEN: { fr: 'Le questionnaire n’est pas publié.', en: 'The questionnaire is not published.' },
  UNKNOWN_QUESTION: {
    fr: 'Aucune question n’a la clé « {key} ».',
    en: 'No question has the key "{key}".',
  },
  LATER_QUESTION: {
    fr: 'La question « {key} » vient après : une condition porte sur une question placée avant.',
    en: 'The question "{key}" comes later: a condition is about a question that comes before.',
  },
  CIRCULAR: {
    fr: 'Cette condition tourne en rond : la question « {key} » dépend elle-même de ce qu’elle affiche.',
    en: 'This condition goes in a circle: the question "{key}" itself depends on what it shows.',
  },
  UNREACHABLE: {
    fr: 'Ces conditions ne peuvent jamais être remplies : rien ne s’affichera.',
    en: 'These conditions can never hold: nothing will be shown.',
  },
  WRONG_ORDER: {
    fr: 'La plus grande valeur est inférieure à la plus petite.',
    en: 'The greatest value is below the smallest.',
  },
  SECOND_ROLE: {
    fr: 'Une autre question demande déjà la fonction.',
    en: 'Another question already asks for the role.',
  },
  UNKNOWN_OPTION: {
    fr: 'La question de la condition n’a pas d’option « {key} ».',
    en: 'The question of the condition has no option "{key}".',
  },
  PAST: { fr: 'Cette date est déjà passée.', en: 'This date has already passed.' },
  OTHER_MISSING: {
    fr: 'Il manque l’option dont la clé est « autre », à préciser par la personne qui répond.',
    en: 'The option with the key "other", for the respondent to say which, is missing.',
  },
} as const;

export const SUBMISSION_PROBLEMS = {
  ALREADY_ANSWERED: {
    fr: 'Une réponse a déjà été envoyée avec cette adresse e-mail.',
    en: 'An answer has already been sent with this e-mail address.',
  },
  TOO_FEW: {
    fr: 'Il manque des choix ({minimum} au moins).',
    en: 'There are too few choices ({minimum} at least).',
  },
  QUOTA_REACHED: {
    fr: 'Ce questionnaire a reçu toutes les réponses prévues.',
    en: 'This questionnaire has received as many answers as it takes.',
  },
  NOT_OPEN: { fr: 'Ce questionnaire n’accepte pas de réponses.', en: 'This questionnaire takes no answers.' },
  UNKNOWN_QUESTION: {
    fr: 'Ce questionnaire n’a pas de question « {key} ».',
    en: 'This questionnaire has no question "{key}".',
  },
  UNKNOWN_OPTION: { fr: 'Cette question n’a pas de choix « {key} ».', en: 'This question has no choice "{key}".' },
  NOT_ASKED: {
    fr: 'Cette question n’est pas posée, au vu des autres réponses.',
    en: 'This question is not asked, given the other answers.',
  },
  PROOF_REQUIRED: {
    fr: 'Beaucoup de réponses arrivent en ce moment : votre appareil doit d’abord montrer qu’il n’envoie pas en masse.',
    en: 'Many answers are coming in at the moment: your device first has to show that it does not send in bulk.',
  },
  PROOF_INVALID: {
    fr: 'La preuve de travail n’est pas ou plus valable : demandez-en une nouvelle.',
    en: 'The proof of work is not valid, or no longer: ask for a new one.',
  },
  TOO_FAST: {
    fr: 'Les réponses sont arrivées plus vite que quelqu’un ne peut lire : renvoyez-les dans un instant.',
    en: 'The answers came faster than anybody can read: send them again in a moment.',
  },
  INVITATION_UNKNOWN: {
    fr: 'Ce lien personnel n’est pas valable pour ce questionnaire.',
    en: 'This personal link is not valid for this questionnaire.',
  },
  INVITATION_USED: {
    fr: 'Des réponses ont déjà été envoyées avec ce lien personnel.',
    en: 'Answers have already been sent with this personal link.',
  },
  TOO_MANY_ATTEMPTS: {
    fr: 'Trop d’envois depuis votre adresse : recommencez dans {minutes} min.',
    en: 'Too many answers from your address: try again in {minutes} min.',
  },
} as const;

export const QUESTIONNAIRE_INVITATION_PROBLEMS = { NOT_OPEN: QUESTIONNAIRE_PROBLEMS.NOT_OPEN } as const;

/** Why a line of a list invites nobody, beside what is wrong with the line. */
export const INVITATION_FINDINGS = {
  ALREADY_INVITED: {
    fr: 'Ligne {line}\u202f: {value} a déjà été invité.',
    en: 'Line {line}: {value} was invited before.',
  },
  ALREADY_ANSWERED: {
    fr: 'Ligne {line}\u202f: {value} a déjà répondu.',
    en: 'Line {line}: {value} has already answered.',
  },
} as const;

export const RESPONDENT_OPTION_PROBLEMS = {
  NOT_OFFERABLE: {
    fr: 'La question ne propose plus de choix, ou c’est une ligne d’une échelle\u202f: rien ne peut y être ajouté.',
    en: 'The question offers no options any more, or it is a row of a rating: nothing can be added to it.',
  },
  UNKNOWN_TARGET: {
    fr: 'La question n’a pas de choix «\u202f{key}\u202f» avec lequel fusionner.',
    en: 'The question has no option "{key}" to merge with.',
  },
  SEVERAL_QUESTIONS: {
    fr: 'Ces propositions appartiennent à plusieurs questions.',
    en: 'These proposals belong to several questions.',
  },
} as const;
