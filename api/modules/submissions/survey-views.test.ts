import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { makeInstitution } from '../../test/institutions.ts';
import { answersTo, openQuestionnaire, submit } from '../../test/questionnaires.ts';
import { type Answer, test, type World } from '../../test/world.ts';

const guide = readFileSync(new URL('../../../docs/sql-views.md', import.meta.url), 'utf8');
const [role = '', ...examples] = [...guide.matchAll(/```sql\n([\s\S]+?)```/g)].map(([, text]) => text as string);

/** Statements as the analyst of the guide, who is gone afterwards. */
async function asAnalyst<T>(world: World, act: (ask: (text: string) => Promise<Answer[]>) => Promise<T>): Promise<T> {
  const name = `analyst_${Date.now()}`;
  const client = await world.house.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(role.replaceAll('analyst', name));
    await client.query(`set local role ${name}`);
    return await act(async (text) => (await client.query(text)).rows);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const answers = [
  { questionKey: 'takesPart', optionKey: 'oui' },
  { questionKey: 'topics', optionKey: 'emploi' },
  { questionKey: 'topics', optionKey: 'velo' },
  { questionKey: 'marks', item: 'accueil', rating: 5 },
  { questionKey: 'marks', item: 'contenu', rating: 2 },
  { questionKey: 'remark', text: 'Merci.' },
];

test('the views hold what was answered, as the guide says, and no address', async ({ world }) => {
  await makeInstitution(world, 'École', ['ecole.example']);
  const questionnaireId = await openQuestionnaire(world);
  const [{ slug }] = await world.rows('select slug from questionnaire where id = $1', [questionnaireId]);
  const known = answers.filter(({ optionKey }) => optionKey !== 'velo');
  for (const email of ['a@ecole.example', 'b@gmail.com', 'c@inconnu.example'])
    await submit(world, answersTo(questionnaireId, { email, answers: known }));
  // As an import leaves it: an option that a respondent added, merged into one of the questionnaire.
  await world.rows(
    `insert into respondent_option (id, questionnaire_id, question_key, part, key, label, status, merged_into, created_at)
     values (gen_random_uuid(), $1, 'topics', 'OPTION', 'velo', 'Le vélo', 'MERGED', 'logement', now())`,
    [questionnaireId],
  );
  await world.rows(
    `insert into answer (submission_id, position, question_key, option_key)
     select s.id, 90, 'topics', 'velo' from submission s join respondent r on r.id = s.respondent_id where r.email = 'a@ecole.example'`,
  );
  await world.rows(
    `insert into answer (submission_id, position, question_key, text)
     select s.id, 91 + n, (array['address', 'gone'])[n], 'a@ecole.example' from submission s, generate_series(1, 2) n`,
  );

  await asAnalyst(world, async (ask) => {
    const responses = await ask('select * from survey_response order by address_of');
    expect(responses).toMatchObject([
      { questionnaire: slug, version: 1, address_of: 'INSTITUTION', institution: 'École', source: 'PUBLIC' },
      { address_of: 'PERSONAL', institution: null },
      { address_of: 'UNKNOWN', institution: null },
    ]);
    const told = await ask(
      `select question_key, kind, question_fr, item_fr, option_key, option_fr, rating, text from survey_answer
       where response_id = '${responses[0].response_id}' order by position`,
    );
    const nothing = { item_fr: null, option_key: null, option_fr: null, rating: null, text: null };
    const topics = { ...nothing, question_key: 'topics', kind: 'MULTIPLE_CHOICE', question_fr: 'Quels sujets ?' };
    const marks = { ...nothing, question_key: 'marks', kind: 'RATING', question_fr: 'Vos notes' };
    expect(told).toEqual([
      {
        ...nothing,
        question_key: 'takesPart',
        kind: 'SINGLE_CHOICE',
        question_fr: 'Participez-vous ?',
        option_key: 'oui',
        option_fr: 'Choix oui',
      },
      { ...topics, option_key: 'emploi', option_fr: 'Choix emploi' },
      { ...marks, item_fr: 'Choix accueil', rating: 5 },
      { ...marks, item_fr: 'Choix contenu', rating: 2 },
      { ...nothing, question_key: 'remark', kind: 'LONG_TEXT', question_fr: 'Une remarque ?', text: 'Merci.' },
      { ...topics, option_key: 'logement', option_fr: 'Choix logement' },
      { ...nothing, question_key: 'gone', kind: null, question_fr: null },
    ]);
    expect(await ask('select institution, responses from survey_institution')).toEqual([
      { institution: 'École', responses: 1 },
    ]);
    expect(await ask('select questionnaire, responses from survey_questionnaire')).toEqual([
      { questionnaire: slug, responses: 3 },
    ]);
    for (const view of ['questionnaire', 'question', 'option', 'institution', 'response', 'answer']) {
      const rows = JSON.stringify(await ask(`select * from survey_${view}`));
      expect(rows, view).not.toContain('@');
      const columns =
        guide
          .split('\n')
          .find((line) => line.startsWith(`| \`survey_${view}\``))
          ?.split('|')[3] ?? '';
      const shown = [...columns.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name);
      const [row] = JSON.parse(rows);
      expect(shown, view).toEqual(Object.keys(row));
    }
  });
});

test.for(examples)('an example of the guide can be run by its analyst: %s', async (example, { world }) => {
  await asAnalyst(world, async (ask) => expect(Array.isArray(await ask(example))).toBe(true));
});

test.for([
  'select * from respondent',
  'select * from submission',
  'select email_key from respondent',
  'delete from survey_institution',
  `update survey_response set institution = 'x'`,
])('the analyst reads nothing but the views, and changes nothing: %s', async (statement, { world }) => {
  await asAnalyst(world, (ask) => expect(ask(statement)).rejects.toThrow(/permission denied|cannot (update|delete)/));
});
