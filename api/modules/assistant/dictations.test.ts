import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { AiServer } from '../../test/ai-server.ts';
import { Client, openWorld, type World } from '../../test/world.ts';
import { forgetDictations } from './assistant.jobs.ts';

const MEGABYTE = 1024 * 1024;
const LIST = '{ dictations { totalCount nodes { id rawText improvedText language createdAt deleteAfter } } }';
const IMPROVE = `mutation ($id: ID!) {
  improveDictation(input: { id: $id }) { dictation { rawText improvedText } errors { code path } }
}`;
const DELETE = 'mutation ($id: ID!) { deleteDictation(input: { id: $id }) { deletedId errors { code path } } }';

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

const ogg = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(5_000, 1)]);

async function post(
  client: Client,
  body: Uint8Array | ReadableStream<Uint8Array>,
  query = '',
  type = 'audio/ogg',
  language = 'fr',
) {
  const response = await fetch(`${client.url}/api/dictations${query}`, {
    method: 'POST',
    headers: {
      'content-type': type,
      'accept-language': language,
      ...(client.token ? { authorization: `Bearer ${client.token}` } : {}),
    },
    body,
    duplex: 'half',
  } as RequestInit);
  // oxlint-disable-next-line typescript/no-explicit-any -- answers have the shape of whatever was asked
  const { dictation, warnings, errors } = (await response.json()) as any;
  return {
    status: response.status,
    dictation,
    warnings,
    code: errors?.[0].extensions.code,
    message: errors?.[0].message,
  };
}

const kept = async () => (await world.rows('select count(*)::int n from dictation'))[0].n;

test('a recording becomes a text, kept for thirty days without the recording', async () => {
  const trainer = await world.as('TRAINER');
  const { status, dictation, warnings } = await post(trainer, ogg, '?language=FR');
  expect([status, warnings]).toEqual([200, []]);
  expect(dictation).toMatchObject({ rawText: server.hears, improvedText: null, language: 'FR' });
  expect(Date.parse(dictation.deleteAfter) - Date.parse(dictation.createdAt)).toBe(30 * 86_400_000);
  expect(server.requests[0]?.body.includes(ogg)).toBe(true);
  expect((await trainer.run(LIST)).dictations).toEqual({ totalCount: 1, nodes: [dictation] });
  const columns = await world.rows("select data_type from information_schema.columns where table_name = 'dictation'");
  expect(columns.map(({ data_type }) => data_type)).not.toContain('bytea');
});

test('it is improved at once where that is wished, with numbers and addresses hidden from the AI', async () => {
  const trainer = await world.as('TRAINER');
  server.hears = 'rappeler au 0690 12 34 56';
  server.writes = () => 'Rappeler au [PHONE 1].';
  const { dictation, warnings } = await post(trainer, ogg, '?language=EN&improve=true');
  expect(dictation).toMatchObject({
    rawText: 'rappeler au 0690 12 34 56',
    improvedText: 'Rappeler au 0690 12 34 56.',
    language: 'EN',
  });
  expect(warnings).toEqual([]);
  expect(server.requests[1]?.told).toMatch(/transcript of a dictation in English[\s\S]*rappeler au \[PHONE 1\]/);
});

test('what was dictated is kept even where it could not be improved', async () => {
  const trainer = await world.as('TRAINER');
  const before = await kept();
  server.script({ body: '{"text":"un texte"}' }, { status: 401, body: '{}' });
  const { status, dictation, warnings } = await post(trainer, ogg, '?improve=true');
  expect([status, dictation.rawText, dictation.improvedText]).toEqual([200, 'un texte', null]);
  expect(warnings).toEqual([
    "L'IA n'a pas pu répondre. L'administration peut en lire la raison dans le journal du serveur.",
  ]);
  expect(await kept()).toBe(before + 1);
});

test.for([
  ['WebM', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3])],
  ['MP4', Buffer.from('\u0000\u0000\u0000\u0018ftypM4A ')],
  ['WAV', Buffer.from('RIFF\u0001\u0002\u0003\u0004WAVEfmt ')],
  ['MP3 with a tag', Buffer.from('ID3\u0003\u0000')],
  ['MP3', Buffer.from([0xff, 0xfb, 0x90, 0x64])],
] as const)('%s is a recording', async ([, bytes]) => {
  const { status } = await post(await world.as('RECRUITER'), bytes, '', 'audio/webm');
  expect([status, server.requests.length]).toEqual([200, 1]);
});

const zeros = (megabytes: number, start: Buffer) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(start));
      for (let sent = 0; sent < megabytes; sent++) controller.enqueue(new Uint8Array(MEGABYTE));
      controller.close();
    },
  });

const refusals = [
  ['a picture that calls itself audio', () => Buffer.from('\u0089PNG\r\n'), 'audio/png', 415, 'NOT_AUDIO'],
  ['AAC in frames of its own', () => Buffer.from([0xff, 0xf1, 0x50, 0x80]), 'audio/aac', 415, 'NOT_AUDIO'],
  ['a form', () => ogg, 'application/x-www-form-urlencoded', 415, 'NOT_AUDIO'],
  ['nothing', () => Buffer.alloc(0), 'audio/ogg', 422, 'EMPTY'],
  ['a byte too much', () => Buffer.concat([ogg, Buffer.alloc(10 * MEGABYTE)]), 'audio/ogg', 413, 'TOO_LARGE'],
  ['too much in pieces', () => zeros(11, ogg), 'audio/ogg', 413, 'TOO_LARGE'],
] as const;

test.for(refusals)('%s is refused, and nothing is sent or kept', async ([, body, type, status, code]) => {
  const before = await kept();
  expect(await post(await world.as('ADMIN'), body(), '', type)).toMatchObject({ status, code });
  expect([server.requests.length, await kept()]).toEqual([0, before]);
});

test('strangers, and those who may not, are refused before their recording is read', async () => {
  const before = await kept();
  expect(await post(world.anonymous(), ogg)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  expect(await post(new Client(world.url, 'no-token-of-ours', null), ogg)).toMatchObject({
    status: 401,
    code: 'UNAUTHENTICATED',
  });
  expect(await post(await world.as('TRAINEE'), ogg)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect([server.requests.length, await kept()]).toEqual([0, before]);
});

test('silence is told, and what fails at the server that transcribes is told in words', async () => {
  const admin = await world.as('ADMIN');
  const before = await kept();
  server.script({ body: '{"text":"  "}' }, { status: 500, headers: { 'retry-after': '0' } });
  server.script({ status: 500, headers: { 'retry-after': '0' } }, { status: 500, headers: { 'retry-after': '0' } });
  expect(await post(admin, ogg)).toMatchObject({ status: 422, code: 'NO_SPEECH' });
  expect(await post(admin, ogg, '', 'audio/ogg', 'en')).toMatchObject({
    status: 502,
    code: 'AI_FAILED',
    message: 'The AI could not answer. Administrators can read the reason in the log of the server.',
  });
  expect(await kept()).toBe(before);
});

test('without a server that transcribes the answer says what to do instead', async () => {
  const bare = await openWorld();
  const { status, code, message } = await post(await bare.world.as('ADMIN'), ogg);
  expect([status, code]).toEqual([503, 'NO_TRANSCRIPTION']);
  expect(message).toMatch(/Dictez avec votre navigateur/);
  await bare.close();
});

test('dictations are seen, improved and deleted by whoever dictated them, and by nobody else', async () => {
  const owner = await world.as('TRAINER', 'Owner');
  const { dictation } = await post(owner, ogg);
  const { id } = dictation;
  for (const other of [await world.as('TRAINER', 'Other'), await world.as('ADMIN')]) {
    const { nodes } = (await other.run(LIST)).dictations;
    expect(nodes.map((node: { id: string }) => node.id)).not.toContain(id);
    const missing = [{ code: 'NOT_FOUND', path: ['id'] }];
    expect((await other.run(IMPROVE, { id })).improveDictation).toEqual({ dictation: null, errors: missing });
    expect((await other.run(DELETE, { id })).deleteDictation).toEqual({ deletedId: null, errors: missing });
  }
  server.writes = () => 'Bonjour, je confirme.';
  expect((await owner.run(IMPROVE, { id })).improveDictation).toEqual({
    dictation: { rawText: dictation.rawText, improvedText: 'Bonjour, je confirme.' },
    errors: [],
  });
  expect((await owner.run(DELETE, { id })).deleteDictation).toEqual({ deletedId: id, errors: [] });
  expect((await owner.run(LIST)).dictations.nodes).toEqual([]);
  expect(await world.rows('select id from dictation where id = $1', [id])).toEqual([]);
});

test('when its time is over nobody sees a dictation, and the night deletes it', async () => {
  const owner = await world.as('TRAINER', 'Forgetful');
  const { dictation: old } = await post(owner, ogg);
  const { dictation: young } = await post(owner, ogg);
  await world.rows("update dictation set delete_after = now() - interval '1 second' where id = $1", [old.id]);
  expect((await owner.run(LIST)).dictations.nodes).toMatchObject([{ id: young.id }]);
  await world.rows("update ai_call set at = now() - interval '401 days' where user_id = $1", [owner.userId]);

  await perform(world.house.context(), forgetDictations, {});

  expect(await world.rows('select id from dictation where id = any($1)', [[old.id, young.id]])).toEqual([
    { id: young.id },
  ]);
  expect(await world.rows('select id from ai_call where user_id = $1', [owner.userId])).toEqual([]);
});
