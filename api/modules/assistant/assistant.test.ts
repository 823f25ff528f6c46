import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AiServer, chatAnswer } from '../../test/ai-server.ts';
import { type Client, openWorld, type World } from '../../test/world.ts';

const ASSIST = `mutation ($input: AssistTextInput!) {
  assistText(input: $input) { text warnings { code message text } errors { code path message } }
}`;
const FEATURES = '{ assistant { writing transcription tokensLeftToday } }';

let server: AiServer;
let world: World;
let close: () => Promise<void>;

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
});
beforeEach(() => server.reset());
afterAll(async () => {
  await close?.();
  await server?.close();
});

const assist = async (client: Client, input: object) => (await client.run(ASSIST, { input })).assistText;
const callCount = async () => (await world.rows('select count(*)::int n from ai_call'))[0].n;

test('the console learns what is configured and what the day has left', async () => {
  const trainer = await world.as('TRAINER');
  const before = (await trainer.run(FEATURES)).assistant;
  expect(before).toMatchObject({ writing: true, transcription: true });
  await assist(trainer, { task: 'CORRECT', language: 'FR', text: 'Bonjour' });
  expect(before.tokensLeftToday - (await trainer.run(FEATURES)).assistant.tokensLeftToday).toBe(150);
});

test('without a provider the answer says so, and the console knows beforehand', async () => {
  const bare = await openWorld();
  const trainer = await bare.world.as('TRAINER');
  expect((await trainer.run(FEATURES)).assistant).toEqual({
    writing: false,
    transcription: false,
    tokensLeftToday: 200_000,
  });
  expect(await assist(trainer, { task: 'CORRECT', language: 'FR', text: 'Bonjour' })).toEqual({
    text: null,
    warnings: null,
    errors: [{ code: 'AI_NOT_CONFIGURED', path: [], message: "Aucun fournisseur d'IA n'est configuré." }],
  });
  expect(await bare.world.rows('select * from ai_call')).toEqual([]);
  await bare.close();
});

test.for([
  ['nobody', 'UNAUTHENTICATED'],
  ['TRAINEE', 'FORBIDDEN'],
  ['CANDIDATE', 'FORBIDDEN'],
] as const)('%s gets no help, and nothing leaves the house', async ([who, code]) => {
  const before = await callCount();
  const client = who === 'nobody' ? world.anonymous() : await world.as(who);
  const input = { task: 'CORRECT', language: 'FR', text: 'Bonjour' };
  for (const query of [FEATURES, '{ dictations { nodes { id } } }'])
    expect((await client.ask(query)).errors?.[0]?.extensions.code).toBe(code);
  expect((await client.ask(ASSIST, { input })).errors?.[0]?.extensions.code).toBe(code);
  expect([server.requests.length, await callCount()]).toEqual([0, before]);
});

test('each task is told to the AI in the language of the person, with the text apart from it', async () => {
  const recruiter = await world.as('RECRUITER');
  const text = 'Nous cherche une soudeuse.';
  const common = { language: 'FR', context: 'JOB_OFFER', text };
  for (const input of [
    { task: 'SHORTEN' },
    { task: 'CORRECT' },
    { task: 'TRANSLATE', targetLanguage: 'EN' },
    { task: 'CHANGE_TONE', tone: 'SIMPLE' },
    { task: 'WRITE', instructions: 'ajouter que le poste est à Baie-Mahault' },
  ])
    expect(await assist(recruiter, { ...common, ...input })).toEqual({ text, warnings: [], errors: [] });
  const [shorten, correct, translate, tone, write] = server.requests.map(({ told }) => told);
  expect(shorten).toMatch(/Raccourcis .* ce texte \(la description d'une offre d'emploi\), écrit en français/);
  expect(correct).toMatch(/Corrige l'orthographe/);
  expect(translate).toMatch(/Traduis en anglais ce texte .* écrit en français/);
  expect(tone).toMatch(/sur un ton très simple/);
  expect(write).toMatch(/Consignes de la personne :\najouter que le poste est à Baie-Mahault/);
  for (const told of [shorten, correct, translate, tone, write]) expect(told).toContain(`<texte>\n${text}\n</texte>`);

  const english = { 'accept-language': 'en' };
  await recruiter.ask(ASSIST, { input: { ...common, task: 'SHORTEN' } }, english);
  expect(server.requests.at(-1)?.told).toMatch(
    /Shorten this text \(the description of a job offer\), written in French/,
  );
  expect(
    await world.rows("select distinct prompt_version v from ai_call where prompt_version like '%T%' order by v"),
  ).toEqual(['CHANGE_TONE.1', 'CORRECT.1', 'SHORTEN.1', 'TRANSLATE.1', 'WRITE.1'].map((v) => ({ v })));
  const [last] = await world.rows('select user_id, purpose from ai_call order by id desc limit 1');
  expect(last).toEqual({ user_id: recruiter.userId, purpose: 'assist.SHORTEN' });
});

test('variables of a template, names and addresses are never shown to the AI and come back unchanged', async () => {
  const admin = await world.as('ADMIN');
  const text =
    'Bonjour {{ prenom | default: "vous" }},\n{% if session %}rendez-vous à {{ session.lieu }}{% endif %}.\nAppelez Aïcha Bellerive au 0690 12 34 56 ou aicha@exemple.gp.';
  const input = { task: 'CORRECT', language: 'FR', context: 'MAIL', text, names: ['Aïcha Bellerive'] };
  expect(await assist(admin, input)).toEqual({ text, warnings: [], errors: [] });
  const sent = server.requests[0]?.body.toString() ?? '';
  for (const hidden of ['{{', '{%', 'prenom', 'session.lieu', 'Aïcha', 'Bellerive', '0690', 'aicha@'])
    expect(sent).not.toContain(hidden);
  expect(JSON.stringify(await world.rows('select * from ai_call'))).not.toMatch(/Aïcha|0690|prenom/);
});

test('the person is told what the proposal lost or made up, and that it is cut', async () => {
  const admin = await world.as('ADMIN');
  server.script({ body: JSON.stringify(chatAnswer('Écrivez à [E-MAIL 2] ou [NAME 7]', 'length')) });
  const input = { task: 'SHORTEN', language: 'FR', text: 'Écrivez à {{ nom }} sur a@b.example ou c@d.example' };
  expect((await assist(admin, input)).warnings).toEqual([
    {
      code: 'LOST',
      text: '{{ nom }}',
      message: '« {{ nom }} » figurait dans votre texte et manque dans la proposition.',
    },
    {
      code: 'LOST',
      text: 'a@b.example',
      message: '« a@b.example » figurait dans votre texte et manque dans la proposition.',
    },
    {
      code: 'INVENTED',
      text: '[NAME 7]',
      message: 'La proposition contient « [NAME 7] », qui ne correspond à rien dans votre texte.',
    },
    { code: 'CUT', text: null, message: 'La proposition est incomplète : elle a atteint sa longueur maximale.' },
  ]);
});

test('what a task needs is asked for before anything leaves', async () => {
  const admin = await world.as('ADMIN');
  const before = await callCount();
  for (const [input, path] of [
    [{ task: 'SHORTEN' }, 'text'],
    [{ task: 'CORRECT', text: '  ' }, 'text'],
    [{ task: 'WRITE', text: 'Bonjour' }, 'instructions'],
    [{ task: 'TRANSLATE', text: 'Bonjour' }, 'targetLanguage'],
    [{ task: 'CHANGE_TONE', text: 'Bonjour' }, 'tone'],
  ] as const)
    expect((await assist(admin, { language: 'FR', ...input })).errors).toMatchObject([
      { code: 'REQUIRED', path: [path] },
    ]);
  const long = await assist(admin, { task: 'CORRECT', language: 'FR', text: 'a'.repeat(20_001) });
  expect(long.errors).toMatchObject([{ code: 'TOO_LONG' }]);
  expect([server.requests.length, await callCount()]).toEqual([0, before]);
});

test('what goes wrong at the provider is told in words, never in its own', async () => {
  const admin = await world.as('ADMIN');
  server.script({ status: 401, body: '{"error":{"message":"key sk-123 is wrong"}}' });
  const { errors } = await assist(admin, { task: 'CORRECT', language: 'FR', text: 'Bonjour' });
  expect(errors).toEqual([
    {
      code: 'AI_FAILED',
      path: [],
      message: "L'IA n'a pas pu répondre. L'administration peut en lire la raison dans le journal du serveur.",
    },
  ]);
});

test('one person asks forty times in ten minutes, not more; others are not held up', async () => {
  const eager = await world.as('TRAINER', 'Eager');
  const input = { task: 'CORRECT', language: 'FR', text: 'Bonjour' };
  const answers = await Promise.all(Array.from({ length: 42 }, () => assist(eager, input)));
  const refused = answers.filter(({ errors }) => errors.length > 0);
  expect(refused.map(({ errors }) => errors[0].code)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
  expect(server.requests).toHaveLength(40);
  expect((await assist(await world.as('TRAINER', 'Patient'), input)).errors).toEqual([]);
});
