// Questionnaires for tests: a small definition with one question of every kind, and what people send to it.

import { readFileSync } from 'node:fs';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import type { Answer, Client, World } from './world.ts';

export const said = (fr: string, en: string | null = null) => ({ fr, en });
export const option = (key: string) => ({ key, label: said(`Choix ${key}`, `Choice ${key}`) });

export const when = (questionKey: string, optionKey: string) => ({
  match: 'ALL',
  conditions: [{ questionKey, operator: 'IS', optionKey }],
});

/** Two sections; the second is shown to those who answer "oui" to the first question. */
export const definition = () => [
  {
    key: 'start',
    title: said('Pour commencer', 'To begin'),
    questions: [
      {
        key: 'takesPart',
        kind: 'SINGLE_CHOICE',
        label: said('Participez-vous ?'),
        required: true,
        options: [option('oui'), option('non')],
      },
      {
        key: 'topics',
        kind: 'MULTIPLE_CHOICE',
        label: said('Quels sujets ?'),
        help: said('Plusieurs choix possibles.'),
        allowsOther: true,
        options: [option('emploi'), option('logement'), option('autre')],
      },
      { key: 'address', kind: 'EMAIL', label: said('Votre adresse'), required: true },
    ],
  },
  {
    key: 'details',
    title: said('En détail'),
    description: said('Pour ceux qui participent.'),
    shownWhen: when('takesPart', 'oui'),
    questions: [
      {
        key: 'marks',
        kind: 'RATING',
        label: said('Vos notes'),
        required: true,
        items: [option('accueil'), option('contenu')],
        minimum: 1,
        maximum: 5,
      },
      { key: 'remark', kind: 'LONG_TEXT', label: said('Une remarque ?') },
      {
        key: 'homeless',
        kind: 'TEXT',
        label: said('Depuis quand ?'),
        required: true,
        shownWhen: when('topics', 'logement'),
      },
    ],
  },
];

const Create = `mutation ($input: CreateQuestionnaireInput!) {
  createQuestionnaire(input: $input) { questionnaire { id version } errors { code path } }
}`;
const Publish = `mutation ($input: PublishQuestionnaireInput!) {
  publishQuestionnaire(input: $input) { questionnaire { status } errors { code path } }
}`;

let made = 0;

/** A draft of the definition above; gives its id. */
export async function makeQuestionnaire(world: World, slug = `enquete-${++made}`): Promise<string> {
  const trainer = await world.as('TRAINER');
  const input = { slug, title: said('Enquête', 'Survey'), sections: definition() };
  const { createQuestionnaire } = await trainer.run(Create, { input });
  return createQuestionnaire.questionnaire.id;
}

export async function publish(world: World, id: string): Promise<Answer> {
  return (await (await world.as('TRAINER')).run(Publish, { input: { id } })).publishQuestionnaire;
}

export async function openQuestionnaire(world: World): Promise<string> {
  const id = await makeQuestionnaire(world);
  await publish(world, id);
  return id;
}

/** As the public page sends it. */
const pageSource = readFileSync(new URL('../../admin/pages/questionnaire/api.ts', import.meta.url), 'utf8');
export const Submit = /const submitDocument = `([^`]+)`/.exec(pageSource)?.[1] as string;

/** The proof of work that a machine shows with answers, as the public page makes it. */
export async function prove(world: World): Promise<string> {
  const { submissionChallenge } = await world.anonymous().run('{ submissionChallenge { challenge } }');
  const challenge = JSON.parse(submissionChallenge.challenge) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ challenge, solution });
}

let sent = 0;

/** Complete answers of somebody new to the questionnaire; `changes` replaces parts. */
export const answersTo = (questionnaireId: string, changes: object = {}) => {
  sent += 1;
  return {
    questionnaireId,
    idempotencyKey: `cle-${sent}`,
    email: `personne-${sent}@example.org`,
    answers: [{ questionKey: 'takesPart', optionKey: 'non' }],
    ...changes,
  };
};

/** Sends answers from nowhere in particular: attempts of earlier tests are not counted. */
export async function submit(world: World, input: object, client: Client = world.anonymous()): Promise<Answer> {
  await world.rows('delete from rate_limit');
  return (await client.run(Submit, { input })).submitQuestionnaire;
}
