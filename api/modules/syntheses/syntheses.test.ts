import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AiServer } from '../../test/ai-server.ts';
import { answersTo, openQuestionnaire, submit } from '../../test/questionnaires.ts';
import { type Answer, type Client, openWorld, type World } from '../../test/world.ts';

const FIELDS = `synthesis { id method status language provider model promptVersion textCount readCount version editedAt approverName
  viewerCanApprove themes { title summary count share claims { text statedCount count findings
    citations { number submissionId supported } } } } errors { code path }`;
const MAKE = `mutation ($input: MakeSynthesisInput!) { makeSynthesis(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateSynthesisInput!) { updateSynthesis(input: $input) { ${FIELDS} } }`;
const APPROVE = `mutation ($id: ID!) { approveSynthesis(input: { id: $id }) { ${FIELDS} } }`;
const DELETE = `mutation ($id: ID!) { deleteSynthesis(input: { id: $id }) { synthesisId errors { code } } }`;

const REMARKS = [
  'Le coût des transports empêche de venir. Karim Belkacem m’a beaucoup aidé.',
  'Les transports sont trop rares le soir et le coût est élevé.',
  'Il manque un accompagnement psychologique. Écrivez à jean.tremblay@exemple.ch ou au 06 90 12 34 56.',
  'L’accompagnement de Madame Orsini est précieux, mais les transports manquent.',
  'Davantage de stages en entreprise, avec un accompagnement.',
];

let server: AiServer;
let world: World;
let close: () => Promise<void>;
let questionnaireId: string;
let trainer: Client;

beforeAll(async () => {
  server = await AiServer.start();
  ({ world, close } = await openWorld({
    ai: {
      provider: 'openai-compatible',
      key: 'secret-key',
      model: 'test-model',
      baseUrl: server.url,
      timeoutSeconds: 20,
      tokensPerDay: 1_000_000,
      transcriptionUrl: '',
      transcriptionKey: '',
      transcriptionModel: 'whisper-1',
    },
  }));
  trainer = await world.as('TRAINER');
  questionnaireId = await answered(world);
});
beforeEach(async () => {
  server.reset();
  await world.rows('delete from rate_limit');
});
afterAll(async () => {
  await close?.();
  await server?.close();
});

/** By questionnaire and place of the remark. */
const receipts = new Map<string, { id: string; withdrawUrl: string }>();

async function answered(where: World): Promise<string> {
  const id = await openQuestionnaire(where);
  for (const [index, text] of REMARKS.entries()) {
    const answers = [
      { questionKey: 'takesPart', optionKey: 'oui' },
      { questionKey: 'marks', item: 'accueil', rating: 5 },
      { questionKey: 'marks', item: 'contenu', rating: 1 },
      { questionKey: 'remark', text },
    ];
    const sent = answersTo(id, { email: `prosper.lagrange${index}@exemple.ch`, answers });
    const { submission, errors } = await submit(where, sent);
    expect(errors).toEqual([]);
    receipts.set(`${id} ${index}`, submission);
  }
  return id;
}

const make = async (client: Client, input: object): Promise<Answer> =>
  (await client.run(MAKE, { input: { questionnaireId, ...input } })).makeSynthesis;

const reply = {
  themes: [
    {
      title: 'Transports',
      summary: 'Venir coûte cher.',
      claims: [
        { text: 'Les transports coûtent trop cher ou manquent', responses: [1, 2, 4], count: 3 },
        { text: 'Douze personnes demandent une cantine', responses: [1, 3, 99], count: 12 },
      ],
    },
  ],
};

test('an invented claim is contradicted: its number, its sources and what they speak of', async () => {
  server.writes = () => `\`\`\`json\n${JSON.stringify(reply)}\n\`\`\``;
  const { synthesis, errors } = await make(trainer, {});
  expect(errors).toEqual([]);
  expect(synthesis).toMatchObject({
    method: 'AI',
    status: 'DRAFT',
    provider: 'openai-compatible',
    model: 'test-model',
    promptVersion: '1',
    textCount: 5,
    readCount: 5,
  });
  const [theme] = synthesis.themes;
  expect(theme).toMatchObject({ title: 'Transports', count: 3, share: 0.6 });
  expect(theme.claims[0]).toMatchObject({ statedCount: 3, count: 3, findings: [] });
  expect(theme.claims[1]).toMatchObject({ statedCount: 12, count: 0 });
  expect(theme.claims[1].findings.toSorted()).toEqual([
    'COUNT_DIFFERS',
    'NO_RESPONSE',
    'UNKNOWN_RESPONSE',
    'UNSUPPORTED_RESPONSE',
  ]);
  expect(theme.claims[1].citations).toEqual([
    { number: 1, submissionId: expect.any(String), supported: false },
    { number: 3, submissionId: expect.any(String), supported: false },
    { number: 99, submissionId: null, supported: null },
  ]);
  const ids = await world.rows('select id from submission order by submitted_at, id');
  expect(theme.claims[0].citations.map(({ submissionId }: Answer) => submissionId)).toEqual(
    [0, 1, 3].map((place) => ids[place]?.id),
  );
});

test('nothing personal is in what was sent', async () => {
  server.writes = () => JSON.stringify(reply);
  await make(trainer, {});
  const told = server.requests[0]?.told ?? '';
  expect(told).toContain('accompagnement psychologique');
  for (const personal of ['Karim', 'Belkacem', 'jean.tremblay', 'exemple.ch', '06 90', 'Orsini', 'prosper', 'lagrange'])
    expect(told.toLowerCase()).not.toContain(personal.toLowerCase());
});

test('without a key the texts are read here, and every sentence is one that somebody wrote', async () => {
  const bare = await openWorld();
  try {
    const id = await answered(bare.world);
    const admin = await bare.world.as('ADMIN');
    const { makeSynthesis } = await admin.run(MAKE, { input: { questionnaireId: id } });
    expect(makeSynthesis.errors).toEqual([]);
    const { method, provider, themes } = makeSynthesis.synthesis;
    expect([method, provider]).toEqual(['EXTRACTIVE', null]);
    expect(themes.map(({ title }: Answer) => title)).toEqual(expect.arrayContaining(['Transports', 'Accompagnement']));
    for (const { count, share, claims } of themes as Answer[]) {
      expect(share).toBeCloseTo(count / 5);
      for (const { text, findings, citations } of claims.slice(1) as Answer[]) {
        expect(findings).toEqual([]);
        expect(REMARKS[citations[0].number - 1]).toContain(text);
      }
    }
    const refused = await admin.run(MAKE, { input: { questionnaireId: id, method: 'AI' } });
    expect(refused.makeSynthesis.errors).toEqual([{ code: 'AI_NOT_CONFIGURED', path: [] }]);
  } finally {
    await bare.close();
  }
});

test('an answer that is none, and a questionnaire without texts, are said so and leave nothing', async () => {
  const before = await world.rows('select count(*)::int as n from synthesis');
  server.writes = () => 'Voici la synthèse : tout va bien.';
  expect((await make(trainer, {})).errors).toEqual([{ code: 'AI_UNREADABLE', path: [] }]);
  const empty = await openQuestionnaire(world);
  expect((await make(trainer, { questionnaireId: empty })).errors).toEqual([
    { code: 'NO_TEXTS', path: ['questionnaireId'] },
  ]);
  expect(await world.rows('select count(*)::int as n from synthesis')).toEqual(before);
});

test('a person edits and approves; whoever changes words after that has it approved again', async () => {
  server.writes = () => JSON.stringify(reply);
  const { synthesis } = await make(trainer, {});
  const { id, version } = synthesis;
  const themes = [{ place: 0, title: 'Les transports', summary: '', claims: [{ place: 0, text: 'Venir coûte cher' }] }];
  const { updateSynthesis } = await trainer.run(UPDATE, { input: { id, version, themes } });
  expect(updateSynthesis.synthesis).toMatchObject({
    editedAt: expect.any(String),
    themes: [{ title: 'Les transports', count: 3, claims: [{ text: 'Venir coûte cher', count: 3 }] }],
  });
  expect((await trainer.run(UPDATE, { input: { id, version, themes } })).updateSynthesis.errors).toEqual([
    { code: 'CONFLICT', path: ['version'] },
  ]);
  const wrong = [{ ...themes[0], place: 7 }];
  expect((await trainer.run(UPDATE, { input: { id, themes: wrong } })).updateSynthesis.errors).toEqual([
    { code: 'INVALID', path: ['themes', '0', 'place'] },
  ]);
  const { approveSynthesis } = await trainer.run(APPROVE, { id });
  expect(approveSynthesis.synthesis).toMatchObject({
    status: 'APPROVED',
    approverName: 'TRAINER',
    viewerCanApprove: false,
  });
  expect((await trainer.run(APPROVE, { id })).approveSynthesis.errors).toEqual([
    { code: 'ALREADY_APPROVED', path: ['id'] },
  ]);
  expect((await trainer.run(UPDATE, { input: { id, themes } })).updateSynthesis.synthesis).toMatchObject({
    status: 'DRAFT',
    approverName: null,
  });
  expect((await trainer.run(DELETE, { id })).deleteSynthesis).toEqual({ synthesisId: id, errors: [] });
});

test('others see no synthesis and have none made', async () => {
  const before = await world.rows('select count(*)::int as n from synthesis');
  const recruiter = await world.as('RECRUITER');
  for (const [document, variables] of [
    ['{ syntheses { totalCount } }', {}],
    [MAKE, { input: { questionnaireId } }],
  ] as const)
    expect((await recruiter.ask(document, variables)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(await world.rows('select count(*)::int as n from synthesis')).toEqual(before);
  expect(server.requests).toEqual([]);
});

test('who may not read answers has nothing made of them, and nobody approves in the name of another', async () => {
  const before = await world.rows('select count(*)::int as n from synthesis');
  const admin = await world.as('ADMIN');
  await admin.run(
    'mutation ($input: SetRolePermissionInput!) { setRolePermission(input: $input) { errors { code } } }',
    { input: { role: 'RECRUITER', permission: 'syntheses.manage', granted: true } },
  );
  const recruiter = await world.as('RECRUITER');
  expect((await make(recruiter, {})).errors).toEqual([{ code: 'NOT_FOUND', path: ['questionnaireId'] }]);
  expect(await world.rows('select count(*)::int as n from synthesis')).toEqual(before);
  expect(server.requests).toEqual([]);

  const { synthesis } = await make(trainer, { method: 'EXTRACTIVE' });
  const acting = await world.actingAs(admin, trainer);
  expect((await acting.ask(APPROVE, { id: synthesis.id })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
  expect(await world.rows('select status from synthesis where id = $1', [synthesis.id])).toEqual([{ status: 'DRAFT' }]);
});

test('whoever takes answers back is quoted no more, nor in the trail of what happened', async () => {
  const id = await answered(world);
  const { synthesis } = await make(trainer, { questionnaireId: id, method: 'EXTRACTIVE' });
  const other = await make(trainer, { questionnaireId: id, method: 'EXTRACTIVE' });
  await trainer.run(DELETE, { id: other.synthesis.id });
  const { id: submissionId, withdrawUrl } = receipts.get(`${id} 1`) as { id: string; withdrawUrl: string };
  const quoted = 'Les transports sont trop rares le soir';
  const kept = () =>
    world.rows(
      `select 'synthesis' as place from synthesis where questionnaire_id = $1 and themes::text like $2 union all
       select 'audit' from audit_change where entity = 'synthesis' and changes::text like $2 and row_id in ($3, $4) union all
       select 'audit' from audit_detail d join audit_entry e on e.sequence = d.sequence
       where e.entity = 'synthesis' and d.changes::text like $2 and e.row_id in ($3, $4)`,
      [id, `%${quoted}%`, synthesis.id, other.synthesis.id],
    );
  expect(await kept()).toContainEqual({ place: 'synthesis' });
  const { withdrawSubmission } = await world
    .anonymous()
    .run('mutation ($token: String!) { withdrawSubmission(input: { token: $token }) { withdrawn } }', {
      token: /#w=(.*)$/.exec(withdrawUrl)?.[1],
    });
  expect(withdrawSubmission).toEqual({ withdrawn: true });

  expect(await kept()).toEqual([]);
  const { synthesis: left } = await trainer.run(
    `query ($id: ID!) { synthesis(id: $id) { themes { title count claims { text count citations { submissionId } } } } }`,
    { id: synthesis.id },
  );
  expect(left.themes.length).toBeGreaterThan(0);
  expect(JSON.stringify(left)).not.toContain(submissionId);
  for (const { count, claims } of left.themes)
    expect(count).toBe(
      new Set(claims.flatMap(({ citations }: Answer) => citations.map((cited: Answer) => cited.submissionId))).size,
    );
});
