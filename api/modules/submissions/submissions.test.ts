import { existsSync, readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { quantity } from '../../test/quantity.ts';
import {
  answersTo,
  makeQuestionnaire,
  openQuestionnaire,
  prove,
  publish,
  Submit,
  submit,
} from '../../test/questionnaires.ts';
import { type Answer, type Client, statementsOf, test, type World } from '../../test/world.ts';

const complete = [
  { questionKey: 'takesPart', optionKey: 'oui' },
  { questionKey: 'topics', optionKey: 'logement' },
  { questionKey: 'topics', optionKey: 'autre', text: 'le vélo' },
  { questionKey: 'marks', item: 'accueil', rating: 5 },
  { questionKey: 'marks', item: 'contenu', rating: 1 },
  { questionKey: 'remark', text: '  deux\nlignes  ' },
  { questionKey: 'homeless', text: 'un an' },
];

const stored = (world: World, questionnaireId: string): Promise<Answer[]> =>
  world.rows(
    `select r.email, r.email_key, s.source, a.position, a.question_key, a.item, a.option_key, a.rating, a.text
     from submission s left join respondent r on r.id = s.respondent_id left join answer a on a.submission_id = s.id
     where s.questionnaire_id = $1 order by s.id, a.position`,
    [questionnaireId],
  );

const faults = async (world: World, input: object): Promise<string[]> => {
  const { submission, errors } = await submit(world, input);
  if (errors.length > 0) expect(submission).toBeNull();
  return errors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path].join(' '));
};

const Close = 'mutation ($id: ID!) { closeQuestionnaire(input: { id: $id }) { errors { code } } }';

test('answers are stored as they were given, in at most seven statements, and read back in one', async ({ world }) => {
  const questionnaireId = await openQuestionnaire(world);
  // What an installation makes at the first submission is there.
  await submit(world, answersTo(questionnaireId));
  const given = { email: ' Zoé.B@Example.ORG ', language: 'EN', answers: complete, proof: await prove(world) };
  const input = answersTo(questionnaireId, given);
  const { result, statements } = await statementsOf(() => world.anonymous().run(Submit, { input }));
  const { submission, errors } = result.submitQuestionnaire;
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(7);

  const trainer = await world.as('TRAINER');
  const query = `query ($id: ID!) { submission(id: $id) {
    email submittedAt language source externalId oddities questionnaire { id slug }
    answers { questionKey item optionKey rating text }
  } }`;
  const { result: read, statements: reading } = await statementsOf(() => trainer.run(query, { id: submission.id }));
  const nothing = { item: null, optionKey: null, rating: null, text: null };
  expect(read.submission).toMatchObject({
    email: 'Zoé.B@Example.ORG',
    submittedAt: submission.submittedAt,
    language: 'EN',
    source: 'PUBLIC',
    externalId: null,
    oddities: [],
    questionnaire: { id: questionnaireId },
    answers: complete.map((answer) => ({ ...nothing, ...answer })),
  });
  expect(reading).toHaveLength(1);
});

test('every answer that does not fit its question is refused, and nothing of the rest is written', async ({
  world,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  const but = (...changes: object[]) => {
    const keys = new Set(changes.map((change) => (change as { questionKey: string }).questionKey));
    return answersTo(questionnaireId, {
      answers: [...complete.filter(({ questionKey }) => !keys.has(questionKey)), ...changes],
    });
  };
  const marks = (...rows: object[]) => but(...rows.map((row) => ({ questionKey: 'marks', ...row })));
  const topics = (...rows: object[]) =>
    but({ questionKey: 'homeless' }, ...rows.map((row) => ({ questionKey: 'topics', ...row })));
  const expected: [object, string[]][] = [
    [answersTo(questionnaireId, { answers: [] }), ['REQUIRED answers takesPart']],
    [answersTo(questionnaireId, { email: null }), ['REQUIRED email']],
    [answersTo(questionnaireId, { email: 'pas une adresse' }), ['INVALID email']],
    [answersTo(questionnaireId, { email: '' }), ['REQUIRED email']],
    [but({ questionKey: 'address', text: 'a@b.fr' }), ['INVALID answers address']],
    [but({ questionKey: 'inconnue', text: 'x' }), ['UNKNOWN_QUESTION answers inconnue']],
    [
      but({ questionKey: 'takesPart', optionKey: 'oui' }, { questionKey: 'takesPart', optionKey: 'non' }),
      ['TOO_MANY answers takesPart'],
    ],
    [but({ questionKey: 'takesPart', optionKey: 'oui', text: 'mais' }), ['INVALID answers takesPart']],
    [but({ questionKey: 'takesPart', optionKey: 'oui', rating: 1 }), ['INVALID answers takesPart']],
    [marks({ item: 'accueil', rating: 0 }, { item: 'contenu', rating: 6 }), ['OUT_OF_RANGE answers marks']],
    [marks({ item: 'accueil', rating: 3 }), ['REQUIRED answers marks']],
    [
      marks({ item: 'accueil', rating: 3 }, { item: 'accueil', rating: 4 }),
      ['INVALID answers marks', 'REQUIRED answers marks'],
    ],
    [
      marks({ item: 'accueil', rating: 3 }, { item: 'contenu', rating: 3 }, { item: 'prix', rating: 3 }),
      ['UNKNOWN_OPTION answers marks'],
    ],
    [marks({ rating: 3 }), ['REQUIRED answers marks']],
    [but({ questionKey: 'remark', text: 'x'.repeat(10_001) }), ['TOO_LONG answers remark']],
    [but({ questionKey: 'remark', text: ' \n ' }), ['REQUIRED answers remark']],
    [but({ questionKey: 'remark', text: 'a' }, { questionKey: 'remark', text: 'b' }), ['TOO_MANY answers remark']],
    [but({ questionKey: 'remark', optionKey: 'oui', text: 'a' }), ['INVALID answers remark']],
    [but({ questionKey: 'homeless' }), ['REQUIRED answers homeless']],
    [
      topics({ optionKey: 'emploi' }, { optionKey: 'emploi' }),
      ['NOT_ASKED answers homeless', 'INVALID answers topics'],
    ],
    [
      topics({ optionKey: 'logement' }, { optionKey: 'vu' }),
      ['UNKNOWN_OPTION answers topics', 'REQUIRED answers homeless'],
    ],
    [
      topics({ optionKey: 'logement' }, { optionKey: 'autre' }),
      ['REQUIRED answers topics', 'REQUIRED answers homeless'],
    ],
    [topics({ optionKey: 'logement', text: 'x' }), ['INVALID answers topics', 'REQUIRED answers homeless']],
    [topics({ text: 'x' }), ['NOT_ASKED answers homeless', 'REQUIRED answers topics']],
    [
      but({ questionKey: 'takesPart', optionKey: 'non' }),
      ['NOT_ASKED answers marks', 'NOT_ASKED answers remark', 'NOT_ASKED answers homeless'],
    ],
    [answersTo(questionnaireId, { website: 'https://example.org' }), ['INVALID website']],
    [answersTo(questionnaireId, { idempotencyKey: '' }), ['REQUIRED idempotencyKey']],
    [answersTo(questionnaireId, { answers: Array(1_001).fill(complete[0]) }), ['TOO_MANY answers']],
    [answersTo('toujours rien'), ['NOT_FOUND questionnaireId']],
  ];
  for (const [input, codes] of expected)
    expect(await faults(world, input), JSON.stringify(input).slice(0, 300)).toEqual(codes);
  expect(await stored(world, questionnaireId)).toEqual([]);
  expect(await faults(world, but())).toEqual([]);
});

test('refusals are worded in the language of the respondent and name what was not known', async ({ world }) => {
  const questionnaireId = await openQuestionnaire(world);
  const input = answersTo(questionnaireId, { answers: [{ questionKey: 'takesPart', optionKey: 'peut-être' }] });
  const said = async (language: string) =>
    (await world.anonymous().ask(Submit, { input }, { 'accept-language': language })).data.submitQuestionnaire.errors[0]
      .message;
  expect(await said('fr')).toBe('Cette question n’a pas de choix « peut-être ».');
  expect(await said('en-GB')).toBe('This question has no choice "peut-être".');
});

test('an address answers once, whatever its case and spaces; elsewhere it may answer again', async ({ world }) => {
  const questionnaireId = await openQuestionnaire(world);
  expect(await faults(world, answersTo(questionnaireId, { email: 'une@example.org' }))).toEqual([]);
  for (const email of ['une@example.org', ' UNE@example.org', 'u ne@EXAMPLE.org '])
    expect(await faults(world, answersTo(questionnaireId, { email }))).toEqual(['ALREADY_ANSWERED email']);
  expect(await stored(world, questionnaireId)).toHaveLength(1);
  expect(await faults(world, answersTo(await openQuestionnaire(world), { email: 'une@example.org' }))).toEqual([]);
});

test('of fifty answers of one address at the same instant exactly one is taken, and the others are told', async ({
  world,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  const send = (_: unknown, index: number) => {
    const email = index % 2 ? 'vite@example.org' : ' VITE@Example.org';
    return world.anonymous().run(Submit, { input: answersTo(questionnaireId, { email }) });
  };
  const answers = (await Promise.all(Array.from({ length: 50 }, send))).map(
    ({ submitQuestionnaire }) => submitQuestionnaire,
  );
  expect(answers.filter(({ submission }) => submission)).toHaveLength(1);
  const refused = answers.filter(({ submission }) => !submission).map(({ errors }) => errors);
  expect(refused).toHaveLength(49);
  for (const errors of refused) expect(errors).toMatchObject([{ code: 'ALREADY_ANSWERED', path: ['email'] }]);
  expect(await stored(world, questionnaireId)).toHaveLength(1);
  expect(await world.rows('select 1 from respondent where questionnaire_id = $1', [questionnaireId])).toHaveLength(1);
});

test('the same key gives the first receipt again, at once, later and after closing', async ({ world }) => {
  const questionnaireId = await openQuestionnaire(world);
  const input = answersTo(questionnaireId);
  const send = () => world.anonymous().run(Submit, { input });
  const receipts = (await Promise.all(Array.from({ length: 8 }, send))).map(
    ({ submitQuestionnaire }) => submitQuestionnaire,
  );
  const [first] = receipts;
  expect(first).toMatchObject({ errors: [], submission: { id: expect.any(String) } });
  for (const receipt of receipts) expect(receipt).toEqual(first);
  await (await world.as('TRAINER')).run(Close, { id: questionnaireId });
  expect(await submit(world, { ...input, answers: [], email: null })).toEqual(first);
  expect(await stored(world, questionnaireId)).toHaveLength(1);
  expect(
    await world.rows(
      `select 1 from outbox_event where name = 'SubmissionReceived' and payload ->> 'questionnaireId' = $1`,
      [questionnaireId],
    ),
  ).toHaveLength(1);
});

test('a draft does not exist for the public, a closed questionnaire takes no answers', async ({ world }) => {
  const questionnaireId = await makeQuestionnaire(world);
  expect(await faults(world, answersTo(questionnaireId))).toEqual(['NOT_FOUND questionnaireId']);
  const own = await submit(world, answersTo(questionnaireId), await world.as('TRAINER'));
  expect(own.errors).toMatchObject([{ code: 'NOT_OPEN', path: ['questionnaireId'] }]);
  await publish(world, questionnaireId);
  await (await world.as('TRAINER')).run(Close, { id: questionnaireId });
  expect(await faults(world, answersTo(questionnaireId))).toEqual(['NOT_OPEN questionnaireId']);
  expect(await stored(world, questionnaireId)).toEqual([]);
});

test('answers are for those who may read them, in person or by a key; their counts are hidden from the others', async ({
  world,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  await submit(world, answersTo(questionnaireId, { answers: complete }));
  const shown = `query ($id: ID!) { questionnaire(id: $id) {
    submissionCount submissions { totalCount nodes { id } }
  } }`;
  const list = '{ submissions { totalCount } }';
  for (const [client, code] of [
    [world.anonymous(), 'UNAUTHENTICATED'],
    [await world.as('RECRUITER'), 'FORBIDDEN'],
    [await world.as('TRAINEE'), 'FORBIDDEN'],
  ] as [Client, string][]) {
    expect((await client.ask(list)).errors).toMatchObject([{ extensions: { code } }]);
    expect((await client.run(shown, { id: questionnaireId })).questionnaire).toEqual({
      submissionCount: 0,
      submissions: { totalCount: 0, nodes: [] },
    });
  }
  const admin = await world.as('ADMIN');
  const { createApiKey } = await admin.run(
    'mutation { createApiKey(input: { name: "Partenaire", scopes: ["submissions.read"] }) { secret } }',
  );
  const key = await world
    .anonymous()
    .ask(shown, { id: questionnaireId }, { authorization: `Bearer ${createApiKey.secret}` });
  const { result, statements } = await statementsOf(() => admin.run(shown, { id: questionnaireId }));
  expect(statements).toHaveLength(1);
  expect(key.data).toEqual(result);
  expect(result.questionnaire).toMatchObject({ submissionCount: 1, submissions: { totalCount: 1 } });
});

test('submissions are found by questionnaire, address, text and day, newest first', async ({ world }) => {
  const questionnaireId = await openQuestionnaire(world);
  await submit(world, answersTo(questionnaireId, { email: 'amelie@example.org' }));
  await submit(world, answersTo(questionnaireId, { email: 'bruno@example.org', answers: complete }));
  const admin = await world.as('ADMIN');
  const query =
    'query ($filter: SubmissionFilter, $orderBy: SubmissionOrder) { submissions(filter: $filter, orderBy: $orderBy) { nodes { email } } }';
  const found = async (filter: object, orderBy?: object) => {
    const { submissions } = await admin.run(query, { filter: { questionnaireId, ...filter }, orderBy });
    return submissions.nodes.map(({ email }: { email: string }) => email.replace('@example.org', ''));
  };
  expect(await found({})).toEqual(['bruno', 'amelie']);
  expect(await found({ search: 'VELO' })).toEqual(['bruno']);
  expect(await found({ search: 'Amélie example' })).toEqual(['amelie']);
  expect(await found({ search: 'amelie velo' })).toEqual([]);
  expect(await found({ written: { questionKey: 'homeless' } })).toEqual(['bruno']);
  expect(await found({ written: { questionKey: 'homeless', search: 'AN' } })).toEqual(['bruno']);
  // Said elsewhere, not in answer to this question.
  expect(await found({ written: { questionKey: 'homeless', search: 'vélo' } })).toEqual([]);
  expect(await found({ oddity: 'MISSING_ROLE' })).toEqual([]);
  expect(await found({ submittedAt: { from: '2020-01-01T00:00:00Z', to: '2020-12-31T00:00:00Z' } })).toEqual([]);
  expect(await found({ submittedAt: { from: '2020-01-01T00:00:00Z' } })).toHaveLength(2);
  expect(await found({ questionnaireId: 'x' })).toEqual([]);
});

test('whoever may read answers hears of each once it is stored; the others are not let in', async ({ world }) => {
  const questionnaireId = await openQuestionnaire(world);
  const query =
    'subscription ($id: ID!) { submissionReceived(questionnaireId: $id) { email answers { optionKey } questionnaire { slug } } }';
  const heard = await (await world.as('TRAINER')).subscribe(query, { id: questionnaireId });
  const lists = await (await world.as('ADMIN')).subscribe(
    'subscription { resourceChanged(resource: "submissions") { ids } }',
  );
  const recruiter = await (await world.as('RECRUITER')).subscribe(
    'subscription { resourceChanged(resource: "submissions") { ids } }',
  );
  await submit(world, answersTo(questionnaireId, { website: 'x' }));
  await submit(world, answersTo(await openQuestionnaire(world)));
  expect(await heard.quietFor(300)).toBe(true);
  await lists.next();
  const { submission } = await submit(world, answersTo(questionnaireId, { email: 'ecoute@example.org' }));
  expect(await heard.next()).toMatchObject({
    submissionReceived: { email: 'ecoute@example.org', answers: [{ optionKey: 'non' }] },
  });
  expect(await lists.next()).toEqual({ resourceChanged: { ids: [submission.id] } });
  expect(await recruiter.quietFor(200)).toBe(true);
  const refused = await (await world.as('RECRUITER')).subscribe(query, { id: questionnaireId });
  expect(await refused.ended()).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  for (const one of [heard, lists, recruiter, refused]) one.close();
});

const hostileFile = new URL('../../../../shared/data/bad-input/blns.json', import.meta.url);

describe('hostile strings', () => {
  const listed = existsSync(hostileFile) ? (JSON.parse(readFileSync(hostileFile, 'utf8')) as string[]) : [];
  // Every so many of the list outside CI.
  const step = quantity('HOSTILE_STEP', { whole: 1, part: 5 });
  const hostile = [
    ...listed.filter((_, index) => index % step === 0),
    '\'; drop table "answer"; --',
    'a\u0000b',
    '\ud800',
    '\u202e',
    '\u0000',
    'x'.repeat(10_001),
  ];

  test('are stored as they are where a text is asked for, or refused with a code; nothing is half written', async ({
    world,
  }) => {
    const questionnaireId = await openQuestionnaire(world);
    const before = complete.filter(({ questionKey }) => questionKey !== 'remark');
    for (const text of hostile) {
      const input = answersTo(questionnaireId, { answers: [...before, { questionKey: 'remark', text }] });
      const { submission, errors } = await submit(world, input);
      if (!submission) expect(['INVALID', 'REQUIRED', 'TOO_LONG']).toContain(errors[0].code);
      const rows = await world.rows(
        `select a.text from submission s join respondent r on r.id = s.respondent_id
         left join answer a on a.submission_id = s.id and question_key = $2 where r.email = $1`,
        [input.email, 'remark'],
      );
      expect(rows).toEqual(submission ? [{ text }] : []);
    }
    expect((await stored(world, questionnaireId)).filter(({ question_key }) => question_key === null)).toEqual([]);
  });

  test('in every other place are refused with a code', async ({ world }) => {
    const questionnaireId = await openQuestionnaire(world);
    for (const text of hostile) {
      const answers = [
        { questionKey: text, text: 'x' },
        { questionKey: 'takesPart', optionKey: text },
        { questionKey: 'topics', optionKey: 'emploi', item: text },
        { questionKey: 'marks', item: text, rating: 3 },
      ];
      for (const changes of [{ answers, email: text }, { questionnaireId: text }]) {
        const { submission, errors } = await submit(world, answersTo(questionnaireId, changes));
        expect(submission).toBeNull();
        expect(errors.length).toBeGreaterThan(0);
      }
    }
    expect(await stored(world, questionnaireId)).toEqual([]);
  });
});
