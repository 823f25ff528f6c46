import { expect } from 'vitest';
import { statementsOf, test } from '../../test/world.ts';

const Create = `mutation ($input: CreateOrganisationInput!) {
  createOrganisation(input: $input) { organisation { id name version commune { name island } viewerCanUpdate } errors { code path message } }
}`;
const Update = `mutation ($input: UpdateOrganisationInput!) {
  updateOrganisation(input: $input) { organisation { name sector version } errors { code path } }
}`;

test('the communes are the 32 of Guadeloupe, for anyone', async ({ world }) => {
  const { communes } = await world.anonymous().run('{ communes { code name postalCodes island } }');
  expect(communes).toHaveLength(32);
  expect(communes).toContainEqual({
    code: '97101',
    name: 'Les Abymes',
    postalCodes: ['97139', '97142'],
    island: 'GRANDE_TERRE',
  });
});

test('an administrator enters an organisation, in few statements', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const input = { name: 'Boulangerie du Port', kind: 'COMPANY', communeCode: '97120', siren: '123456789' };
  const { result, statements } = await statementsOf(() => admin.run(Create, { input }));
  expect(result.createOrganisation).toMatchObject({
    organisation: {
      name: 'Boulangerie du Port',
      version: 1,
      commune: { name: 'Pointe-à-Pitre', island: 'GRANDE_TERRE' },
      viewerCanUpdate: true,
    },
    errors: [],
  });
  expect(statements.length).toBeLessThanOrEqual(10);
  const again = await admin.run(Create, { input: { ...input, name: 'Une autre' } });
  expect(again.createOrganisation).toMatchObject({ organisation: null, errors: [{ code: 'TAKEN', path: ['siren'] }] });
});

test('what an input breaks is said field by field, and nothing is written', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const before = await world.rows('select count(*)::int as count from organisation');
  const input = {
    name: '',
    kind: 'COMPANY',
    siren: '12',
    website: 'javascript:alert(1)',
    communeCode: '97120',
    description: 'Un texte.',
  };
  const { createOrganisation } = await admin.run(Create, { input });
  expect(createOrganisation.organisation).toBeNull();
  expect(
    createOrganisation.errors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path]).sort(),
  ).toEqual([
    ['INVALID', 'siren'],
    ['INVALID', 'website'],
    ['REQUIRED', 'name'],
  ]);
  const torn = await admin.run(Create, {
    input: { name: 'X', kind: 'COMPANY', description: 'a\u0000b', email: '\ud800' },
  });
  expect(torn.createOrganisation.errors).toMatchObject([
    { code: 'INVALID', path: ['email'] },
    { code: 'INVALID', path: ['description'] },
  ]);
  const { createOrganisation: unknown } = await admin.run(Create, {
    input: { name: 'X', kind: 'COMPANY', communeCode: '75056' },
  });
  expect(unknown.errors).toEqual([
    { code: 'NOT_FOUND', path: ['communeCode'], message: "Cet élément n'existe pas ou ne vous est pas accessible." },
  ]);
  expect(await world.rows('select count(*)::int as count from organisation')).toEqual(before);
});

test('a recruiter changes the organisation they work for and no other; a stale version is a conflict', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const recruiter = await world.as('RECRUITER', 'Rose Recrute');
  const make = async (name: string) =>
    (await admin.run(Create, { input: { name, kind: 'COMPANY' } })).createOrganisation.organisation;
  const own = await make('La sienne');
  const other = await make('Celle d’un autre');
  const { addOrganisationMember } = await admin.run(
    'mutation ($input: AddOrganisationMemberInput!) { addOrganisationMember(input: $input) { organisationMember { id person { fullName } } errors { code } } }',
    { input: { organisationId: own.id, userId: recruiter.userId } },
  );
  expect(addOrganisationMember.organisationMember.person.fullName).toBe('Rose Recrute');
  expect((await recruiter.run('{ viewer { organisation { name } } }')).viewer.organisation.name).toBe('La sienne');

  const changed = await recruiter.run(Update, { input: { id: own.id, sector: 'Alimentation', version: 1 } });
  expect(changed.updateOrganisation).toEqual({
    organisation: { name: 'La sienne', sector: 'Alimentation', version: 2 },
    errors: [],
  });
  const stale = await recruiter.run(Update, { input: { id: own.id, sector: 'Autre', version: 1 } });
  expect(stale.updateOrganisation.errors).toEqual([{ code: 'CONFLICT', path: ['version'] }]);
  const refused = await recruiter.run(Update, { input: { id: other.id, name: 'Prise' } });
  expect(refused.updateOrganisation.errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  expect(await world.rows('select name from organisation where id = $1', [other.id])).toEqual([
    { name: 'Celle d’un autre' },
  ]);

  const trainee = await world.as('TRAINEE');
  const { errors } = await trainee.ask(Update, { input: { id: own.id, name: 'Non' } });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  const seen = await world
    .anonymous()
    .run('query ($id: ID!) { organisation(id: $id) { name members { totalCount } } }', { id: own.id });
  expect(seen.organisation).toEqual({ name: 'La sienne', members: { totalCount: 0 } });
});
