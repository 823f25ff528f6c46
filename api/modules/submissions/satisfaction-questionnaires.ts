// What a training centre asks its trainees for the national quality framework (Qualiopi; article L. 6316-1 of the labour
// code): at the end of a training, "à chaud", and some months after it, "à froid". The framework says what must be known
// (indicators 1, 2, 4 to 6, 8 to 12, 17, 19, 21, 26 and 30 to 32), never how it is asked: the wording is ours.
import type { Localized, SectionDraft } from './draft.rules.ts';
import { option, question, said, when } from './drafting.ts';

interface SatisfactionQuestionnaire {
  title: Localized;
  description: Localized;
  thanks: Localized;
  sections: SectionDraft[];
}

const fromOneToFive = {
  minimum: 1,
  maximum: 5,
  minimumLabel: said('Pas du tout', 'Not at all'),
  maximumLabel: said('Tout à fait', 'Entirely'),
  topic: 'SATISFACTION',
} as const;

const yesOrNo = [option('oui', 'Oui', 'Yes'), option('non', 'Non', 'No')];

const recommendation = question(
  'recommandation',
  'RATING',
  said('Recommanderiez-vous cette formation ?', 'Would you recommend this training?'),
  {
    required: true,
    help: said('De 0 (certainement pas) à 10 (certainement).', 'From 0 (certainly not) to 10 (certainly).'),
    items: [option('formation', 'Cette formation', 'This training')],
    minimum: 0,
    maximum: 10,
    minimumLabel: said('Certainement pas', 'Certainly not'),
    maximumLabel: said('Certainement', 'Certainly'),
    topic: 'SATISFACTION',
  },
);

const emailQuestion = question('email', 'EMAIL', said('Votre adresse e-mail', 'Your e-mail address'), {
  required: true,
  help: said(
    'Elle sert à n’accepter qu’une réponse par personne ; elle est gardée à part de vos réponses.',
    'It is used to accept one answer per person only, and is kept apart from your answers.',
  ),
});

const training = question(
  'formation',
  'TEXT',
  said('Quelle formation avez-vous suivie ?', 'Which training did you follow?'),
  {
    required: true,
    longest: 200,
  },
);

export const satisfactionAtTheEnd: SatisfactionQuestionnaire = {
  title: said('Votre avis à la fin de la formation', 'Your opinion at the end of the training'),
  description: said(
    'Cinq minutes pour dire ce qui vous a aidé et ce qui vous a manqué. Chaque réponse est lue et sert à améliorer la formation.',
    'Five minutes to say what helped you and what was missing. Every answer is read and helps to improve the training.',
  ),
  thanks: said(
    'Merci ! Vos réponses sont examinées à chaque bilan de la formation.',
    'Thank you! Your answers are looked at whenever the training is reviewed.',
  ),
  sections: [
    {
      key: 'vous',
      title: said('Vous et la formation', 'You and the training'),
      description: null,
      shownWhen: null,
      questions: [
        emailQuestion,
        training,
        question(
          'finDeFormation',
          'DATE',
          said('Quel jour s’est-elle terminée pour vous ?', 'On which day did it end for you?'),
        ),
        question(
          'parcours',
          'SINGLE_CHOICE',
          said('L’avez-vous suivie jusqu’au bout ?', 'Did you follow it to its end?'),
          {
            required: true,
            options: yesOrNo,
          },
        ),
        question(
          'raisonsArret',
          'MULTIPLE_CHOICE',
          said('Qu’est-ce qui vous a fait arrêter ?', 'What made you stop?'),
          {
            shownWhen: when('parcours', 'non'),
            topic: 'ADVERSE_FACTORS',
            allowsOther: true,
            options: [
              option('emploi', 'Un emploi trouvé', 'A job found'),
              option('sante', 'Une raison de santé', 'A matter of health'),
              option('transport', 'Le transport ou la garde d’enfants', 'Transport or childcare'),
              option('ressources', 'Des difficultés financières', 'Lack of money'),
              option('contenu', 'Un contenu qui ne convenait pas', 'Content that did not suit'),
              option('rythme', 'Un rythme trop difficile à suivre', 'A pace that was too hard to follow'),
              option('autre', 'Une autre raison', 'Another reason'),
            ],
          },
        ),
      ],
    },
    {
      key: 'avant',
      title: said('Avant la formation', 'Before the training'),
      description: null,
      shownWhen: null,
      questions: [
        question(
          'preparation',
          'RATING',
          said('Avant de commencer, diriez-vous que…', 'Before it began, would you say that…'),
          {
            required: true,
            ...fromOneToFive,
            items: [
              option(
                'informations',
                'Les informations reçues étaient claires et complètes',
                'The information you got was clear and complete',
              ),
              option(
                'besoins',
                'On a pris le temps de comprendre vos besoins',
                'Time was taken to understand your needs',
              ),
              option(
                'niveau',
                'Votre niveau de départ a été évalué et pris en compte',
                'Where you started from was assessed and taken into account',
              ),
              option('objectifs', 'Vous connaissiez les objectifs', 'You knew the objectives'),
            ],
          },
        ),
      ],
    },
    {
      key: 'deroulement',
      title: said('Pendant la formation', 'During the training'),
      description: null,
      shownWhen: null,
      questions: [
        question(
          'satisfaction',
          'RATING',
          said('Étiez-vous satisfait ou satisfaite de…', 'How satisfied were you with…'),
          {
            required: true,
            ...fromOneToFive,
            items: [
              option('contenu', 'Le contenu', 'The content'),
              option('pratique', 'La part de mise en pratique', 'The share of practice'),
              option('rythme', 'Le rythme et la durée', 'The pace and the length'),
              option('formateurs', 'Les formateurs et formatrices', 'The trainers'),
              option('supports', 'Les supports et les ressources', 'The material and the resources'),
              option('conditions', 'Les salles, le matériel, les outils à distance', 'Rooms, equipment, online tools'),
              option('ecoute', 'L’écoute et le suivi', 'How you were listened to and followed'),
              option('evaluations', 'Les évaluations en cours de route', 'The assessments along the way'),
            ],
          },
        ),
        question(
          'amenagements',
          'SINGLE_CHOICE',
          said(
            'Aviez-vous besoin d’aménagements (handicap, santé, situation particulière) ?',
            'Did you need adjustments (disability, health, particular situation)?',
          ),
          {
            options: [...yesOrNo, option('nonReponse', 'Je préfère ne pas répondre', 'I would rather not say')],
          },
        ),
        question(
          'amenagementsObtenus',
          'SINGLE_CHOICE',
          said('Ont-ils été mis en place ?', 'Were they put in place?'),
          {
            shownWhen: when('amenagements', 'oui'),
            options: [
              option('oui', 'Oui', 'Yes'),
              option('partiellement', 'En partie', 'In part'),
              option('non', 'Non', 'No'),
            ],
          },
        ),
      ],
    },
    {
      key: 'resultats',
      title: said('Ce que vous en retirez', 'What you take from it'),
      description: null,
      shownWhen: null,
      questions: [
        question(
          'objectifsAtteints',
          'SINGLE_CHOICE',
          said('Avez-vous atteint les objectifs de la formation ?', 'Did you reach the objectives of the training?'),
          {
            required: true,
            topic: 'SATISFACTION',
            options: [
              option('oui', 'Oui', 'Yes'),
              option('enPartie', 'En partie', 'In part'),
              option('non', 'Non', 'No'),
            ],
          },
        ),
        question('confiance', 'RATING', said('Vous sentez-vous capable de…', 'Do you feel able to…'), {
          ...fromOneToFive,
          items: [
            option('utiliser', 'Utiliser ce que vous avez appris', 'Use what you have learnt'),
            option('expliquer', 'L’expliquer à quelqu’un d’autre', 'Explain it to somebody else'),
            option('poursuivre', 'Poursuivre votre projet professionnel', 'Go on with your professional plans'),
          ],
        }),
        question('appuis', 'MULTIPLE_CHOICE', said('Qu’est-ce qui vous a le plus aidé ?', 'What helped you most?'), {
          help: said('Trois choix au plus.', 'Three choices at most.'),
          topic: 'FAVOURABLE_FACTORS',
          most: 3,
          allowsOther: true,
          options: [
            option('groupe', 'Le groupe', 'The group'),
            option('formateurs', 'Les formateurs et formatrices', 'The trainers'),
            option('pratique', 'Les mises en pratique', 'The practice'),
            option('individuel', 'L’accompagnement individuel', 'The individual support'),
            option('stage', 'Le stage ou la visite d’entreprise', 'The work placement or company visit'),
            option('autre', 'Autre chose', 'Something else'),
          ],
        }),
        recommendation,
        question(
          'amelioration',
          'LONG_TEXT',
          said('Que faut-il améliorer en premier ?', 'What should be improved first?'),
          {
            longest: 2_000,
          },
        ),
        question(
          'reclamation',
          'SINGLE_CHOICE',
          said('Avez-vous un problème à signaler ?', 'Do you have a problem to report?'),
          { options: yesOrNo },
        ),
        question(
          'reclamationTexte',
          'LONG_TEXT',
          said(
            'De quoi s’agit-il ? Une personne de l’équipe y répondra.',
            'What is it? Somebody of the team will answer.',
          ),
          { shownWhen: when('reclamation', 'oui'), required: true, longest: 2_000 },
        ),
      ],
    },
  ],
};

export const satisfactionAfterMonths: SatisfactionQuestionnaire = {
  title: said('Quelques mois après la formation', 'Some months after the training'),
  description: said(
    'Trois minutes pour dire ce que la formation a changé. Vos réponses comptent dans les résultats que nous publions.',
    'Three minutes to say what the training has changed. Your answers count in the results that we publish.',
  ),
  thanks: said(
    'Merci ! Vos réponses entrent dans les résultats de la formation, sans votre nom.',
    'Thank you! Your answers become part of the results of the training, without your name.',
  ),
  sections: [
    {
      key: 'vous',
      title: said('Vous aujourd’hui', 'You today'),
      description: null,
      shownWhen: null,
      questions: [
        emailQuestion,
        training,
        question('situation', 'SINGLE_CHOICE', said('Que faites-vous aujourd’hui ?', 'What are you doing today?'), {
          required: true,
          allowsOther: true,
          options: [
            option('emploiDurable', 'Un emploi de six mois ou plus', 'A job of six months or more'),
            option('emploiCourt', 'Un emploi de moins de six mois', 'A job of less than six months'),
            option('creation', 'Ma propre activité', 'My own business'),
            option('formation', 'Une autre formation', 'Another training'),
            option('recherche', 'Une recherche d’emploi', 'Looking for work'),
            option('autre', 'Autre chose', 'Something else'),
          ],
        }),
        question(
          'lienAvecFormation',
          'SINGLE_CHOICE',
          said('Est-ce en rapport avec la formation ?', 'Is it related to the training?'),
          {
            shownWhen: when('situation', 'emploiDurable', 'emploiCourt', 'creation'),
            options: yesOrNo,
          },
        ),
        question(
          'certification',
          'SINGLE_CHOICE',
          said('Avez-vous obtenu la certification visée ?', 'Did you obtain the certificate you aimed for?'),
          {
            options: [
              option('oui', 'Oui, en entier', 'Yes, all of it'),
              option('enPartie', 'Oui, en partie', 'Yes, part of it'),
              option('non', 'Non', 'No'),
              option('sansObjet', 'Il n’y en avait pas', 'There was none'),
            ],
          },
        ),
      ],
    },
    {
      key: 'effets',
      title: said('Ce que la formation a changé', 'What the training has changed'),
      description: null,
      shownWhen: null,
      questions: [
        question(
          'utilisation',
          'SINGLE_CHOICE',
          said('Utilisez-vous ce que vous avez appris ?', 'Do you use what you learnt?'),
          {
            required: true,
            topic: 'SATISFACTION',
            options: [
              option('souvent', 'Souvent', 'Often'),
              option('parfois', 'Parfois', 'Sometimes'),
              option('jamais', 'Jamais', 'Never'),
            ],
          },
        ),
        question('obstacles', 'MULTIPLE_CHOICE', said('Qu’est-ce qui vous en empêche ?', 'What keeps you from it?'), {
          topic: 'ADVERSE_FACTORS',
          allowsOther: true,
          shownWhen: when('utilisation', 'jamais'),
          options: [
            option('occasion', 'L’occasion ne s’est pas présentée', 'There was no occasion'),
            option('materiel', 'Le matériel ou les outils manquent', 'Equipment or tools are missing'),
            option('soutien', 'Personne ne me soutient sur place', 'Nobody supports me where I work'),
            option('niveau', 'Je ne me sens pas assez à l’aise', 'I do not feel at ease enough'),
            option('autre', 'Une autre raison', 'Another reason'),
          ],
        }),
        question('effets', 'RATING', said('La formation vous a-t-elle aidé à…', 'Did the training help you to…'), {
          required: true,
          ...fromOneToFive,
          items: [
            option('competences', 'Mieux faire votre travail', 'Do your work better'),
            option('emploi', 'Trouver ou garder un emploi', 'Find or keep a job'),
            option('responsabilites', 'Prendre de nouvelles responsabilités', 'Take on new responsibilities'),
            option('confiance', 'Gagner en confiance', 'Gain confidence'),
            option('projet', 'Avancer dans votre projet', 'Get on with your plans'),
          ],
        }),
        question(
          'delaiEmploi',
          'NUMBER',
          said(
            'Combien de mois après la formation avez-vous trouvé un emploi ?',
            'How many months after the training did you find a job?',
          ),
          {
            shownWhen: when('situation', 'emploiDurable', 'emploiCourt'),
            minimum: 0,
            maximum: 24,
            unit: said('mois', 'months'),
          },
        ),
        recommendation,
        question(
          'besoins',
          'LONG_TEXT',
          said('De quelle formation auriez-vous besoin maintenant ?', 'What training would you need now?'),
          { longest: 2_000 },
        ),
        question(
          'amelioration',
          'LONG_TEXT',
          said('Avec le recul, que faut-il améliorer ?', 'Looking back, what should be improved?'),
          { longest: 2_000 },
        ),
      ],
    },
  ],
};
