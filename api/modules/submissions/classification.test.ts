import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import {
  CreateInstitution,
  countsByInstitution,
  makeInstitution,
  settledCounts,
  storeResponses,
} from '../../test/institutions.ts';
import { answersTo, openQuestionnaire, submit } from '../../test/questionnaires.ts';
import { type Client, statementsOf, test, type World } from '../../test/world.ts';
import { chainWaiting } from '../audit/index.ts';
import { importQuestionnaireCommand } from './submissions.command.ts';

const AddRule = `mutation ($input: AddInstitutionRuleInput!) {
  addInstitutionRule(input: $input) { institution { id rules { id kind } } errors { code path } } }`;
const RemoveRule = `mutation ($id: ID!) {
  removeInstitutionRule(input: { id: $id }) { institution { id } errors { code path } } }`;
const Spelling = `mutation ($input: DecideDomainSpellingInput!) {
  decideDomainSpelling(input: $input) { domainAlias { id domain correctDomain } errors { code path } } }`;
const AddProvider = `mutation ($domain: String!) {
  addPersonalProvider(input: { domain: $domain }) { personalProvider { id domain } errors { code path } } }`;
const Delete = `mutation ($id: ID!) { deleteInstitution(input: { id: $id }) { deletedId errors { code path } } }`;
const Unknown = `query ($search: String) { unknownDomains(filter: { search: $search }) { totalCount nodes {
  domain responseCount likelyDomain proposal { name } } } }`;
const Submissions = `query ($filter: SubmissionFilter) { submissions(filter: $filter, first: 100) { totalCount nodes {
  email institution { name type sector } } } }`;

/** Answers of these addresses to a new questionnaire. */
async function answered(world: World, emails: readonly string[]): Promise<string> {
  const questionnaireId = await openQuestionnaire(world);
  for (const email of emails) await submit(world, answersTo(questionnaireId, { email }));
  return questionnaireId;
}

const trainerOf = (world: World): Promise<Client> => world.as('TRAINER');

test('a response is of the institution of its address from the moment it is stored', async ({ world }) => {
  const rules = [{ kind: 'SUBDOMAINS', value: ' @Hopital.Example. ' }];
  const input = { name: 'Hôpital', type: 'PUBLIC_INSTITUTION', sector: 'HEALTH', rules };
  const made = (await (await trainerOf(world)).run(CreateInstitution, { input })).createInstitution;
  expect(made).toMatchObject({ errors: [], institution: { rules: [{ value: 'hopital.example', priority: 0 }] } });

  const questionnaireId = await answered(world, ['a@urgences.hopital.example', 'b@ailleurs.example']);
  const trainer = await trainerOf(world);
  const of = async (filter: object) =>
    (await trainer.run(Submissions, { filter: { questionnaireId, ...filter } })).submissions.nodes;
  const { result, statements } = await statementsOf(() => of({ institutionId: made.institution.id }));
  const hospital = { name: 'Hôpital', type: 'PUBLIC_INSTITUTION', sector: 'HEALTH' };
  expect(result).toEqual([{ email: 'a@urgences.hopital.example', institution: hospital }]);
  expect(statements).toHaveLength(1);
  expect(await of({ hasInstitution: false })).toEqual([{ email: 'b@ailleurs.example', institution: null }]);
  expect(await of({ hasInstitution: true })).toHaveLength(1);
});

test('unknown domains stand by their number of responses, each with what it may be a misspelling of', async ({
  world,
}) => {
  const names = ['a', 'b', 'c'].map((name) => `${name}@fase.example`);
  await answered(world, [...names, 'd@fase.exemple', 'e@gmial.com', 'f@gmail.com', 'g@tout-autre.example']);
  const trainer = await trainerOf(world);
  const { result, statements } = await statementsOf(() => trainer.run(Unknown));
  expect(statements).toHaveLength(1);
  const { nodes } = result.unknownDomains;
  const proposal = null;
  expect(nodes[0]).toEqual({ domain: 'fase.example', responseCount: 3, likelyDomain: null, proposal });
  const rest = nodes.slice(1).filter(({ domain }: { domain: string }) => !domain.startsWith('ailleurs'));
  expect(rest).toHaveLength(3);
  expect(rest).toEqual(
    expect.arrayContaining([
      { domain: 'fase.exemple', responseCount: 1, likelyDomain: 'fase.example', proposal },
      { domain: 'gmial.com', responseCount: 1, likelyDomain: 'gmail.com', proposal },
      { domain: 'tout-autre.example', responseCount: 1, likelyDomain: null, proposal },
    ]),
  );
  const found = (await trainer.run(Unknown, { search: ' GMIAL' })).unknownDomains;
  expect(found).toMatchObject({ totalCount: 1, nodes: [{ domain: 'gmial.com' }] });
});

test('a change tells old responses anew at once, which their history says', async ({ world }) => {
  await world.worker();
  const questionnaireId = await answered(world, ['a@usine.example', 'b@usinne.example', 'c@x.usine.example']);
  const { id } = await makeInstitution(world, 'Usine', ['usine.example']);
  const settled = (counts: Record<string, number>) => settledCounts(world, questionnaireId, counts);
  expect(await settled({ Usine: 1, none: 2 })).toEqual({ Usine: 1, none: 2 });

  const trainer = await trainerOf(world);
  const meant = { domain: 'usinne.example', correctDomain: 'usine.example' };
  const { decideDomainSpelling } = await trainer.run(Spelling, { input: meant });
  expect(decideDomainSpelling).toMatchObject({ domainAlias: meant, errors: [] });
  expect(await settled({ Usine: 2, none: 1 })).toEqual({ Usine: 2, none: 1 });
  const rule = { institutionId: id, kind: 'SUBDOMAINS', value: 'x.usine.example' };
  const { addInstitutionRule } = await trainer.run(AddRule, { input: rule });
  expect(await settled({ Usine: 3 })).toEqual({ Usine: 3 });

  const added = addInstitutionRule.institution.rules.find(({ kind }: { kind: string }) => kind === 'SUBDOMAINS');
  await trainer.run(RemoveRule, { id: added.id });
  expect(await settled({ Usine: 2, none: 1 })).toEqual({ Usine: 2, none: 1 });

  const [{ id: submissionId }] = await world.rows(
    `select s.id from submission s join respondent r on r.id = s.respondent_id where r.email = 'a@usine.example'`,
  );
  while ((await chainWaiting(world.house.database)) !== 0) await wait(1);
  const { auditEntries } = await (await world.as('ADMIN')).run(
    `query ($filter: AuditEntryFilter) { auditEntries(filter: $filter, first: 50) { nodes {
      action origin changes { field before after } } } }`,
    { filter: { rowId: submissionId, action: 'ROW_CHANGED' } },
  );
  expect(auditEntries.nodes.at(-1)).toEqual({
    action: 'ROW_CHANGED',
    origin: 'job submissions.reclassify',
    changes: [{ field: 'institution_id', before: null, after: id }],
  });
});

test('an institution goes only when no response is of it, and an address that was forgotten keeps its own', async ({
  world,
}) => {
  const trainer = await trainerOf(world);
  const { id, rules } = await makeInstitution(world, 'Brève', ['breve.example']);
  const questionnaireId = await answered(world, ['a@breve.example', 'b@breve.example']);
  const inUse = { deletedId: null, errors: [{ code: 'IN_USE', path: ['id'] }] };
  expect((await trainer.run(Delete, { id })).deleteInstitution).toEqual(inUse);
  expect(await countsByInstitution(world, questionnaireId)).toEqual({ Brève: 2 });

  await world.rows(`delete from respondent where email = 'a@breve.example'`);
  await trainer.run(RemoveRule, { id: rules[0].id });
  expect(await settledCounts(world, questionnaireId, { none: 1 })).toEqual({ Brève: 1, none: 1 });
  expect((await trainer.run(Delete, { id })).deleteInstitution).toEqual(inUse);

  await world.rows('update submission set institution_id = null where institution_id = $1', [id]);
  expect((await trainer.run(Delete, { id })).deleteInstitution).toEqual({ deletedId: id, errors: [] });
});

test('what anybody may have tells nothing, but for single addresses', async ({ world }) => {
  const trainer = await trainerOf(world);
  const questionnaireId = await answered(world, ['a@perso.example', 'b@perso.example']);
  const { id } = await makeInstitution(world, 'Perso', ['perso.example']);
  expect(await settledCounts(world, questionnaireId, { Perso: 2 })).toEqual({ Perso: 2 });
  const refused = async (document: string, variables: object) =>
    Object.values((await trainer.run(document, variables)) as Record<string, { errors: unknown }>)[0]?.errors;
  expect(await refused(AddProvider, { domain: 'perso.example' })).toEqual([
    { code: 'DOMAIN_HAS_RULE', path: ['domain'] },
  ]);
  const { institution } = await trainer.run(
    'query ($id: ID!) { institution(id: $id) { responseCount rules { id } } }',
    {
      id,
    },
  );
  expect(institution.responseCount).toBe(2);
  await trainer.run(RemoveRule, { id: institution.rules[0].id });
  expect(await refused(AddProvider, { domain: 'Perso.Example' })).toEqual([]);
  expect(await settledCounts(world, questionnaireId, { none: 2 })).toEqual({ none: 2 });
  expect((await trainer.run(Unknown, { search: 'perso' })).unknownDomains.totalCount).toBe(0);

  const rule = (kind: string, value: string) => ({ input: { institutionId: id, kind, value } });
  expect(await refused(AddRule, rule('DOMAIN', 'perso.example'))).toEqual([
    { code: 'PERSONAL_PROVIDER', path: ['value'] },
  ]);
  expect(await refused(AddRule, rule('ADDRESS', ' B@perso.example'))).toEqual([]);
  expect(await refused(AddRule, rule('ADDRESS', 'b@perso.example'))).toEqual([{ code: 'TAKEN', path: ['value'] }]);
  expect(await settledCounts(world, questionnaireId, { Perso: 1 })).toEqual({ Perso: 1, none: 1 });
  for (const [kind, value] of [
    ['DOMAIN', 'pas un domaine'],
    ['DOMAIN', "x'; drop table institution; --"],
    ['SUBDOMAINS', 'fr'],
    ['ADDRESS', 'a@b@c.example'],
    ['ADDRESS', 'c.example'],
  ] as const)
    expect(await refused(AddRule, rule(kind, value)), value).toEqual([{ code: 'INVALID', path: ['value'] }]);
  const spelling = (domain: string, correctDomain: string) => ({ input: { domain, correctDomain } });
  expect(await refused(Spelling, spelling('a.example', 'a.example'))).toEqual([
    { code: 'INVALID', path: ['correctDomain'] },
  ]);
  expect(await refused(Spelling, spelling('un.example', 'deux.example'))).toEqual([]);
  expect(await refused(Spelling, spelling('deux.example', 'trois.example'))).toEqual([
    { code: 'ALIAS_CHAIN', path: ['domain'] },
  ]);
  expect(await refused(Spelling, spelling('trois.example', 'un.example'))).toEqual([
    { code: 'ALIAS_CHAIN', path: ['correctDomain'] },
  ]);
});

test('nobody but those who work with questionnaires reads or writes any of it', async ({ world }) => {
  const before = await world.rows('select * from institution_rule order by id');
  for (const [who, code] of [
    ['nobody', 'UNAUTHENTICATED'],
    ['RECRUITER', 'FORBIDDEN'],
    ['CANDIDATE', 'FORBIDDEN'],
    ['TRAINEE', 'FORBIDDEN'],
  ] as const) {
    const client = who === 'nobody' ? world.anonymous() : await world.as(who);
    for (const [document, variables] of [
      ['{ institutions { totalCount } }', {}],
      ['{ personalProviders { totalCount } }', {}],
      ['{ domainAliases { totalCount } }', {}],
      ['{ institutionProposals { totalCount } }', {}],
      [Unknown, {}],
      [CreateInstitution, { input: { name: 'Pirate', rules: [{ kind: 'DOMAIN', value: 'pirate.example' }] } }],
      [AddProvider, { domain: 'pirate.example' }],
      [Spelling, { input: { domain: 'a.example', correctDomain: 'pirate.example' } }],
      [RemoveRule, { id: before[0].id }],
    ] as const)
      expect((await client.ask(document, variables)).errors?.[0]?.extensions.code, `${who} ${document}`).toBe(code);
  }
  expect(await world.rows('select * from institution_rule order by id')).toEqual(before);
});

const sample = new URL('../../../../shared/data/cap-questionnaire-backup-sample.json', import.meta.url);

test.skipIf(!existsSync(sample))(
  'the backup of the CAP programme is told but for one mistyped domain',
  async ({ world }) => {
    await importQuestionnaireCommand.run({
      config: world.config,
      args: [fileURLToPath(sample)],
      context: async () => world.house.context(),
      file: (name) => name,
      say: () => undefined,
    });
    const trainer = await trainerOf(world);
    const fase = async () => (await trainer.run(Unknown, { search: 'fase.c' })).unknownDomains.nodes;
    const [right, mistyped] = await fase();
    expect([right, mistyped]).toMatchObject([
      { domain: 'fase.ch', likelyDomain: null },
      { domain: 'fase.cj', responseCount: 1, likelyDomain: 'fase.ch' },
    ]);
    await trainer.run(Spelling, { input: { domain: 'fase.cj', correctDomain: mistyped.likelyDomain } });
    expect(await fase()).toMatchObject([{ domain: 'fase.ch', responseCount: right.responseCount + 1 }]);
    await makeInstitution(world, 'FASe', ['fase.ch']);
    const [{ id }] = await world.rows(`select id from questionnaire where slug like 'cap%'`);
    const expected = { FASe: right.responseCount + 1 };
    expect(await settledCounts(world, id, expected)).toMatchObject(expected);
  },
);

/** More than two portions; the whole proof is CLASSIFIED=100000. */
const MANY = Number(process.env.CLASSIFIED ?? 10_500);

test('however many responses there are, a change tells them all anew within the limits of a statement', async ({
  world,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  await storeResponses(world, questionnaireId, ['grand.example'], MANY);
  await makeInstitution(world, 'Grand', ['grand.example']);
  expect(await settledCounts(world, questionnaireId, { Grand: MANY }, 120)).toEqual({ Grand: MANY });
});
