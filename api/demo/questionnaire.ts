// The questionnaire of the demo, about what trainees think of their training, and the answers drawn for it.

import {
  type AnswerDraft,
  type OptionDraft,
  plainAnswer,
  plainQuestion,
  type QuestionDraft,
  type QuestionnaireDraft,
} from '../modules/submissions/index.ts';
import type { DemoCandidate } from './candidates.ts';
import type { Random } from './random.ts';
import { trainings } from './trainings.ts';

const choice = (key: string, fr: string, en: string | null): OptionDraft => ({ key, label: { fr, en } });

const question = (
  key: string,
  kind: QuestionDraft['kind'],
  fr: string,
  en: string,
  more: Partial<QuestionDraft> = {},
): QuestionDraft => ({ ...plainQuestion, key, kind, label: { fr, en }, required: true, ...more });

const situations = [
  choice('emploi', 'En emploi', 'Employed'),
  choice('recherche', 'En recherche d’emploi', 'Looking for work'),
  choice('formation', 'Dans une autre formation', 'In another training'),
  choice('autre', 'Autre', 'Other'),
];
const aspects = [
  choice('accueil', 'L’accueil et les informations reçues', 'Welcome and information'),
  choice('contenu', 'Le contenu', 'Content'),
  choice('rythme', 'Le rythme', 'Pace'),
  choice('animation', 'L’animation', 'Teaching'),
  choice('locaux', 'Les salles et le matériel', 'Rooms and equipment'),
  choice('suivi', 'Le suivi vers l’emploi', 'Support towards employment'),
];
const improvements = [
  choice('pratique', 'Plus de mises en pratique', 'More practice'),
  choice('duree', 'Une durée plus longue', 'A longer duration'),
  choice('distance', 'Davantage de cours à distance', 'More distance learning'),
  choice('entreprises', 'Plus de rencontres avec des entreprises', 'More meetings with companies'),
  choice('transport', 'Une aide pour les transports', 'Help with transport'),
];

export const questionnaire: QuestionnaireDraft = {
  slug: 'satisfaction-formation',
  title: { fr: 'Votre avis sur la formation', en: 'Your opinion of the training' },
  description: {
    fr: 'Cinq minutes pour nous aider à mieux former. Chaque réponse est lue.',
    en: 'Five minutes that help us train better. Every answer is read.',
  },
  sections: [
    {
      key: 'vous',
      title: { fr: 'Vous', en: 'You' },
      description: null,
      shownWhen: null,
      questions: [
        question('email', 'EMAIL', 'Votre adresse électronique', 'Your e-mail address', {
          help: { fr: 'Une seule réponse par adresse.', en: 'One answer per address.' },
        }),
        question(
          'formation',
          'SINGLE_CHOICE',
          'Quelle formation avez-vous suivie ?',
          'Which training did you follow?',
          {
            options: trainings.map(({ slug, title }) => choice(slug, title, null)),
          },
        ),
        question('situation', 'SINGLE_CHOICE', 'Où en êtes-vous aujourd’hui ?', 'What are you doing today?', {
          allowsOther: true,
          options: situations,
        }),
      ],
    },
    {
      key: 'formation',
      title: { fr: 'La formation', en: 'The training' },
      description: {
        fr: 'De 1, pas du tout satisfait, à 5, tout à fait.',
        en: 'From 1, not at all satisfied, to 5, entirely.',
      },
      shownWhen: null,
      questions: [
        question('satisfaction', 'RATING', 'Étiez-vous satisfait ou satisfaite de…', 'How satisfied were you with…', {
          items: aspects,
          minimum: 1,
          maximum: 5,
        }),
        question('recommandation', 'SINGLE_CHOICE', 'La recommanderiez-vous ?', 'Would you recommend it?', {
          options: [choice('oui', 'Oui', 'Yes'), choice('non', 'Non', 'No')],
        }),
        question('pourquoi', 'LONG_TEXT', 'Que vous a-t-il manqué ?', 'What was missing?', {
          shownWhen: {
            match: 'ALL',
            conditions: [{ questionKey: 'recommandation', operator: 'IS', optionKey: 'non', item: null, number: null }],
          },
        }),
        question('ameliorations', 'MULTIPLE_CHOICE', 'Que faut-il améliorer ?', 'What should be improved?', {
          required: false,
          options: improvements,
        }),
        question('remarque', 'LONG_TEXT', 'Un mot à ajouter ?', 'Anything to add?', { required: false }),
      ],
    },
  ],
};

export interface DemoSubmission {
  readonly email: string;
  readonly answers: AnswerDraft[];
  readonly sentDaysAgo: number;
}

export const answer = (questionKey: string, given: Partial<AnswerDraft>): AnswerDraft => ({
  ...plainAnswer,
  questionKey,
  ...given,
});

const otherSituations = ['Création de mon entreprise', 'Congé parental', 'Reprise de l’exploitation familiale'];
const lacks = [
  'Pas assez de pratique sur le matériel récent.',
  'Le stage est arrivé trop tard dans le parcours.',
  'Les horaires étaient difficiles avec les transports.',
];
const remarks = [
  'Merci à toute l’équipe pour l’accompagnement.',
  'Un groupe soudé, j’ai beaucoup appris.',
  'La visite d’entreprise a été décisive pour moi.',
  'Le support en ligne est très pratique pour réviser.',
];

/** Answers of people who have completed a training. */
export function drawSubmissions(random: Random, candidates: readonly DemoCandidate[], count: number): DemoSubmission[] {
  const former = candidates.filter((candidate) => completed(candidate) !== undefined);
  return random.some(former, count).map((candidate) => {
    const happy = random.chance(0.8);
    const situation = random.pick(situations).key;
    const recommends = happy || random.chance(0.3);
    return {
      email: candidate.email,
      sentDaysAgo: random.whole(1, 60),
      answers: [
        answer('formation', { optionKey: completed(candidate) ?? null }),
        answer('situation', {
          optionKey: situation,
          text: situation === 'autre' ? random.pick(otherSituations) : null,
        }),
        ...aspects.map(({ key }) =>
          answer('satisfaction', { item: key, rating: random.whole(happy ? 3 : 1, happy ? 5 : 4) }),
        ),
        answer('recommandation', { optionKey: recommends ? 'oui' : 'non' }),
        ...(recommends ? [] : [answer('pourquoi', { text: random.pick(lacks) })]),
        ...random.some(improvements, random.whole(0, 3)).map(({ key }) => answer('ameliorations', { optionKey: key })),
        ...(random.chance(0.4) ? [answer('remarque', { text: random.pick(remarks) })] : []),
      ],
    };
  });
}

const completed = ({ trainings: held }: DemoCandidate): string | undefined =>
  held.find(({ completedAgo }) => completedAgo !== null)?.slug;
