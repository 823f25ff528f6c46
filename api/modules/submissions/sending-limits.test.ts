import { afterAll, beforeAll, expect } from 'vitest';
import { loadConfig } from '../../platform/config.ts';
import { answersTo, openQuestionnaire, prove, Submit } from '../../test/questionnaires.ts';
import { type Client, openWorld, test, type World } from '../../test/world.ts';
import { NETWORKS } from './sending-limits.ts';
import { mailSubmissionReceipt } from './submissions.jobs.ts';

const UNPROVEN = 3;
// A world as it is in production, but for how many answers come without proof.
let world: World;
let close: () => Promise<void>;
beforeAll(async () => {
  const { security } = loadConfig({ NODE_ENV: 'test', UNPROVEN_ANSWERS: String(UNPROVEN) });
  ({ world, close } = await openWorld({ security, trustProxy: ['loopback'] }));
});
afterAll(() => close());

async function send(input: object, from: string, client: Client = world.anonymous()): Promise<string[]> {
  const { data } = await client.ask(Submit, { input }, { 'x-forwarded-for': from });
  const { submission, errors } = data.submitQuestionnaire;
  expect(submission === null).toBe(errors.length > 0);
  return errors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path].join(' '));
}
/** Ten at once, so that none waits too long for a connection on a busy machine. */
async function floodOf(count: number, one: (index: number) => Promise<string[]>): Promise<string[][]> {
  const told: string[][] = [];
  for (let start = 0; start < count; start += 10)
    told.push(...(await Promise.all(Array.from({ length: 10 }, (_, place) => one(start + place)))));
  return told;
}
const storedOf = async (questionnaireId: string): Promise<number> =>
  (await world.rows('select 1 from submission where questionnaire_id = $1', [questionnaireId])).length;

test('a flood from one network is refused, and people behind the same line get through', async () => {
  const questionnaireId = await openQuestionnaire(world);
  const network = '192.0.2.1';
  const flood = await floodOf(60, () => send(answersTo(questionnaireId), network));
  expect(flood.filter((errors) => errors.length === 0)).toHaveLength(UNPROVEN);
  expect(new Set(flood.flat())).toEqual(new Set(['PROOF_REQUIRED proof']));
  expect(await storedOf(questionnaireId)).toBe(UNPROVEN);

  expect(await send(answersTo(questionnaireId, { proof: await prove(world) }), network)).toEqual([]);
  expect(await send(answersTo(questionnaireId), network, await world.as('TRAINEE'))).toEqual([]);
  expect(await send(answersTo(questionnaireId), '192.0.2.2')).toEqual([]);
  // Half of an IPv6 address is one line.
  for (let sent = 0; sent < UNPROVEN; sent++)
    expect(await send(answersTo(questionnaireId), `2001:db8:1:2::${sent}`)).toEqual([]);
  expect(await send(answersTo(questionnaireId), '2001:db8:1:2:ffff::9')).toEqual(['PROOF_REQUIRED proof']);
});

test('a flood from everywhere at once is refused, and other questionnaires do not suffer', async () => {
  const questionnaireId = await openQuestionnaire(world);
  const other = await openQuestionnaire(world);
  const most = UNPROVEN * NETWORKS;
  const flood = await floodOf(most + 20, (index) => send(answersTo(questionnaireId), `198.51.100.${index}`));
  expect(flood.filter((errors) => errors.length === 0)).toHaveLength(most);
  expect(await storedOf(questionnaireId)).toBe(most);
  expect(await send(answersTo(questionnaireId), '203.0.113.1')).toEqual(['PROOF_REQUIRED proof']);
  expect(await send(answersTo(questionnaireId, { proof: await prove(world) }), '203.0.113.1')).toEqual([]);
  expect(await send(answersTo(other), '203.0.113.2')).toEqual([]);
});

test('a proof serves for one submission; refused answers do not use it up, and what proves nothing is told', async () => {
  const questionnaireId = await openQuestionnaire(world);
  const network = '192.0.2.10';
  const proof = await prove(world);
  const first = answersTo(questionnaireId, { proof });
  expect(await send({ ...first, answers: [] }, network)).toEqual(['REQUIRED answers takesPart']);
  expect(await send(first, network)).toEqual([]);
  expect(await send(answersTo(questionnaireId, { proof }), network)).toEqual(['PROOF_INVALID proof']);
  // The answer to it was lost on the way: the receipt comes again, whatever became of the proof.
  expect(await send(first, network)).toEqual([]);
  expect(await send({ ...first, proof: 'x' }, network)).toEqual([]);

  const { challenge, solution } = JSON.parse(await prove(world));
  const { parameters, signature } = challenge;
  const wrong = [
    '',
    'x',
    'null',
    '{}',
    '[]',
    JSON.stringify({ challenge: { parameters: {}, signature }, solution }),
    JSON.stringify({ challenge: { parameters }, solution }),
    JSON.stringify({ challenge, solution: { ...solution, counter: solution.counter + 1 } }),
    JSON.stringify({ challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } }),
    JSON.stringify({ challenge, solution: null }),
    JSON.stringify({ challenge: { parameters: { ...parameters, keyPrefix: '00' }, signature }, solution }),
    JSON.stringify({ challenge: { parameters: { ...parameters, expiresAt: 9_999_999_999 }, signature }, solution }),
  ];
  for (const refused of wrong)
    expect(await send(answersTo(questionnaireId, { proof: refused }), network), refused).toEqual([
      refused === '' ? 'REQUIRED proof' : 'PROOF_INVALID proof',
    ]);
  expect(await storedOf(questionnaireId)).toBe(1);
});

test('of one proof sent with twenty different answers at once one is taken', async () => {
  const questionnaireId = await openQuestionnaire(world);
  const proof = await prove(world);
  const sent = await Promise.all(
    Array.from({ length: 20 }, () => send(answersTo(questionnaireId, { proof }), '192.0.2.11')),
  );
  expect(sent.filter((errors) => errors.length === 0)).toHaveLength(1);
  expect(new Set(sent.flat())).toEqual(new Set(['PROOF_INVALID proof']));
  expect(await storedOf(questionnaireId)).toBe(1);
});

test('whoever fills in what people do not see, or answers faster than they read, is refused', async () => {
  const questionnaireId = await openQuestionnaire(world);
  const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();
  const network = '192.0.2.12';
  expect(await send(answersTo(questionnaireId, { website: 'https://spam.example' }), network)).toEqual([
    'INVALID website',
  ]);
  expect(await send(answersTo(questionnaireId, { startedAt: ago(500) }), network)).toEqual(['TOO_FAST startedAt']);
  expect(await storedOf(questionnaireId)).toBe(0);
  expect(await send(answersTo(questionnaireId, { startedAt: ago(10_000) }), network)).toEqual([]);
  // The clock of the device is an hour ahead.
  expect(await send(answersTo(questionnaireId, { startedAt: ago(-3_600_000) }), '192.0.2.13')).toEqual([]);
});

test('three hundred answers from one network in a quarter of an hour are enough, proof or not', async () => {
  const questionnaireId = await openQuestionnaire(world);
  const client = await world.as('TRAINEE');
  expect(await send(answersTo(questionnaireId), '192.0.2.20', client)).toEqual([]);
  await world.rows(`update rate_limit set points = 300 where key = 'submission network:192.0.2.20'`);
  expect(await send(answersTo(questionnaireId), '192.0.2.20', client)).toEqual(['TOO_MANY_ATTEMPTS']);
  expect(await storedOf(questionnaireId)).toBe(1);
});

test('addresses cannot be tried out: who has answered is told last, and seldom', async () => {
  const questionnaireId = await openQuestionnaire(world);
  const network = '192.0.2.77';
  const proof = await prove(world);
  const email = 'a.repondu@oracle.example';
  expect(await send(answersTo(questionnaireId, { email }), '192.0.2.78')).toEqual([]);
  // What stores nothing tells nothing.
  for (const address of [email, 'jamais@oracle.example']) {
    const tried = answersTo(questionnaireId, { proof, email: address, invitation: 'x' });
    expect(await send(tried, network)).toEqual(['INVITATION_UNKNOWN invitation']);
  }
  await world.rows('update questionnaire set quota = 1 where id = $1', [questionnaireId]);
  for (const address of [email, 'jamais@oracle.example'])
    expect(await send(answersTo(questionnaireId, { proof, email: address }), network)).toEqual([
      'QUOTA_REACHED questionnaireId',
    ]);
  await world.rows('update questionnaire set quota = null where id = $1', [questionnaireId]);

  const told = await floodOf(40, () => send(answersTo(questionnaireId, { proof, email }), network));
  const refused = told.flat().filter((error) => error.startsWith('TOO_MANY_ATTEMPTS'));
  expect(refused.length).toBeGreaterThan(0);
  expect(told.flat().filter((error) => error === 'ALREADY_ANSWERED email').length).toBeLessThan(40);
  expect(await storedOf(questionnaireId)).toBe(1);
});

test('nobody’s mailbox is filled with thanks, whoever writes its address how often', async () => {
  for (let time = 0; time < 7; time++) {
    const questionnaireId = await openQuestionnaire(world);
    const email = `cible${time === 0 ? '' : `+${time}`}@mailbox.example`;
    expect(await send(answersTo(questionnaireId, { email }), `192.0.2.${200 + time}`)).toEqual([]);
    const [{ id }] = await world.rows('select id from submission where questionnaire_id = $1', [questionnaireId]);
    await world.write((tx) => mailSubmissionReceipt.run(tx, { submissionId: id } as never));
  }
  expect(await world.rows(`select 1 from mail_message where to_address like '%@mailbox.example'`)).toHaveLength(5);
  expect(await world.rows(`select 1 from rate_limit where key like '%mailbox.example%'`)).toEqual([]);
});
