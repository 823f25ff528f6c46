import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { AiServer, chatAnswer, type Scripted, USED } from '../../test/ai-server.ts';
import { readLogs } from '../../test/log-lines.ts';
import { openWorld, test, type World } from '../../test/world.ts';
import type { AiConfig } from '../config-ai.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { ai, type WriteRequest } from './ai.ts';

let server: AiServer;
beforeAll(async () => {
  server = await AiServer.start();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const PERSONAL = ['aicha@exemple.gp', '0690 12 34 56', 'Bellerive', 'FR76 3000 6000 0112 3456 7890 189'];
const REQUEST: WriteRequest = {
  purpose: 'test',
  promptVersion: 'TEST.1',
  system: 'Corrige.',
  prompt: `<texte>\n${PERSONAL.join(' ; ')}\n</texte>`,
  names: ['Bellerive'],
  mostTokens: 500,
};

/** The house's own context on another provider. */
function asking(world: World, settings: Partial<AiConfig>): Context {
  const context = world.house.context();
  const defaults = { key: 'secret-key', model: 'test-model', baseUrl: server.url, timeoutSeconds: 20 };
  return { ...context, config: { ...context.config, ai: { ...context.config.ai, ...defaults, ...settings } } };
}

async function problemOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('There was no problem'),
    (reason: Error) => reason,
  );
  if (!(error instanceof Problem)) throw error;
  return error.message;
}

const calls = (world: World) => world.rows('select * from ai_call order by id');
const usedToday = async (world: World) => (await world.rows('select coalesce(sum(tokens), 0)::int n from ai_day'))[0].n;

const providers = [
  ['openai', '/v1/responses', 'authorization', 'Bearer secret-key'],
  ['anthropic', '/v1/messages', 'x-api-key', 'secret-key'],
  ['google', '/v1/models/test-model:generateContent', 'x-goog-api-key', 'secret-key'],
  ['openai-compatible', '/v1/chat/completions', 'authorization', 'Bearer secret-key'],
] as const;

test.for(providers)(
  '%s gets a masked text and the key, and what it writes comes back whole',
  async ([provider, path, header, key], { world }) => {
    const before = (await calls(world)).length;
    const used = await usedToday(world);
    const written = await ai.write(asking(world, { provider }), REQUEST);

    expect(written).toEqual({ text: PERSONAL.join(' ; '), lost: [], invented: [], cut: false });
    const [request, ...others] = server.requests;
    expect(others).toEqual([]);
    expect([request?.path, request?.headers[header]]).toEqual([path, key]);
    expect(request?.told).toContain('Corrige.');
    expect(request?.told).toContain('[E-MAIL 1] ; [PHONE 1] ; [NAME 1] ; [IBAN 1]');
    for (const secret of PERSONAL) expect(request?.body.toString()).not.toContain(secret);
    if (provider === 'openai') expect(JSON.parse(request?.body.toString() ?? '')).toMatchObject({ store: false });

    const call = (await calls(world))[before];
    expect(call).toMatchObject({
      user_id: null,
      purpose: 'test',
      provider,
      model: 'test-model',
      prompt_version: 'TEST.1',
      input_tokens: USED.input,
      output_tokens: USED.output,
      cost: provider === 'openai-compatible' ? '0.012500' : null,
      outcome: 'DONE',
    });
    expect(call.duration_ms).toBeGreaterThanOrEqual(0);
    for (const secret of [...PERSONAL, 'Corrige']) expect(JSON.stringify(call)).not.toContain(secret);
    expect((await usedToday(world)) - used).toBe(USED.input + USED.output);
  },
);

const now = { 'retry-after': '0' };
const thrice = (answer: Scripted): Scripted[] => [answer, answer, answer];
const faults = [
  [
    'a wrong key',
    [{ status: 401, body: '{"error":{"message":"bad key aicha@exemple.gp"}}' }],
    'AI_FAILED',
    'FAILED',
    1,
  ],
  ['too many requests, three times', thrice({ status: 429, headers: now, body: '{}' }), 'AI_BUSY', 'BUSY', 3],
  ['three errors inside', thrice({ status: 500, headers: now, body: 'oops' }), 'AI_FAILED', 'FAILED', 3],
  ['an answer that is no JSON', [{ body: '<html>gateway</html>' }], 'AI_FAILED', 'FAILED', 1],
  ['an answer of another shape', [{ body: '{"hello":1}' }], 'AI_FAILED', 'FAILED', 1],
  ['an empty answer', [{ body: JSON.stringify(chatAnswer('  ')) }], 'AI_FAILED', 'FAILED', 1],
  ['a refusal', [{ body: JSON.stringify(chatAnswer('', 'content_filter')) }], 'AI_REFUSED', 'REFUSED', 1],
] as const;

test.for(faults)(
  '%s becomes a problem, is logged, and costs nothing that was not used',
  async ([, script, problem, outcome, attempts], { world }) => {
    const before = (await calls(world)).length;
    const used = await usedToday(world);
    server.script(...script);

    expect(await problemOf(ai.write(asking(world, { provider: 'openai-compatible' }), REQUEST))).toBe(problem);
    expect(server.requests).toHaveLength(attempts);
    expect((await calls(world))[before]).toMatchObject({ outcome });
    expect((await usedToday(world)) - used).toBe(outcome === 'REFUSED' ? USED.input + USED.output : 0);
  },
);

test('one refusal for haste and one error inside are tried again, and the answer is as good as any', async ({
  world,
}) => {
  server.script({ status: 429, headers: now, body: '{}' }, { status: 500, headers: now, body: 'oops' });
  const { text } = await ai.write(asking(world, { provider: 'openai-compatible' }), REQUEST);
  expect([text, server.requests.length]).toEqual([PERSONAL.join(' ; '), 3]);
});

test('what Gemini and Anthropic refuse is told as a refusal', async ({ world }) => {
  server.script({
    body: JSON.stringify({
      candidates: [{ finishReason: 'SAFETY', index: 0, content: { role: 'model', parts: [{ text: '' }] } }],
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 0, totalTokenCount: 1 },
    }),
  });
  expect(await problemOf(ai.write(asking(world, { provider: 'google' }), REQUEST))).toBe('AI_REFUSED');
  server.script({
    body: JSON.stringify({
      id: 'm',
      type: 'message',
      role: 'assistant',
      model: 'test-model',
      content: [],
      stop_reason: 'refusal',
      stop_sequence: null,
      usage: { input_tokens: 1, output_tokens: 0 },
    }),
  });
  expect(await problemOf(ai.write(asking(world, { provider: 'anthropic' }), REQUEST))).toBe('AI_REFUSED');
});

test('an answer that takes longer than allowed is given up, and counted as if it had been given', async ({ world }) => {
  const before = (await calls(world)).length;
  const used = await usedToday(world);
  server.script({ delayMs: 5_000 });
  const slow = asking(world, { provider: 'openai-compatible', timeoutSeconds: 1 });
  expect(await problemOf(ai.write(slow, REQUEST))).toBe('AI_TIMED_OUT');
  const call = (await calls(world))[before];
  expect(call).toMatchObject({ outcome: 'TIMED_OUT', input_tokens: null, output_tokens: null });
  expect((await usedToday(world)) - used).toBe(call.reserved_tokens);
});

test('an answer cut short says so', async ({ world }) => {
  server.script({ body: JSON.stringify(chatAnswer('Bonjour [E-MAIL 1] et', 'length')) });
  expect(await ai.write(asking(world, { provider: 'openai-compatible' }), REQUEST)).toEqual({
    text: 'Bonjour aicha@exemple.gp et',
    lost: ['FR76 3000 6000 0112 3456 7890 189', '0690 12 34 56', 'Bellerive'],
    invented: [],
    cut: true,
  });
});

test('what comes back is plain text: no control characters, one kind of line end', async ({ world }) => {
  server.writes = () => '\u0000\u0007Un\r\ndeux\u001b[31m\ttrois\r<script>alert(1)</script>\n';
  const { text } = await ai.write(asking(world, { provider: 'openai-compatible' }), REQUEST);
  expect(text).toBe('Un\ndeux[31m\ttrois\n<script>alert(1)</script>');
});

test('nothing of a text reaches the log of the server, whatever goes wrong', async () => {
  const logs = readLogs();
  const { world, close } = await openWorld({ logLevel: 'trace' });
  server.script({ status: 401, body: '{"error":{"message":"aicha@exemple.gp is not allowed"}}' });
  expect(await problemOf(ai.write(asking(world, { provider: 'openai-compatible' }), REQUEST))).toBe('AI_FAILED');
  const line = logs.lines().find(({ msg }) => msg === 'the AI did not answer');
  expect(line).toMatchObject({ purpose: 'test', provider: 'openai-compatible', outcome: 'FAILED', status: 401 });
  const all = JSON.stringify(logs.lines());
  for (const secret of [...PERSONAL, 'secret-key', 'E-MAIL 1']) expect(all).not.toContain(secret);
  await close();
});

test('calls at the same time cannot spend more than the day has left', async () => {
  const { world, close } = await openWorld();
  // Each call reserves 500 tokens for the answer and some for the question, and uses 150.
  const context = asking(world, { provider: 'openai-compatible', tokensPerDay: 1_700 });
  const refusals: unknown[] = [];
  const enough = Promise.withResolvers<void>();
  const answer = { after: enough.promise, body: JSON.stringify(chatAnswer('Bonjour')) };
  server.script(...Array.from({ length: 8 }, () => answer));
  const call = () =>
    ai.write(context, REQUEST).catch((reason: unknown) => {
      if (refusals.push(reason) === 5) enough.resolve();
      throw reason;
    });
  const all = await Promise.allSettled(Array.from({ length: 8 }, call));
  const refused = all.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(5);
  for (const { reason } of refused as PromiseRejectedResult[])
    expect(reason).toMatchObject({ message: 'AI_BUDGET_USED' });
  const done = all.length - refused.length;
  expect(await usedToday(world)).toBe(done * 150);
  expect(await ai.tokensLeftToday(context)).toBe(1_700 - done * 150);
  expect(server.requests).toHaveLength(done);
  // What was reserved and not used can be used by the next.
  expect((await ai.write(context, REQUEST)).cut).toBe(false);
  await close();
});

test('the day is that of Guadeloupe, and a new one begins with the whole budget', async () => {
  const { world, close } = await openWorld();
  const context = asking(world, { provider: 'openai-compatible', tokensPerDay: 600 });
  const late = { ...context, now: new Date('2026-03-02T03:59:00Z') };
  await ai.write(late, REQUEST);
  expect(await problemOf(ai.write(late, REQUEST))).toBe('AI_BUDGET_USED');
  await ai.write({ ...context, now: new Date('2026-03-02T04:00:00Z') }, REQUEST);
  expect(await world.rows('select day::text, tokens from ai_day order by day')).toEqual([
    { day: '2026-03-01', tokens: 150 },
    { day: '2026-03-02', tokens: 150 },
  ]);
  await close();
});

test('without a provider nothing is sent, and nothing is transcribed', async ({ world }) => {
  const none = asking(world, { provider: 'none' });
  expect(await problemOf(ai.write(none, REQUEST))).toBe('AI_NOT_CONFIGURED');
  const audio = Buffer.from('OggS');
  expect(await problemOf(ai.transcribe(none, { purpose: 'test', audio, language: 'fr' }))).toBe('AI_NOT_CONFIGURED');
  expect(server.requests).toEqual([]);
});

test('a recording goes to the audio endpoint with its language, the key of its own server and no other', async ({
  world,
}) => {
  const audio = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(20_000, 7)]);
  const recording = { purpose: 'test', audio, language: 'fr' };
  const elsewhere = { provider: 'google', transcriptionUrl: server.url, transcriptionModel: 'whisper-test' } as const;
  expect(await ai.transcribe(asking(world, elsewhere), recording)).toBe(server.hears);
  expect(await ai.transcribe(asking(world, { ...elsewhere, transcriptionKey: 'other-key' }), recording)).toBe(
    server.hears,
  );
  expect(await ai.transcribe(asking(world, { provider: 'openai-compatible' }), recording)).toBe(server.hears);

  expect(server.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
    ['/v1/audio/transcriptions', 'Bearer none'],
    ['/v1/audio/transcriptions', 'Bearer other-key'],
    ['/v1/audio/transcriptions', 'Bearer secret-key'],
  ]);
  const [first] = server.requests;
  expect(first?.headers['content-type']).toMatch(/^multipart\/form-data/);
  expect(first?.body.includes(audio)).toBe(true);
  for (const part of ['name="model"\r\n\r\nwhisper-test', 'name="language"\r\n\r\nfr', 'filename="audio.ogg"'])
    expect(first?.body.includes(part)).toBe(true);
  expect((await calls(world)).at(-1)).toMatchObject({ provider: 'transcription', outcome: 'DONE', model: 'whisper-1' });
});

test('silence is an empty text, and a server that fails is a problem', async ({ world }) => {
  const context = asking(world, { provider: 'openai-compatible' });
  const recording = { purpose: 'test', audio: Buffer.from('OggS'), language: 'fr' };
  server.script({ body: '{"text":""}' }, { status: 401, body: '{}' }, { body: 'oops' });
  expect(await ai.transcribe(context, recording)).toBe('');
  expect(await problemOf(ai.transcribe(context, recording))).toBe('AI_FAILED');
  expect(await problemOf(ai.transcribe(context, recording))).toBe('AI_FAILED');
});
