// A published questionnaire with every kind of question and a section under a condition, for the tests of its public page.
import pg from 'pg';
import type { App } from './app.ts';

const said = (fr: string, en: string) => ({ fr, en });
const options = (...labels: [key: string, fr: string, en: string][]) =>
  labels.map(([key, fr, en]) => ({ key, label: said(fr, en) }));

const sections = [
  {
    key: 'you',
    title: said('Vous', 'You'),
    description: said('Quelques mots sur votre travail.', 'A few words about your work.'),
    questions: [
      {
        key: 'role',
        kind: 'SINGLE_CHOICE',
        label: said('Quel est votre rôle\u202f?', 'What is your role?'),
        required: true,
        allowsOther: true,
        options: options(
          ['manager', 'Responsable', 'Manager'],
          ['teacher', 'Enseignante ou enseignant', 'Teacher'],
          ['autre', 'Autre', 'Other'],
        ),
      },
      {
        key: 'since',
        kind: 'DATE',
        label: said('Depuis quand\u202f?', 'Since when?'),
        earliest: '1980-01-01',
        latest: '2026-11-21',
      },
      {
        key: 'people',
        kind: 'NUMBER',
        label: said('Combien de jeunes suivez-vous\u202f?', 'How many young people do you support?'),
        unit: said('personnes', 'people'),
        minimum: 0,
        maximum: 500,
      },
      {
        key: 'address',
        kind: 'EMAIL',
        label: said('Votre adresse électronique', 'Your e-mail address'),
        required: true,
      },
    ],
  },
  {
    key: 'manager',
    title: said('Votre équipe', 'Your team'),
    shownWhen: { match: 'ALL', conditions: [{ questionKey: 'role', operator: 'IS', optionKey: 'manager' }] },
    questions: [
      { key: 'team', kind: 'TEXT', label: said('Quelle équipe\u202f?', 'Which team?'), required: true, longest: 40 },
    ],
  },
  {
    key: 'views',
    title: said('Votre avis', 'What you think'),
    questions: [
      {
        key: 'helps',
        kind: 'MULTIPLE_CHOICE',
        label: said('Qu’est-ce qui aide\u202f?', 'What helps?'),
        help: said('Pensez aux six derniers mois.', 'Think of the last six months.'),
        required: true,
        most: 2,
        options: options(
          ['family', 'La famille', 'The family'],
          ['mentor', 'Un mentor', 'A mentor'],
          ['money', 'Un revenu', 'An income'],
        ),
      },
      {
        key: 'marks',
        kind: 'RATING',
        label: said('Quelle importance a chaque facteur\u202f?', 'How important is each factor?'),
        required: true,
        minimum: 1,
        maximum: 7,
        minimumLabel: said('aucune', 'none'),
        maximumLabel: said('très grande', 'very high'),
        items: options(['transport', 'Le transport', 'Transport'], ['health', 'La santé', 'Health']),
      },
      {
        key: 'order',
        kind: 'RANKING',
        label: said('Classez ces aides', 'Put these kinds of help in order'),
        fewest: 2,
        options: options(
          ['talk', 'Un entretien', 'A talk'],
          ['visit', 'Une visite', 'A visit'],
          ['trial', 'Un stage', 'A trial'],
        ),
      },
      { key: 'remark', kind: 'LONG_TEXT', label: said('Une remarque\u202f?', 'Any remark?') },
      {
        key: 'agrees',
        kind: 'CONSENT',
        label: said('J’accepte que mes réponses soient étudiées.', 'I agree that my answers are studied.'),
        required: true,
      },
    ],
  },
];

async function ask(app: App, token: string | null, query: string, variables: object) {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body });
  const answer = (await response.json()) as { data?: Record<string, { errors?: unknown[] }>; errors?: unknown[] };
  const faults = [...(answer.errors ?? []), ...Object.values(answer.data ?? {}).flatMap(({ errors }) => errors ?? [])];
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  // oxlint-disable-next-line no-explicit-any -- read by the names that were asked for
  return answer.data as any;
}

/** Makes and publishes it; gives its id. */
export async function makeSurvey(app: App, slug: string): Promise<string> {
  const { email, password } = app.account('ADMIN');
  const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken errors { code } } }';
  const { accessToken } = (await ask(app, null, signIn, { input: { email, password } })).signIn;
  const input = {
    slug,
    title: said('Facteurs de réussite', 'Factors of success'),
    description: said('Ce questionnaire prend cinq minutes.', 'This questionnaire takes five minutes.'),
    thanks: said('Merci, vous nous aidez à mieux accompagner.', 'Thank you, you help us to support them better.'),
    sections,
  };
  const create = `mutation ($input: CreateQuestionnaireInput!) {
    createQuestionnaire(input: $input) { questionnaire { id } errors { code path message } }
  }`;
  const { id } = (await ask(app, accessToken, create, { input })).createQuestionnaire.questionnaire;
  const publish =
    'mutation ($input: PublishQuestionnaireInput!) { publishQuestionnaire(input: $input) { errors { code } } }';
  await ask(app, accessToken, publish, { input: { id } });
  return id;
}

export interface Stored {
  email: string | null;
  /** Whether a proof of work came with it. */
  proven: boolean;
  answers: Record<string, string[]>;
}

/** What `ask` finds in the database of the application. */
export async function onDatabase<T>(app: App, ask: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
}

const rowsOf = <Row extends object>(app: App, text: string, values: unknown[]): Promise<Row[]> =>
  onDatabase(app, async (client) => (await client.query<Row>(text, values)).rows);

/** Changes what nobody changes while the browser looks at it. */
export const limit = (app: App, questionnaireId: string, status: 'PUBLISHED' | 'CLOSED', quota: number | null) =>
  rowsOf(app, 'update questionnaire set status = $2, quota = $3 where id = $1', [questionnaireId, status, quota]);

export const endAt = (app: App, questionnaireId: string, time: string | null) =>
  rowsOf(app, 'update questionnaire set closes_at = $2 where id = $1', [questionnaireId, time]);

/** Takes every translation away. */
export const onlyFrench = (app: App, questionnaireId: string) =>
  rowsOf(
    app,
    `update questionnaire set title = title || '{"en":null}',
       sections = regexp_replace(sections::text, '"en": "[^"]*"', '"en": null', 'g')::jsonb where id = $1`,
    [questionnaireId],
  );

/** What was stored for the questionnaire, the first submission first. */
export async function storedFor(app: App, questionnaireId: string): Promise<Stored[]> {
  return rowsOf<Stored>(
    app,
    `select r.email, s.proof is not null as proven, coalesce((
       select jsonb_object_agg(key, said) from (
         select a.question_key as key,
           jsonb_agg(concat_ws(' ', a.item, a.option_key, a.rating, a.number, a.day, a.text) order by a.position) as said
         from answer a where a.submission_id = s.id group by a.question_key
       ) answered
     ), '{}') as answers
     from submission s left join respondent r on r.id = s.respondent_id
     where s.questionnaire_id = $1 order by s.submitted_at`,
    [questionnaireId],
  );
}
