import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AiServer } from '../../test/ai-server.ts';
import { makeInstitution } from '../../test/institutions.ts';
import { answersTo, openQuestionnaire, submit } from '../../test/questionnaires.ts';
import { type Client, openWorld, type World } from '../../test/world.ts';

const Propose = `mutation ($domains: [String!]!) {
  proposeInstitutions(input: { domains: $domains }) { domains errors { code path } } }`;
const Accept = `mutation ($input: AcceptInstitutionProposalInput!) { acceptInstitutionProposal(input: $input) {
  institutionProposal { status institution { name type sector rules { kind value } } } errors { code path } } }`;
const Reject = `mutation ($id: ID!) { rejectInstitutionProposal(input: { id: $id }) {
  institutionProposal { status } errors { code path } } }`;
const Proposals = `{ institutionProposals(orderBy: { field: CONFIDENCE, direction: DESC }) { nodes {
  id domain name type sector confidence reason model promptVersion status } } }`;

let server: AiServer;
let world: World;
let trainer: Client;
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
  trainer = await world.as('TRAINER');
});
beforeEach(async () => {
  server.reset();
  await world.rows('delete from institution_proposal');
  await world.rows('delete from rate_limit');
});
afterAll(async () => {
  await close?.();
  await server?.close();
});

const hospital = {
  domain: 'chu-exemple.example',
  name: 'CHU Exemple',
  type: 'PUBLIC_INSTITUTION',
  sector: 'HEALTH',
  confidence: 0.9,
  reason: 'CHU est un centre hospitalier universitaire.',
};
const answer = (...entries: unknown[]) => `Voici :\n${JSON.stringify(entries)}\nVoilà.`;
const propose = async (...domains: string[]) => (await trainer.run(Propose, { domains })).proposeInstitutions;
const proposals = async () => (await trainer.run(Proposals)).institutionProposals.nodes;

test('an AI says whose domains are, with confidence and reason, and hears nothing but the domains', async () => {
  const questionnaireId = await openQuestionnaire(world);
  const email = 'marie.dupont@chu-exemple.example';
  const answers = [{ questionKey: 'takesPart', optionKey: 'non' }];
  await submit(world, answersTo(questionnaireId, { email, answers }));
  server.writes = () => answer(hospital);

  expect(await propose('CHU-Exemple.example', 'inconnu.example')).toEqual({ domains: [hospital.domain], errors: [] });

  const kept = { ...hospital, id: expect.any(String), model: 'test-model', promptVersion: '1', status: 'PENDING' };
  expect(await proposals()).toEqual([kept]);
  expect(server.requests).toHaveLength(1);
  const sent = server.requests[0]?.body.toString() ?? '';
  expect(sent).toContain('chu-exemple.example\\ninconnu.example');
  expect(sent).not.toMatch(/marie|dupont|takesPart/i);
  expect(sent.match(/@/g)).toBeNull();
  expect(await world.rows('select institution_id from submission')).toEqual([{ institution_id: null }]);
});

test('what has a proposal costs no further call, unless it was rejected', async () => {
  server.writes = () => answer(hospital);
  await propose(hospital.domain);
  await propose(hospital.domain);
  expect(server.requests).toHaveLength(1);
  const [{ id }] = await proposals();
  expect((await trainer.run(Reject, { id })).rejectInstitutionProposal).toEqual({
    institutionProposal: { status: 'REJECTED' },
    errors: [],
  });
  expect((await trainer.run(Reject, { id })).rejectInstitutionProposal.errors).toEqual([
    { code: 'ALREADY_DECIDED', path: ['id'] },
  ]);
  server.writes = () => answer({ ...hospital, name: 'Autre nom' });
  await propose(hospital.domain);
  expect(await proposals()).toMatchObject([{ id, name: 'Autre nom', status: 'PENDING' }]);
});

test('of an answer only what has the agreed form is taken', async () => {
  const odd = [
    { ...hospital, domain: 'pas-demande.example' },
    { ...hospital, confidence: 2 },
    { ...hospital, confidence: '0.5' },
    { ...hospital, name: ' ' },
    { ...hospital, name: 'x'.repeat(201) },
    { ...hospital, reason: '' },
    'rien',
    null,
    { ...hospital, type: 'ADMIN', sector: "'; drop table institution; --", institutionId: 'x' },
    { ...hospital, name: 'Deuxième' },
  ];
  server.writes = () => answer(...odd);
  expect(await propose(hospital.domain)).toEqual({ domains: [hospital.domain], errors: [] });
  expect(await proposals()).toMatchObject([{ name: 'CHU Exemple', type: null, sector: null }]);

  for (const text of ['Je ne sais pas.', '[{"domain": ', '{}']) {
    server.writes = () => text;
    expect(await propose('autre.example')).toEqual({ domains: null, errors: [{ code: 'AI_UNREADABLE', path: [] }] });
  }
  expect(await propose('marie@autre.example')).toMatchObject({ errors: [{ code: 'INVALID', path: ['domains'] }] });
  expect(server.requests).toHaveLength(4);
});

test('a person confirms, as it is or changed, and only then responses are told by it', async () => {
  server.writes = () => answer(hospital, { ...hospital, domain: 'mairie.example', name: 'Mairie', confidence: 0.4 });
  await propose(hospital.domain, 'mairie.example');
  const [first, second] = await proposals();
  const accept = async (input: object) => (await trainer.run(Accept, { input })).acceptInstitutionProposal;
  const { name, type, sector } = hospital;
  expect(await accept({ id: first.id })).toMatchObject({ errors: [{ code: 'REQUIRED', path: ['name'] }] });
  expect(await accept({ id: first.id, name, type, sector, kind: 'SUBDOMAINS' })).toEqual({
    institutionProposal: {
      status: 'ACCEPTED',
      institution: { name, type, sector, rules: [{ kind: 'SUBDOMAINS', value: hospital.domain }] },
    },
    errors: [],
  });
  expect(await accept({ id: first.id, name: 'Encore' })).toMatchObject({
    institutionProposal: null,
    errors: [{ code: 'ALREADY_DECIDED', path: ['id'] }],
  });
  const { id: institutionId } = await makeInstitution(world, 'Ville');
  expect(await accept({ id: second.id, institutionId })).toMatchObject({
    institutionProposal: { institution: { name: 'Ville', rules: [{ kind: 'DOMAIN', value: 'mairie.example' }] } },
  });
  expect(await world.rows('select name from institution order by name')).toEqual([{ name }, { name: 'Ville' }]);
  const { name: told } = (
    await world.rows(`select name from institution where id = institution_of('a@b.chu-exemple.example')`)
  )[0];
  expect(told).toBe(name);
});
