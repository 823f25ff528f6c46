import { getIntrospectionQuery } from 'graphql';
import { expect } from 'vitest';
import { type Asking, compare, test } from '../../test/both-ways.ts';

const Organisations =
  'query Organisations($first: Int! = 2, $after: String, $order: OrganisationOrder) { organisations(first: $first, after: $after, orderBy: $order) { totalCount nodes { name commune { name } } pageInfo { hasNextPage } } }';
const Nested =
  'query Nested($first: Int!) { organisations(first: $first) { nodes { members(first: $first) { nodes { organisation { members(first: $first) { nodes { id } } } } } } } }';
const Several =
  'query A { organisations(first: 1) { nodes { name } } } query B { organisations { totalCount } } mutation C { createSkill(input: { name: "" }) { errors { code } } }';
const someId = '01890000-0000-7000-8000-000000000000';

const cases: readonly Asking[] = [
  {
    how: 'a page',
    request: { query: Organisations, operationName: 'Organisations', variables: { order: { field: 'NAME' } } },
    way: 'short',
    answer: '{"data":{"organisations":{"totalCount":3,"nodes":[{"name":"Alizé","commune":null}',
  },
  { how: 'a page without variables', request: { query: Organisations }, way: 'short', answer: '"totalCount":3' },
  {
    how: 'variables that are null',
    request: { query: Organisations, variables: null, operationName: null, extensions: null },
    way: 'short',
    answer: '"totalCount":3',
  },
  {
    how: 'variables that nobody declared',
    request: { query: Organisations, variables: { other: 1, first: 1 }, extensions: { other: 1 } },
    way: 'short',
    answer: '"totalCount":3',
  },
  {
    how: 'several root fields under aliases',
    request: { query: '{ b: organisation(id: "x") { id } __typename a: communes { code } t: __typename }' },
    way: 'short',
    answer: '{"data":{"b":null,"__typename":"Query","a":[{"code":"97',
  },
  {
    how: 'an answer so long that it is compressed',
    request: { query: '{ communes { code name island postalCodes } }' },
    way: 'short',
    answer: '"name":"Pointe-à-Pitre"',
  },
  {
    how: 'nothing but __typename',
    request: { query: '{ __typename }' },
    way: 'Apollo',
    answer: '{"__typename":"Query"}',
  },
  {
    how: 'an id that does not exist',
    request: { query: 'query ($id: ID!) { organisation(id: $id) { name } }', variables: { id: someId } },
    way: 'short',
    answer: '{"data":{"organisation":null}',
  },
  {
    how: 'the viewer as nobody',
    request: { query: '{ viewer { user { fullName } permissions } }' },
    way: 'Apollo',
    answer: '{"data":{"viewer":null}',
  },
  {
    how: 'the viewer as somebody',
    request: { query: '{ viewer { user { fullName } permissions } }' },
    as: 'CANDIDATE',
    way: 'short',
    answer: '"fullName":"CANDIDATE"',
  },
  {
    how: 'a cursor that is none',
    request: { query: Organisations, variables: { after: 'none' } },
    way: 'Apollo',
    answer: '"data":null',
  },
  {
    how: 'a forged cursor',
    request: {
      query: 'query ($after: String) { skills(after: $after) { nodes { name } } }',
      variables: { after: Buffer.from(JSON.stringify(['NAME', 'x', 'no id'])).toString('base64') },
    },
    way: 'Apollo',
    answer: '"code":"BAD_USER_INPUT"',
  },
  {
    how: 'one bad page beside a good one',
    request: { query: '{ skills(first: 0) { totalCount } organisation(id: "x") { name } }' },
    way: 'Apollo',
    answer: 'must be between',
  },
  {
    how: 'a root field that is forbidden to nobody',
    request: { query: '{ users { totalCount } }' },
    way: 'Apollo',
    answer: '"code":"UNAUTHENTICATED"',
  },
  {
    how: 'a root field that is forbidden to this role',
    request: { query: 'query ($id: ID!) { user(id: $id) { id } communes { code } }', variables: { id: someId } },
    as: 'RECRUITER',
    way: 'Apollo',
    answer: '"code":"FORBIDDEN"',
  },
  {
    how: 'a variable of the wrong type',
    request: { query: Organisations, variables: { first: 'two' } },
    known: { query: Organisations },
    way: 'Apollo',
    answer: '"code":"BAD_USER_INPUT"',
  },
  {
    how: 'a variable that is missing',
    request: { query: Nested },
    known: { query: Nested, variables: { first: 1 } },
    way: 'Apollo',
    answer: '"code":"BAD_USER_INPUT"',
  },
  {
    how: 'too many possible rows by a variable',
    request: { query: Nested, variables: { first: 100 } },
    known: { query: Nested, variables: { first: 1 } },
    way: 'Apollo',
    answer: '"code":"GRAPHQL_VALIDATION_FAILED"',
  },
  {
    how: 'a large page by a variable',
    request: { query: Nested, variables: { first: 8 } },
    known: { query: Nested, variables: { first: 1 } },
    as: 'ADMIN',
    way: 'short',
    answer: '"cost":',
  },
  {
    how: 'the first of several operations',
    request: { query: Several, operationName: 'A' },
    way: 'short',
    answer: '{"nodes":[{"name":"',
  },
  {
    how: 'the second of several operations',
    request: { query: Several, operationName: 'B' },
    way: 'short',
    answer: '{"data":{"organisations":{"totalCount":3}}',
  },
  {
    how: 'none of several operations',
    request: { query: Several },
    known: { query: Several, operationName: 'A' },
    way: 'Apollo',
    answer: '"code":"OPERATION_RESOLUTION_FAILURE"',
  },
  {
    how: 'an operation that is not in the document',
    request: { query: Several, operationName: 'D' },
    known: { query: Several, operationName: 'A' },
    way: 'Apollo',
    answer: '"code":"OPERATION_RESOLUTION_FAILURE"',
  },
  {
    how: 'an operation without a name',
    request: { query: Several, operationName: '' },
    known: { query: Several, operationName: 'A' },
    way: 'Apollo',
    answer: '"code":"OPERATION_RESOLUTION_FAILURE"',
  },
  {
    how: 'an unknown token',
    request: { query: Organisations },
    headers: { authorization: 'Bearer nobody-has-this-token' },
    way: 'Apollo',
    status: 401,
    answer: '"code":"UNAUTHENTICATED"',
  },
  {
    how: 'an authorization of another kind',
    request: { query: Organisations },
    headers: { authorization: 'Basic YTpi' },
    way: 'Apollo',
    status: 401,
    answer: '"code":"UNAUTHENTICATED"',
  },
  {
    how: 'introspection',
    request: { query: getIntrospectionQuery() },
    way: 'Apollo',
    answer: '"__schema"',
  },
  {
    how: 'a type beside data',
    request: { query: '{ __type(name: "Skill") { name } skills { totalCount } }' },
    way: 'Apollo',
    answer: '{"data":{"__type":{"name":"Skill"},"skills":{"totalCount":',
  },
  {
    how: 'a subscription',
    request: { query: 'subscription { resourceChanged { ids } }' },
    as: 'CANDIDATE',
    way: 'Apollo',
    answer: '"errors":[{"message":"',
  },
  {
    how: 'a mutation that is refused with errors of its payload',
    request: {
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken errors { code path message } } }',
      variables: { input: { email: 'nobody@example.org', password: 'x' } },
    },
    headers: { 'accept-language': 'en' },
    way: 'short',
    answer: '"code":"INVALID_CREDENTIALS"',
  },
  {
    how: 'a mutation that is forbidden',
    request: {
      query: 'mutation CreateSkill { createSkill(input: { name: "Couture" }) { skill { name } errors { code } } }',
    },
    as: 'CANDIDATE',
    way: 'short',
    answer: '"code":"FORBIDDEN"',
  },
  {
    how: 'two mutations of which one is forbidden',
    request: {
      query:
        'mutation ($id: ID!) { publishJobOffer(input: { id: $id }) { jobOffer { title } errors { code path } } createSkill(input: { name: " " }) { skill { id } errors { code path message } } __typename }',
      variables: { id: someId },
    },
    as: 'TRAINER',
    way: 'short',
    answer: '"code":"FORBIDDEN"',
  },
  {
    how: 'a mutation whose variable is missing',
    request: {
      query: 'mutation ($name: String!) { createSkill(input: { name: $name }) { skill { id } errors { code } } }',
    },
    known: {
      query: 'mutation ($name: String!) { createSkill(input: { name: $name }) { skill { id } errors { code } } }',
      variables: { name: 'Tissage' },
    },
    as: 'ADMIN',
    way: 'Apollo',
    answer: '"code":"BAD_USER_INPUT"',
  },
];

for (const asking of cases)
  test(`${asking.how}: answered through Apollo and the short way, it is the same to the byte`, ({ house }) =>
    compare(house, asking));

test('rows that the viewer may not see are missing on both ways', async ({ house }) => {
  const query = 'query ($id: ID!) { jobOffer(id: $id) { title } }';
  const request = { query, variables: { id: house.ids.draft } };
  await compare(house, { how: '', request, as: 'RECRUITER', way: 'short', answer: '{"data":{"jobOffer":null}' });
  await compare(house, {
    how: '',
    request,
    as: 'ADMIN',
    way: 'short',
    answer: '{"data":{"jobOffer":{"title":"Brouillon"}}',
  });
});

test('what is resolved in code is left to Apollo, under both texts', async ({ house }) => {
  await house.world.write((tx) => tx.em.execute("update candidate set status = 'PUBLISHED'"));
  const query =
    'query ($id: ID!) { jobOffer(id: $id) { matches { score factors { explanation(language: EN) } candidate { fullName } } } }';
  const request = { query, variables: { id: house.ids.published } };
  await compare(house, { how: '', request, as: 'ADMIN', way: 'Apollo', answer: '"explanation":"' });
});

test('a mutation that succeeds is answered and logged alike', async ({ house }) => {
  const query =
    'mutation AddSkill($input: CreateSkillInput!) { createSkill(input: $input) { skill { __typename } errors { code } } }';
  const admin = await house.bearer('ADMIN');
  const send = (name: string) => house.post({ query, variables: { input: { name } } }, admin);
  const apollo = await send('Vannerie');
  const short = await send('Poterie');
  expect([apollo.way, short.way]).toEqual(['Apollo', 'short']);
  expect({ ...short, way: '' }).toEqual({ ...apollo, way: '' });
  expect(short.body).toMatch(
    /^\{"data":\{"createSkill":\{"skill":\{"__typename":"Skill"\},"errors":\[\]\}\},"extensions":\{"cost":\d+\}\}\n$/,
  );
  expect(await house.world.rows("select name from skill where name in ('Poterie', 'Vannerie') order by 1")).toEqual([
    { name: 'Poterie' },
    { name: 'Vannerie' },
  ]);
});
