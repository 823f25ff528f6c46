// The conversations between the accounts of the demo, as they were written.

import type { DemoRole } from './accounts.ts';

export interface DemoConversation {
  readonly subject: string | null;
  /** The first one starts it; candidates and trainees can only write to staff. */
  readonly members: readonly DemoRole[];
  /** When it was started; its messages follow within the hour. */
  readonly hoursAgo: number;
  readonly messages: readonly (readonly [author: DemoRole, body: string])[];
  /** Who has not read beyond their own last message. */
  readonly unreadBy: readonly DemoRole[];
}

export const conversations: readonly DemoConversation[] = [
  {
    subject: 'Entretien pour le poste de développeuse',
    members: ['RECRUITER', 'CANDIDATE'],
    hoursAgo: 3,
    messages: [
      [
        'RECRUITER',
        'Bonjour Cynthia, votre profil nous intéresse. Seriez-vous libre jeudi à 10 h pour un entretien à Jarry ?',
      ],
      ['CANDIDATE', 'Bonjour, oui, jeudi 10 h me convient très bien. Dois-je apporter quelque chose ?'],
      ['RECRUITER', 'Juste un exemple de projet dont vous êtes fière. À jeudi !'],
    ],
    unreadBy: ['CANDIDATE'],
  },
  {
    subject: 'Ma recherche d’emploi',
    members: ['CANDIDATE', 'TRAINER'],
    hoursAgo: 26,
    messages: [
      [
        'CANDIDATE',
        'Bonjour Thierry, j’ai un entretien chez Numékara. Auriez-vous une demi-heure pour m’aider à le préparer ?',
      ],
      ['TRAINER', 'Avec plaisir. Demain à 16 h, en salle 2 ou par téléphone, comme vous préférez.'],
      ['CANDIDATE', 'En salle 2, merci beaucoup !'],
      ['TRAINER', 'Relisez l’offre et notez trois questions à poser. On fera une simulation.'],
    ],
    unreadBy: [],
  },
  {
    subject: 'Dossier d’inscription',
    members: ['TRAINEE', 'ADMIN'],
    hoursAgo: 50,
    messages: [
      ['TRAINEE', 'Bonjour, j’ai déposé mon attestation de financement. Mon inscription est-elle complète ?'],
      ['ADMIN', 'Bonjour Rémi, tout est complet, votre inscription est confirmée. La convocation part lundi.'],
      ['TRAINEE', 'Merci, à bientôt.'],
    ],
    unreadBy: ['ADMIN'],
  },
  {
    subject: 'Absence du 12',
    members: ['TRAINEE', 'TRAINER'],
    hoursAgo: 5,
    messages: [
      ['TRAINEE', 'Bonjour, je serai absent vendredi matin pour un rendez-vous médical. Je peux rattraper le cours ?'],
      ['TRAINER', 'Merci de prévenir. Je vous envoie l’exercice, nous le reprendrons lundi.'],
      ['TRAINEE', 'Parfait. J’apporterai le justificatif.'],
    ],
    unreadBy: ['TRAINER'],
  },
  {
    subject: 'Partenariat avec Numékara',
    members: ['RECRUITER', 'ADMIN', 'TRAINER'],
    hoursAgo: 75,
    messages: [
      [
        'RECRUITER',
        'Bonjour à vous deux. Nous cherchons trois alternants pour la rentrée : pourrions-nous rencontrer votre groupe ?',
      ],
      ['ADMIN', 'Excellente idée. Thierry, une matinée est-elle possible ce mois-ci ?'],
      ['TRAINER', 'Oui, le mardi matin. Je prépare une présentation des projets du groupe.'],
      ['RECRUITER', 'Mardi, parfait. Nous viendrons à deux, dont une ancienne stagiaire.'],
      ['ADMIN', 'C’est noté : accueil à 9 h, café et tour des salles.'],
    ],
    unreadBy: ['TRAINER', 'RECRUITER'],
  },
  {
    subject: 'Session d’automne : salles et matériel',
    members: ['ADMIN', 'TRAINER'],
    hoursAgo: 30,
    messages: [
      ['ADMIN', 'La salle 3 est libre à partir du 4. Combien de postes vous faut-il ?'],
      ['TRAINER', 'Douze postes et un écran. Deux souris sont à remplacer.'],
      ['ADMIN', 'Commande passée ce matin.'],
    ],
    unreadBy: [],
  },
  {
    subject: 'Votre candidature de juin',
    members: ['RECRUITER', 'CANDIDATE'],
    hoursAgo: 400,
    messages: [
      [
        'RECRUITER',
        'Bonjour, le poste a finalement été pourvu en interne. Puis-je garder votre profil pour la suite ?',
      ],
      ['CANDIDATE', 'Bonjour, merci de votre réponse. Oui, bien sûr.'],
    ],
    unreadBy: [],
  },
  {
    subject: null,
    members: ['ADMIN', 'RECRUITER'],
    hoursAgo: 8,
    messages: [
      ['ADMIN', 'Bonjour Nadège, deux de vos offres arrivent à échéance cette semaine. Souhaitez-vous les prolonger ?'],
      ['RECRUITER', 'Merci du rappel ! La première oui, la seconde peut être fermée.'],
      ['ADMIN', 'Très bien, je vous laisse faire depuis la page de l’offre.'],
    ],
    unreadBy: ['RECRUITER'],
  },
  {
    subject: 'Attestation de fin de formation',
    members: ['CANDIDATE', 'ADMIN'],
    hoursAgo: 120,
    messages: [
      ['CANDIDATE', 'Bonjour, où puis-je retirer mon attestation de fin de formation ?'],
      ['ADMIN', 'Bonjour Cynthia, elle vous attend à l’accueil, du lundi au vendredi de 8 h à 16 h.'],
    ],
    unreadBy: ['CANDIDATE'],
  },
  {
    subject: 'Questionnaire de satisfaction',
    members: ['ADMIN', 'TRAINER', 'TRAINEE', 'CANDIDATE'],
    hoursAgo: 20,
    messages: [
      [
        'ADMIN',
        'Bonjour, le questionnaire de satisfaction est en ligne. Cinq minutes suffisent, et chaque réponse est lue.',
      ],
      ['TRAINEE', 'C’est fait !'],
      ['TRAINER', 'Merci Rémi. Les résultats seront présentés au prochain conseil de perfectionnement.'],
    ],
    unreadBy: ['ADMIN', 'CANDIDATE'],
  },
  {
    subject: 'Stage en entreprise',
    members: ['RECRUITER', 'TRAINEE', 'TRAINER'],
    hoursAgo: 170,
    messages: [
      ['RECRUITER', 'Bonjour Rémi, nous pouvons vous accueillir quatre semaines, à partir du 2 du mois prochain.'],
      ['TRAINEE', 'Bonjour, c’est une très bonne nouvelle, merci !'],
      ['TRAINER', 'J’envoie la convention dès demain.'],
      ['RECRUITER', 'Reçue et signée. À très vite.'],
    ],
    unreadBy: ['TRAINEE'],
  },
  {
    subject: 'Réunion pédagogique',
    members: ['TRAINER', 'ADMIN'],
    hoursAgo: 1,
    messages: [
      ['TRAINER', 'Je propose d’avancer la réunion à 14 h, trois collègues ont cours ensuite.'],
      ['TRAINER', 'L’ordre du jour : positionnements, accessibilité, retours des entreprises.'],
    ],
    unreadBy: ['ADMIN'],
  },
];
