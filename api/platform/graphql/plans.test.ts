import { expect } from 'vitest';
import { ContractType, createCandidate } from '../../modules/candidates/index.ts';
import { applyToJobOffer, createJobOffer, publishJobOffer } from '../../modules/job-offers/index.ts';
import { addOrganisationMember, createOrganisation, OrganisationKind } from '../../modules/organisations/index.ts';
import { readsOf, sentBy } from '../../test/sent.ts';
import { type Answer, test as base, Client, type World } from '../../test/world.ts';

interface Hiring {
  readonly organisationId: string;
  readonly otherId: string;
  readonly publishedId: string;
}

/** Two employers; one candidate, who has applied to both. */
const test = base.extend<{ hiring: Hiring }>({
  hiring: [
    async ({ world }, use) => {
      const recruiter = await world.as('RECRUITER');
      const rival = await world.as('RECRUITER', 'Rivale');
      const candidate = await world.as('CANDIDATE');
      const made = await world.write(async (tx) => {
        const applicant = await createCandidate(tx, {
          firstName: 'Zoé',
          lastName: 'Zéphyr',
          headline: 'Cheffe',
          email: 'zoe@example.org',
          userId: candidate.userId,
        });
        const employers = [];
        for (const [name, member] of [
          ['Alizé', recruiter],
          ['Bambou', rival],
        ] as const) {
          const { id } = await createOrganisation(tx, { name, kind: OrganisationKind.COMPANY });
          await tx.em.flush();
          await addOrganisationMember(tx, { organisationId: id, userId: member.userId as string });
          const offer = { description: 'Un poste.', organisationId: id, contract: ContractType.PERMANENT };
          const published = await createJobOffer(tx, { ...offer, title: `Ouvert ${name}` });
          await publishJobOffer(tx, { id: published.id });
          await createJobOffer(tx, { ...offer, title: `Brouillon ${name}` });
          await tx.em.flush();
          await applyToJobOffer(tx, { jobOfferId: published.id, candidateId: applicant.id });
          employers.push({ id, publishedId: published.id });
        }
        return employers;
      });
      const [{ id: organisationId, publishedId }, { id: otherId }] = made as [(typeof made)[0], (typeof made)[0]];
      await use({ organisationId, otherId, publishedId });
    },
    { scope: 'file' },
  ],
});

async function key(world: World, scopes: readonly string[]): Promise<Client> {
  const { createApiKey } = await (await world.as('ADMIN')).run(
    'mutation ($scopes: [String!]!) { createApiKey(input: { name: "Clé", scopes: $scopes }) { secret errors { code } } }',
    { scopes },
  );
  return new Client(world.url, createApiKey.secret, null);
}

// ── rights

const Rights = `
  query Rights($id: ID!) {
    organisation(id: $id) {
      viewerCanUpdate
      members { totalCount }
      jobOffers(orderBy: { field: TITLE }) {
        totalCount
        nodes { title viewerCanUpdate applicationCount applications { nodes { candidate { email applications { totalCount } } } } }
      }
    }
  }`;

/** What someone sees of the employer: how many members, whether it may be changed, and per offer its applications. */
const seen = ({ organisation: { viewerCanUpdate, members, jobOffers } }: Answer) => ({
  viewerCanUpdate,
  members: members.totalCount,
  jobOffers: jobOffers.nodes.map(({ title, viewerCanUpdate: may, applicationCount, applications }: Answer) => [
    title,
    may,
    applicationCount,
    applications.nodes.map(({ candidate }: Answer) => [candidate.email, candidate.applications.totalCount]),
  ]),
});

const everyApplication = [['zoe@example.org', 2]];
const nothingOfIt = { viewerCanUpdate: false, members: 0, jobOffers: [['Ouvert Alizé', false, 0, []]] };
const expected: Readonly<Record<string, object>> = {
  nobody: nothingOfIt,
  CANDIDATE: { ...nothingOfIt, jobOffers: [['Ouvert Alizé', false, 1, everyApplication]] },
  RECRUITER: {
    viewerCanUpdate: true,
    members: 1,
    jobOffers: [
      ['Brouillon Alizé', true, 0, []],
      ['Ouvert Alizé', true, 1, [['zoe@example.org', 1]]],
    ],
  },
  rival: nothingOfIt,
  ADMIN: {
    viewerCanUpdate: true,
    members: 1,
    jobOffers: [
      ['Brouillon Alizé', true, 0, []],
      ['Ouvert Alizé', true, 1, everyApplication],
    ],
  },
  'a key to read all': {
    viewerCanUpdate: false,
    members: 0,
    jobOffers: [
      ['Brouillon Alizé', false, 0, []],
      ['Ouvert Alizé', false, 1, everyApplication],
    ],
  },
  'a key to read offers': nothingOfIt,
};

const everyone = async (world: World): Promise<Readonly<Record<string, Client>>> => ({
  nobody: world.anonymous(),
  CANDIDATE: await world.as('CANDIDATE'),
  RECRUITER: await world.as('RECRUITER'),
  rival: await world.as('RECRUITER', 'Rivale'),
  ADMIN: await world.as('ADMIN'),
  'a key to read all': await key(world, ['jobOffers.readAll', 'applications.readAll', 'candidates.readAll']),
  'a key to read offers': await key(world, ['jobOffers.read']),
});

test('one document, asked by turns by callers with other rights, shows each what they may see', async ({
  world,
  hiring,
}) => {
  const callers = Object.entries(await everyone(world));
  const ask = async ([who, client]: [string, Client]) => {
    const { result, sent } = await sentBy(() => client.run(Rights, { id: hiring.organisationId }));
    expect(seen(result), who).toEqual(expected[who]);
    return readsOf(sent).map(({ text }) => text);
  };
  const texts = new Map<string, string[]>();
  for (const caller of [...callers, ...callers.toReversed(), ...callers]) {
    const before = texts.get(caller[0]);
    const now = await ask(caller);
    expect(now).toHaveLength(1);
    expect(before ?? now).toEqual(now);
    texts.set(caller[0], now);
  }
  // Equal rights are one text, whoever the person is; other rights are another.
  expect(texts.get('rival')).toEqual(texts.get('RECRUITER'));
  expect(new Set([...texts.values()].flat()).size).toBe(callers.length - 1);
});

test('one document, asked by all of them at once, shows each what they may see', async ({ world, hiring }) => {
  const callers = Object.entries(await everyone(world));
  const asked = Array.from({ length: 6 }, () => callers).flat();
  const answers = await Promise.all(
    asked.map(async ([who, client]) => [who, seen(await client.run(Rights, { id: hiring.organisationId }))] as const),
  );
  for (const [who, answer] of answers) expect(answer, who).toEqual(expected[who]);
});

test('another role is another plan from the next request on', async ({ world, hiring }) => {
  const admin = await world.as('ADMIN');
  const person = await world.as('TRAINEE', 'Octave');
  const ask = async () => seen(await person.run(Rights, { id: hiring.organisationId }));
  const become = (roles: readonly string[]) =>
    admin.run('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }', {
      input: { id: person.userId, roles },
    });
  expect(await ask()).toEqual(nothingOfIt);
  expect(await ask()).toEqual(nothingOfIt);
  await become(['TRAINEE', 'ADMIN']);
  expect(await ask()).toEqual(expected.ADMIN);
  await become(['TRAINEE']);
  expect(await ask()).toEqual(nothingOfIt);
});

test('what a mutation hands over is read with the rights of whoever sent it', async ({ world, hiring }) => {
  const query =
    'mutation ($id: ID!) { updateJobOffer(input: { id: $id, experienceYears: 1 }) { jobOffer { applications { nodes { candidate { applications { totalCount } } } } } errors { code } } }';
  const applicationsSeen = async (client: Client) => {
    const { updateJobOffer } = await client.run(query, { id: hiring.publishedId });
    return updateJobOffer.jobOffer.applications.nodes[0].candidate.applications.totalCount;
  };
  const [admin, recruiter] = [await world.as('ADMIN'), await world.as('RECRUITER')];
  for (const [client, count] of [
    [admin, 2],
    [recruiter, 1],
    [admin, 2],
    [recruiter, 1],
  ] as const)
    expect(await applicationsSeen(client)).toBe(count);
});

test('signing in answers with the rights of whoever signed in', async ({ world }) => {
  const query =
    'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { user { fullName } permissions } } }';
  const permissionsOf = async (role: 'ADMIN' | 'CANDIDATE') => {
    await world.as(role);
    const input = { email: `${role}.${role}@example.org`.toLowerCase(), password: 'un mot de passe de test' };
    const { signIn } = await world.anonymous().run(query, { input });
    expect(signIn.viewer.user.fullName).toBe(role);
    return signIn.viewer.permissions;
  };
  for (let round = 0; round < 2; round++) {
    expect(await permissionsOf('ADMIN')).toContain('users.manage');
    expect(await permissionsOf('CANDIDATE')).not.toContain('users.manage');
  }
});

// ── what is selected, and what is asked for

test('each combination of @include and @skip is a plan of its own', async ({ world, hiring }) => {
  const query = `
    query ($id: ID!, $offers: Boolean!, $nameless: Boolean! = false) {
      organisation(id: $id) { name @skip(if: $nameless) ...Offers @include(if: $offers) ... @skip(if: $offers) { kind } }
      communes @include(if: $nameless) { code }
    }
    fragment Offers on Organisation { jobOffers { totalCount } commune @skip(if: $nameless) { name } }`;
  const combinations = [
    [{ offers: true }, ['name', 'jobOffers', 'commune'], false],
    [{ offers: false }, ['name', 'kind'], false],
    [{ offers: true, nameless: true }, ['jobOffers'], true],
    [{ offers: false, nameless: true }, ['kind'], true],
    [{ offers: true, nameless: false }, ['name', 'jobOffers', 'commune'], false],
  ] as const;
  const texts = new Set<string>();
  for (let round = 0; round < 3; round++)
    for (const [variables, fields, communes] of combinations) {
      const ask = () => world.anonymous().run(query, { id: hiring.organisationId, ...variables });
      const { result, sent } = await sentBy(ask);
      expect(Object.keys(result)).toEqual(communes ? ['organisation', 'communes'] : ['organisation']);
      expect(Object.keys(result.organisation)).toEqual(fields);
      for (const { text } of readsOf(sent)) texts.add(text);
    }
  expect(texts.size).toBe(4);
});

const Search =
  'query ($first: Int, $after: String, $filter: OrganisationFilter, $order: OrganisationOrder) { organisations(first: $first, after: $after, filter: $filter, orderBy: $order) { nodes { name } pageInfo { endCursor } } }';

test('other values are the same prepared text; another filter, order, size or a cursor is another', async ({
  world,
  hiring,
}) => {
  expect(hiring.organisationId).not.toBe(hiring.otherId);
  const ask = async (variables: object) => {
    const { result, sent } = await sentBy(() => world.anonymous().run(Search, variables));
    const [read, ...others] = readsOf(sent);
    expect(others).toEqual([]);
    const { nodes, pageInfo } = result.organisations;
    return { names: nodes.map(({ name }: { name: string }) => name), cursor: pageInfo.endCursor, read };
  };
  const [companies, institutions] = [{ kind: 'COMPANY' }, { kind: 'INSTITUTION' }];
  const byName = { field: 'NAME', direction: 'ASC' };
  const first = await ask({ first: 1, order: byName });
  const second = await ask({ first: 1, order: byName, after: first.cursor });
  expect([first.names, second.names]).toEqual([['Alizé'], ['Bambou']]);

  /** Of each kind of question, two of other values and what they find. */
  const kinds: [object, string[]][][] = [
    [
      [{ filter: { search: 'aliz' } }, ['Alizé']],
      [{ filter: { search: 'BAMBOU bam' } }, ['Bambou']],
    ],
    [
      [{ filter: { ids: [hiring.organisationId] } }, ['Alizé']],
      [{ filter: { ids: [hiring.otherId, hiring.organisationId, 'none'] } }, ['Alizé', 'Bambou']],
    ],
    [
      [{ filter: { ...companies, search: 'ali' } }, ['Alizé']],
      [{ filter: { ...institutions, search: 'ali' } }, []],
    ],
    [
      [{ order: { field: 'NAME', direction: 'DESC' }, filter: companies }, ['Bambou', 'Alizé']],
      [{ order: { field: 'NAME', direction: 'DESC' }, filter: institutions }, []],
    ],
    [
      [{ order: { field: 'CREATED_AT' }, filter: companies }, ['Alizé', 'Bambou']],
      [{ order: { field: 'CREATED_AT', direction: 'ASC' }, filter: institutions }, []],
    ],
    [
      [{ order: byName, after: first.cursor }, ['Bambou']],
      [{ order: byName, after: second.cursor }, []],
    ],
    [
      [{ first: 1, filter: companies }, ['Alizé']],
      [{ first: 1, filter: institutions, order: null }, []],
    ],
  ];
  const texts = new Set<string>();
  const prepared = new Set<string>();
  for (const kind of kinds) {
    const reads = [];
    for (const [variables, names] of [...kind, ...kind]) {
      const { names: found, read } = await ask(variables);
      expect(found, JSON.stringify(variables)).toEqual(names);
      reads.push(read);
    }
    expect(new Set(reads.map((read) => read?.text)).size).toBe(1);
    // Prepared from the second time on.
    const names = reads.slice(1).map((read) => read?.name);
    expect(names[0]).toMatch(/^p_[0-9a-f]{24}$/);
    expect(new Set(names).size).toBe(1);
    texts.add(reads[0]?.text as string);
    prepared.add(names[0] as string);
  }
  expect([texts.size, prepared.size]).toEqual([kinds.length, kinds.length]);
});
