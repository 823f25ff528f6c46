import { expect } from 'vitest';
import {
  definition,
  makeQuestionnaire,
  openQuestionnaire,
  option,
  publish,
  said,
  when,
} from '../../test/questionnaires.ts';
import { statementsOf, test } from '../../test/world.ts';
import { publicQuestionnaireDocument } from './public-questionnaire.rules.ts';

const Create = `mutation ($input: CreateQuestionnaireInput!) {
  createQuestionnaire(input: $input) {
    questionnaire { id slug status version publishedAt title { fr en } sections { key questions { key required options { key } } } }
    errors { code path message }
  }
}`;
const Update = `mutation ($input: UpdateQuestionnaireInput!) {
  updateQuestionnaire(input: $input) {
    questionnaire { slug version title { fr en } description { fr } sections { key } }
    errors { code path }
  }
}`;
const Close = `mutation ($input: CloseQuestionnaireInput!) {
  closeQuestionnaire(input: $input) { questionnaire { status } errors { code path } }
}`;

test('a trainer makes a draft in at most ten statements; the event stands beside it', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const input = { slug: 'accueil', title: said('Accueil', 'Welcome'), sections: definition() };
  const { result, statements } = await statementsOf(() => trainer.run(Create, { input }));
  const { questionnaire, errors } = result.createQuestionnaire;
  expect(errors).toEqual([]);
  expect(questionnaire).toMatchObject({
    slug: 'accueil',
    status: 'DRAFT',
    version: 1,
    publishedAt: null,
    title: { fr: 'Accueil', en: 'Welcome' },
  });
  expect(questionnaire.sections[0].questions[0]).toEqual({
    key: 'takesPart',
    required: true,
    options: [{ key: 'oui' }, { key: 'non' }],
  });
  expect(statements).toHaveLength(3);
  const events = await world.rows(`select name from outbox_event where payload ->> 'questionnaireId' = $1`, [
    questionnaire.id,
  ]);
  expect(events).toEqual([{ name: 'QuestionnaireCreated' }]);
});

test('the public page gets a published questionnaire whole, in one statement and within the limits', async ({
  world,
}) => {
  const id = await makeQuestionnaire(world, 'page');
  const anyone = world.anonymous();
  const load = () => anyone.ask(publicQuestionnaireDocument, { slug: 'page' });
  expect((await load()).data).toEqual({ questionnaireBySlug: null });
  await publish(world, id);
  const { result, statements } = await statementsOf(load);
  expect(statements).toHaveLength(1);
  expect(result).toMatchObject({ status: 200, extensions: { cost: 23 } });
  const { questionnaireBySlug: shown } = result.data;
  expect(shown).toMatchObject({ id, status: 'PUBLISHED', title: said('Enquête', 'Survey'), description: null });
  expect(shown.sections.map(({ key }: { key: string }) => key)).toEqual(['start', 'details']);
  expect(shown.sections[1].shownWhen).toEqual({
    match: 'ALL',
    conditions: [{ questionKey: 'takesPart', operator: 'IS', optionKey: 'oui', item: null, number: null }],
  });
  expect(shown.sections[1].questions[0]).toEqual({
    key: 'marks',
    kind: 'RATING',
    required: true,
    allowsOther: false,
    minimum: 1,
    maximum: 5,
    minimumLabel: null,
    maximumLabel: null,
    decimals: null,
    unit: null,
    earliest: null,
    latest: null,
    fewest: null,
    most: null,
    longest: null,
    collectsOptions: false,
    topic: null,
    label: said('Vos notes'),
    help: null,
    shownWhen: null,
    options: [],
    items: ['accueil', 'contenu'].map((key) => option(key)),
  });
});

test('drafts are hidden from the public and from those without a part in them', async ({ world }) => {
  const id = await makeQuestionnaire(world);
  const query =
    'query ($id: ID!) { questionnaire(id: $id) { id } questionnaires(filter: { ids: [$id] }) { totalCount } }';
  for (const client of [world.anonymous(), await world.as('RECRUITER'), await world.as('CANDIDATE')])
    expect(await client.run(query, { id })).toEqual({ questionnaire: null, questionnaires: { totalCount: 0 } });
  expect(await (await world.as('ADMIN')).run(query, { id })).toEqual({
    questionnaire: { id },
    questionnaires: { totalCount: 1 },
  });
});

test('only those who may manage questionnaires change them; nothing is written for the others', async ({ world }) => {
  const id = await makeQuestionnaire(world);
  const before = await world.rows('select * from questionnaire order by id');
  const input = { slug: 'pris', title: said('Pris'), sections: [] };
  for (const [client, code] of [
    [world.anonymous(), 'UNAUTHENTICATED'],
    [await world.as('RECRUITER'), 'FORBIDDEN'],
  ] as const) {
    for (const [document, variables] of [
      [Create, { input }],
      [Update, { input: { id, slug: 'pris' } }],
      [Close, { input: { id } }],
    ] as const)
      expect((await client.ask(document, variables)).errors).toMatchObject([{ extensions: { code } }]);
  }
  expect(await world.rows('select * from questionnaire order by id')).toEqual(before);
});

test('a draft that cannot work is kept as it is; publishing refuses it with the place of every fault', async ({
  world,
}) => {
  const trainer = await world.as('TRAINER');
  const id = await makeQuestionnaire(world, 'fautes');
  const question = (changes: object) => ({ key: 'q', kind: 'TEXT', label: said('?'), ...changes });
  const faultsOf = async (...questions: object[]) => {
    const sections = [{ key: 's', title: said('S'), questions }];
    const { updateQuestionnaire } = await trainer.run(Update, { input: { id, sections } });
    expect(updateQuestionnaire).toMatchObject({ errors: [], questionnaire: { sections: [{ key: 's' }] } });
    const { questionnaire, errors } = await publish(world, id);
    expect(questionnaire).toBe(null);
    return errors.map(({ code, path }: { code: string; path: string[] }) => [code, path.join('.')]);
  };
  const choice = { kind: 'SINGLE_CHOICE', options: [option('a'), option('b')] };
  const rating = { kind: 'RATING', items: [option('a')], minimum: 1, maximum: 5 };
  const at = (field: string, place = 0) => `sections.0.questions.${place}.${field}`;

  expect(await faultsOf(question({}), question({}))).toEqual([['TAKEN', at('key', 1)]]);
  expect(await faultsOf(question({ kind: 'SINGLE_CHOICE' }))).toEqual([['REQUIRED', at('options')]]);
  expect(await faultsOf(question({ ...choice, options: [option('a'), option('a')] }))).toEqual([
    ['TAKEN', at('options.1.key')],
  ]);
  expect(await faultsOf(question({ ...choice, allowsOther: true }))).toEqual([['OTHER_MISSING', at('options')]]);
  expect(await faultsOf(question({ allowsOther: true, options: [option('a')], minimum: 1 }))).toEqual([
    ['INVALID', at('options')],
    ['INVALID', at('allowsOther')],
    ['INVALID', at('minimum')],
  ]);
  expect(await faultsOf(question({ kind: 'RATING' }))).toEqual([
    ['REQUIRED', at('items')],
    ['REQUIRED', at('minimum')],
    ['REQUIRED', at('maximum')],
  ]);
  expect(await faultsOf(question({ ...rating, maximum: 1 }))).toEqual([['OUT_OF_RANGE', at('maximum')]]);
  expect(await faultsOf(question({ ...rating, maximum: 101 }))).toEqual([['OUT_OF_RANGE', at('maximum')]]);
  const condition = (questionKey: string, optionKey: string) => question({ shownWhen: when(questionKey, optionKey) });
  expect(await faultsOf(condition('c', 'a'), question({ ...choice, key: 'c' }))).toEqual([
    ['LATER_QUESTION', at('shownWhen.conditions.0.questionKey')],
  ]);
  expect(await faultsOf(question({ ...choice, key: 'c' }), condition('c', 'z'))).toEqual([
    ['UNKNOWN_OPTION', at('shownWhen.conditions.0.optionKey', 1)],
  ]);
  const blank = said('', 'Written in English first');
  expect(
    await faultsOf(
      question({ key: '', label: blank, help: said(' ') }),
      question({ ...choice, options: [option('a'), { key: 'b', label: blank }], fewest: 3 }),
      question({ ...rating, key: 'r', minimumLabel: blank }),
      question({ key: 't', longest: 0 }),
    ),
  ).toEqual([
    ['REQUIRED', at('key')],
    ['REQUIRED', at('label.fr')],
    ['REQUIRED', at('help.fr')],
    ['REQUIRED', at('options.1.label.fr', 1)],
    ['REQUIRED', at('minimumLabel.fr', 2)],
    ['INVALID', at('fewest', 1)],
    ['OUT_OF_RANGE', at('longest', 3)],
  ]);
  expect(await world.rows("select status, published_at from questionnaire where slug = 'fautes'")).toEqual([
    { status: 'DRAFT', published_at: null },
  ]);
  expect(await world.rows('select id from questionnaire_version where questionnaire_id = $1', [id])).toEqual([]);
  const { updateQuestionnaire } = await trainer.run(Update, {
    input: {
      id,
      sections: [{ key: 's', title: said('S'), questions: [question({ label: said('x'.repeat(2_001)) })] }],
    },
  });
  expect(updateQuestionnaire.errors).toEqual([{ code: 'TOO_LONG', path: at('label.fr').split('.') }]);
});

test('respondents never meet the faults of the next version, nor wording without French', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const id = await makeQuestionnaire(world, 'suite');
  await publish(world, id);
  const shown = async () => (await world.anonymous().ask(publicQuestionnaireDocument, { slug: 'suite' })).data;
  const before = await shown();
  expect(before).toMatchObject({ questionnaireBySlug: { id } });
  const update = async (changes: object) =>
    (await trainer.run(Update, { input: { id, ...changes } })).updateQuestionnaire;
  const [start, details] = definition();
  expect((await update({ sections: [{ ...start, title: said('') }, details] })).errors).toEqual([]);
  expect(await publish(world, id)).toEqual({
    questionnaire: null,
    errors: [{ code: 'REQUIRED', path: ['sections', '0', 'title', 'fr'] }],
  });
  expect(await shown()).toEqual(before);
  expect((await update({ description: said('', 'English only'), thanks: said('') })).errors).toEqual([
    { code: 'REQUIRED', path: ['description', 'fr'] },
    { code: 'REQUIRED', path: ['thanks', 'fr'] },
  ]);
  expect(await shown()).toEqual(before);
});

test('a slug belongs to one questionnaire and has a plain form', async ({ world }) => {
  await makeQuestionnaire(world, 'unique');
  const trainer = await world.as('TRAINER');
  for (const [slug, code] of [
    ['unique', 'TAKEN'],
    ['Avec espace', 'INVALID'],
    ['', 'REQUIRED'],
  ] as const) {
    const { createQuestionnaire } = await trainer.run(Create, { input: { slug, title: said('T'), sections: [] } });
    expect(createQuestionnaire).toMatchObject({ questionnaire: null, errors: [{ code, path: ['slug'] }] });
  }
});

test('what is asked changes with the next version; the wording around it changes always', async ({ world }) => {
  const id = await makeQuestionnaire(world, 'vie');
  const trainer = await world.as('TRAINER');
  const update = async (changes: object) =>
    (await trainer.run(Update, { input: { id, ...changes } })).updateQuestionnaire;
  const shorter = definition().slice(0, 1);

  const { result, statements } = await statementsOf(() =>
    update({ version: 1, sections: shorter, description: said('Bref.') }),
  );
  expect(result).toMatchObject({
    errors: [],
    questionnaire: { version: 2, description: { fr: 'Bref.' }, sections: [{ key: 'start' }] },
  });
  expect(statements.length).toBeLessThanOrEqual(6);
  expect((await update({ version: 1, slug: 'autre-vie' })).errors).toEqual([{ code: 'CONFLICT', path: ['version'] }]);
  expect((await update({ sections: null })).errors).toEqual([{ code: 'REQUIRED', path: ['sections'] }]);
  expect((await update({ title: null, slug: null })).errors).toMatchObject([{ path: ['slug'] }, { path: ['title'] }]);

  await publish(world, id);
  const reworded = await update({ sections: shorter, title: said('La vie'), description: null });
  expect(reworded).toMatchObject({
    errors: [],
    questionnaire: { title: said('La vie'), description: null, sections: [{ key: 'start' }] },
  });

  expect(await update({ sections: definition() })).toMatchObject({
    errors: [],
    questionnaire: { sections: [{ key: 'start' }] },
  });
  const query =
    'query ($id: ID!) { questionnaire(id: $id) { draftSections { key } versions { number sections { key } } } }';
  const keys = [{ key: 'start' }, { key: 'details' }];
  const first = { number: 1, sections: [{ key: 'start' }] };
  expect(await trainer.run(query, { id })).toEqual({ questionnaire: { draftSections: keys, versions: [first] } });
  expect(await world.anonymous().run(query, { id })).toEqual({ questionnaire: { draftSections: null, versions: [] } });
  expect((await publish(world, id)).errors).toEqual([]);
  expect(await trainer.run(query, { id })).toEqual({
    questionnaire: { draftSections: null, versions: [first, { number: 2, sections: keys }] },
  });
  await expect(world.rows(`update questionnaire_version set sections = '[]'`)).rejects.toThrow(/never changes/);
});

test('publishing needs a question; a closed questionnaire can open again and keeps its first date', async ({
  world,
}) => {
  const trainer = await world.as('TRAINER');
  const { createQuestionnaire } = await trainer.run(Create, {
    input: { slug: 'vide', title: said('Vide'), sections: [] },
  });
  const empty = createQuestionnaire.questionnaire.id;
  expect(await publish(world, empty)).toEqual({ questionnaire: null, errors: [{ code: 'EMPTY', path: ['sections'] }] });
  const close = async (id: string) => (await trainer.run(Close, { input: { id } })).closeQuestionnaire;
  expect((await close(empty)).errors).toEqual([{ code: 'NOT_OPEN', path: ['id'] }]);

  const id = await openQuestionnaire(world);
  const [{ published_at: first }] = await world.rows('select published_at from questionnaire where id = $1', [id]);
  expect((await publish(world, id)).errors).toEqual([{ code: 'ALREADY_PUBLISHED', path: ['id'] }]);
  expect(await close(id)).toEqual({ questionnaire: { status: 'CLOSED' }, errors: [] });
  expect((await publish(world, id)).questionnaire).toEqual({ status: 'PUBLISHED' });
  expect(await world.rows('select published_at from questionnaire where id = $1', [id])).toEqual([
    { published_at: first },
  ]);
  const events = await world.rows(
    `select name from outbox_event where payload ->> 'questionnaireId' = $1 order by id`,
    [id],
  );
  expect(events.map(({ name }) => name)).toEqual([
    'QuestionnaireCreated',
    'QuestionnairePublished',
    'QuestionnaireClosed',
    'QuestionnairePublished',
  ]);
});

test('questionnaires are found by the words of their titles, whatever the accents', async ({ world }) => {
  await makeQuestionnaire(world, 'cherchee');
  const admin = await world.as('ADMIN');
  const query =
    'query ($search: String!) { questionnaires(filter: { search: $search, status: DRAFT }, orderBy: { field: SLUG }) { nodes { slug } } }';
  const found = await admin.run(query, { search: 'ENQUETE cherchee' });
  expect(found.questionnaires.nodes).toEqual([{ slug: 'cherchee' }]);
  expect((await admin.run(query, { search: 'survey introuvable' })).questionnaires.nodes).toEqual([]);
});
