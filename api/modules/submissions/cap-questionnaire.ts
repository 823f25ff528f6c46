// The CAP questionnaire on vocational guidance: its sections, questions and options under the keys of its backups.
// The wording is ours: the backups carry keys and answers, not the questions as they were put.

import type { QuestionnaireDraft } from './draft.rules.ts';
import { option, question, said, when } from './drafting.ts';

const yesOrNo = [option('Oui', 'Oui', 'Yes'), option('Non', 'Non', 'No')];

const challenges = [
  option('sante_mentale', 'Santé mentale', 'Mental health'),
  option('precarite', 'Précarité', 'Insecure living conditions'),
  option('decrochage', 'Décrochage scolaire ou de formation', 'Dropping out of school or training'),
  option('migration', 'Parcours de migration', 'Migration background'),
  option('addictions', 'Addictions', 'Addictions'),
  option('conflits', 'Conflits', 'Conflicts'),
];

const severalAnswers = said('Plusieurs réponses sont possibles.', 'You may choose several answers.');

export const capQuestionnaire: QuestionnaireDraft = {
  slug: 'cap',
  title: said('Accompagner les jeunes en formation', 'Supporting young people in training'),
  description: said(
    'Ce questionnaire s’adresse aux professionnels qui accompagnent des jeunes vers et pendant une formation. Comptez environ dix minutes.',
    'This questionnaire is for professionals who support young people into and through training. It takes about ten minutes.',
  ),
  sections: [
    {
      key: 'participation',
      title: said('Les cafés partenaires', 'The partner cafés'),
      description: null,
      shownWhen: null,
      questions: [
        question(
          'participatedInCafes',
          'SINGLE_CHOICE',
          said('Avez-vous participé à un café partenaires ?', 'Have you taken part in a partner café?'),
          { required: true, options: yesOrNo },
        ),
      ],
    },
    {
      key: 'cafes',
      title: said('Votre avis sur les cafés', 'Your view of the cafés'),
      description: null,
      shownWhen: when('participatedInCafes', 'Oui'),
      questions: [
        question(
          'cafesCommunication',
          'SINGLE_CHOICE',
          said('L’information sur les cafés vous a-t-elle suffi ?', 'Were you well enough informed about the cafés?'),
          { options: yesOrNo },
        ),
        question(
          'cafesKnowledge',
          'MULTIPLE_CHOICE',
          said('Grâce aux cafés, vous connaissez mieux…', 'Thanks to the cafés you know better…'),
          {
            help: severalAnswers,
            options: [
              option('equipes', 'Les équipes', 'The teams'),
              option('partenaires', 'Les partenaires', 'The partners'),
            ],
          },
        ),
        question(
          'cafesEnjoyment',
          'MULTIPLE_CHOICE',
          said('Qu’avez-vous apprécié dans les cafés ?', 'What did you enjoy about the cafés?'),
          {
            help: severalAnswers,
            options: [
              option('decouverte', 'La découverte d’autres pratiques', 'Discovering other ways of working'),
              option('discussion', 'Les discussions', 'The discussions'),
              option('informels', 'Les échanges informels', 'The informal exchanges'),
              option('autre', 'Autre chose', 'Something else'),
            ],
          },
        ),
      ],
    },
    {
      key: 'challenges',
      title: said('Les difficultés rencontrées par les jeunes', 'The difficulties young people meet'),
      description: null,
      shownWhen: null,
      questions: [
        question(
          'challengesRanking',
          'RATING',
          said('Quelle importance a chacune de ces difficultés ?', 'How important is each of these difficulties?'),
          {
            help: said('De 1 (peu importante) à 7 (très importante).', 'From 1 (minor) to 7 (major).'),
            items: challenges,
            minimum: 1,
            maximum: 7,
          },
        ),
        question(
          'observedChallenges',
          'MULTIPLE_CHOICE',
          said('Lesquelles observez-vous dans votre pratique ?', 'Which of them do you observe in your own work?'),
          { help: severalAnswers, allowsOther: true, options: [...challenges, option('autre', 'Autre', 'Other')] },
        ),
        question(
          'challengesHasEmerged',
          'MULTIPLE_CHOICE',
          said(
            'Lesquelles sont apparues ou se sont renforcées récemment ?',
            'Which of them have appeared or grown recently?',
          ),
          { help: severalAnswers, options: challenges },
        ),
        question(
          'emergingChallengesDescription',
          'LONG_TEXT',
          said('Décrivez les difficultés nouvelles que vous constatez.', 'Describe the new difficulties you notice.'),
        ),
      ],
    },
    {
      key: 'rupture',
      title: said('Les ruptures de formation', 'Breaking off a training'),
      description: null,
      shownWhen: null,
      questions: [
        question(
          'ruptureFactorsNegative',
          'MULTIPLE_CHOICE',
          said('Quels facteurs mènent à une rupture ?', 'Which factors lead to breaking off?'),
          {
            topic: 'ADVERSE_FACTORS',
            help: severalAnswers,
            options: [
              option('instabilite_psycho_sociale', 'Instabilité psychosociale', 'Psychosocial instability'),
              option('isolement_social', 'Isolement social', 'Social isolation'),
              option('demotivation_perte_sens', 'Démotivation, perte de sens', 'Loss of motivation and of meaning'),
              option('lacunes_scolaires', 'Lacunes scolaires', 'Gaps in basic schooling'),
              option('difficultes_integration', 'Difficultés d’intégration', 'Difficulties fitting in'),
              option('inadequation_orientation', 'Orientation inadaptée', 'Guidance towards the wrong trade'),
            ],
          },
        ),
        question(
          'ruptureFactorsFavorable',
          'MULTIPLE_CHOICE',
          said('Quels facteurs aident à l’éviter ?', 'Which factors help to avoid it?'),
          {
            topic: 'FAVOURABLE_FACTORS',
            help: severalAnswers,
            options: [
              option('accompagnement_individualise', 'Accompagnement individualisé', 'Individual support'),
              option('adaptation_pedagogique', 'Adaptation pédagogique', 'Adapted teaching'),
              option('soutien_competences_base', 'Soutien aux compétences de base', 'Help with basic skills'),
              option('soutien_financier_materiel', 'Soutien financier ou matériel', 'Financial or material help'),
              option('stabilisation_situation', 'Stabilisation de la situation', 'A more stable situation'),
              option('orientation_adaptee', 'Orientation adaptée', 'Well-suited guidance'),
            ],
          },
        ),
        question('ruptureFactorsOther', 'TEXT', said('Voyez-vous d’autres facteurs ?', 'Do you see other factors?')),
        question(
          'specializationObstacles',
          'LONG_TEXT',
          said('Quels obstacles freinent l’entrée dans un métier ?', 'What obstacles hinder entering a trade?'),
        ),
      ],
    },
    {
      key: 'respondent',
      title: said('Vous', 'About you'),
      description: null,
      shownWhen: null,
      questions: [
        question('professionalRole', 'SINGLE_CHOICE', said('Quelle est votre fonction ?', 'What is your role?'), {
          required: true,
          allowsOther: true,
          collectsOptions: true,
          topic: 'ROLE',
          options: [
            option('Assistant·e social·e', 'Assistant·e social·e', 'Social worker'),
            option(
              "Chargé·e d'accompagnement / d'insertion professionnelle",
              'Chargé·e d’accompagnement ou d’insertion professionnelle',
              'Support or job-integration officer',
            ),
            option('Coach en insertion', 'Coach en insertion', 'Job-integration coach'),
            option('Conseiller·ère en formation', 'Conseiller·ère en formation', 'Training adviser'),
            option('Conseiller·ère en orientation', 'Conseiller·ère en orientation', 'Guidance counsellor'),
            option(
              'Directeur·trice / Responsable de service',
              'Directeur·trice ou responsable de service',
              'Director or head of service',
            ),
            option('Éducateur·trice social·e', 'Éducateur·trice social·e', 'Social educator'),
            option(
              'Formateur·trice (en entreprise, atelier, etc.)',
              'Formateur·trice (en entreprise, atelier, etc.)',
              'Trainer (in a company, workshop, etc.)',
            ),
            option(
              'Travailleur·euse social·e hors murs (TSHM)',
              'Travailleur·euse social·e hors murs (TSHM)',
              'Outreach social worker',
            ),
            option('Autre', 'Autre', 'Other'),
          ],
        }),
        question('email', 'EMAIL', said('Votre adresse e-mail professionnelle', 'Your work e-mail address'), {
          required: true,
          help: said(
            'Elle sert à n’accepter qu’une réponse par personne.',
            'It is used to accept one answer per person only.',
          ),
        }),
      ],
    },
  ],
};
