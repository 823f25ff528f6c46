import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { getOperationAST, parse, print } from 'graphql';
import { afterEach, beforeEach, describe, expect, type Mock, vi } from 'vitest';
import { schema } from '../../schema.ts';
import { type Answer, type Client, test } from '../../test/world.ts';
import { limitErrors, weigh } from './limits.ts';
import { OperationStore } from './operation-store.ts';

const operations = JSON.parse(readFileSync('admin/gql/persisted-documents.json', 'utf8')) as Record<string, string>;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (hash: string, version = 1) => ({ persistedQuery: { version, sha256Hash: hash } });

/** The hash and the text of an operation of the console. */
function ofConsole(name: string): { hash: string; text: string } {
  const found = Object.entries(operations).find(([, text]) => getOperationAST(parse(text))?.name?.value === name);
  if (!found) throw new Error(`The console has no operation ${name}`);
  return { hash: found[0], text: found[1] };
}

interface Reply {
  status: number;
  body: Answer;
  code?: string | undefined;
  message?: string | undefined;
}

async function replyOf(response: Response): Promise<Reply> {
  const body = (await response.json()) as Answer;
  const [error] = body.errors ?? [];
  return { status: response.status, body, code: error?.extensions?.code, message: error?.message };
}

const authorization = ({ token }: Client): Record<string, string> =>
  token ? { authorization: `Bearer ${token}` } : {};

const post = async (client: Client, body: object): Promise<Reply> =>
  replyOf(
    await fetch(`${client.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization(client) },
      body: JSON.stringify(body),
    }),
  );

const get = async (client: Client, asked: Record<string, unknown>, headers: Record<string, string> = {}) => {
  const search = new URLSearchParams(
    Object.entries(asked).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
  return replyOf(
    await fetch(`${client.url}/graphql?${search.toString()}`, { headers: { ...authorization(client), ...headers } }),
  );
};

let throughApollo: Mock;
beforeEach(() => {
  throughApollo = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest') as Mock;
});
afterEach(() => {
  throughApollo.mockRestore();
});

describe("the console's operations", () => {
  test('are stored by the SHA-256 of their text, and every one keeps the limits of an ordinary viewer', () => {
    expect(Object.keys(operations).length).toBeGreaterThan(70);
    for (const [hash, text] of Object.entries(operations)) {
      expect(hash).toBe(sha256(text));
      const weight = weigh(schema(), parse(text), { first: 100 });
      expect({ text, errors: limitErrors(weight) }).toEqual({ text, errors: [] });
    }
  });

  test('are answered by their hash the short way from the first request on', async ({ world }) => {
    const { hash } = ofConsole('Skills');
    const admin = await world.as('ADMIN');
    throughApollo.mockClear();
    const answer = await post(admin, {
      operationName: 'Skills',
      variables: { first: 2 },
      extensions: persisted(hash),
    });
    expect(answer).toMatchObject({ status: 200, body: { data: { skills: { nodes: [], totalCount: 0 } } } });
    expect(throughApollo).not.toHaveBeenCalled();
  });

  test('are answered by their hash also when they change something', async ({ world }) => {
    const { hash } = ofConsole('CreateSkill');
    const admin = await world.as('ADMIN');
    throughApollo.mockClear();
    const { body } = await post(admin, {
      operationName: 'CreateSkill',
      variables: { input: { name: 'Soudure' } },
      extensions: persisted(hash),
    });
    expect(body.data.createSkill).toMatchObject({ skill: { name: 'Soudure' }, errors: [] });
    expect(throughApollo).not.toHaveBeenCalled();
  });

  test('are known by their hash to Apollo too, where it answers', async ({ world }) => {
    const { hash } = ofConsole('Skills');
    const wrong = await post(world.anonymous(), { variables: { first: 'two' }, extensions: persisted(hash) });
    expect(wrong).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('"$first"') });
    const read = await get(world.anonymous(), { extensions: persisted(hash) }, { 'apollo-require-preflight': '1' });
    expect(read.body.data.skills.totalCount).toBe(1);
  });

  test('keep the access of whoever asks: trusted is the text, not the caller', async ({ world }) => {
    const { hash, text } = ofConsole('Users');
    const byHash = await post(world.anonymous(), { extensions: persisted(hash) });
    const byText = await post(world.anonymous(), { query: print(parse(text)) });
    expect(byHash.code).toBe('UNAUTHENTICATED');
    const [error] = byText.body.errors;
    expect(byHash.body).toEqual({ ...byText.body, errors: [{ ...error, locations: expect.anything() }] });
  });

  test('stay when clients bring more documents than are kept', () => {
    const store = new OperationStore(schema(), operations);
    for (let index = 0; index < 1_100; index++) {
      const text = `{ skills(first: ${index}) { totalCount } }`;
      store.add(sha256(text), text, parse(text));
    }
    for (const [hash, text] of Object.entries(operations)) {
      expect(store.textOf(hash)).toBe(text);
      expect(store.withText(text)).toBe(store.withHash(hash));
    }
  });

  test('keep the server from starting when one does not fit the schema any more, and say which', () => {
    const text = 'query Moons { skills(first: 1) { nodes { id moons } } }';
    expect(() => new OperationStore(schema(), { [sha256(text)]: text })).toThrow(
      'The stored operation Moons is not valid: Cannot query field "moons" on type "Skill". "npm run codegen" writes the store.',
    );
    expect(() => new OperationStore(schema(), { abc: '{ skills' })).toThrow(
      'The stored operation abc is not valid: Syntax Error: Expected Name, found <EOF>.',
    );
  });
});

describe("a partner's operations", () => {
  test('are asked for by hash once their text came along with it, the second time the short way', async ({ world }) => {
    const query = 'query Registered { skills(first: 3) { totalCount } }';
    const extensions = persisted(sha256(query));
    const unknown = await post(world.anonymous(), { extensions });
    expect(unknown).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' });
    const registering = await post(world.anonymous(), { query, extensions });
    expect(throughApollo).toHaveBeenCalledTimes(2);
    const byHash = await post(world.anonymous(), { extensions });
    expect(byHash.body).toEqual(registering.body);
    expect(throughApollo).toHaveBeenCalledTimes(2);
  });

  test('are refused under a hash that is not their own, and are then not known by it', async ({ world }) => {
    const extensions = persisted(sha256('{ another }'));
    const query = 'query Disguised { skills(first: 4) { totalCount } }';
    const refused = await post(world.anonymous(), { query, extensions });
    const message = 'provided sha does not match query';
    expect(refused.body).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
    expect(refused.status).toBe(400);
    expect((await post(world.anonymous(), { extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await post(world.anonymous(), { query });
    expect((await post(world.anonymous(), { query, extensions })).body).toEqual(refused.body);
  });

  test('are not known when they were refused', async ({ world }) => {
    for (const query of ['{ nothing }', '{ skills', '{ ...a } fragment a on Query { ...a }']) {
      const extensions = persisted(sha256(query));
      expect((await post(world.anonymous(), { query, extensions })).code).toMatch(/^GRAPHQL_/);
      expect((await post(world.anonymous(), { extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  test('are known by nothing but their hash, in the version that there is', async ({ world }) => {
    const query = '{ skills(first: 5) { totalCount } }';
    const hash = sha256(query);
    await post(world.anonymous(), { query });
    expect((await post(world.anonymous(), { extensions: persisted(hash) })).status).toBe(200);
    expect((await post(world.anonymous(), { extensions: persisted(query) })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post(world.anonymous(), { query: hash })).code).toBe('GRAPHQL_PARSE_FAILED');
    const other = await post(world.anonymous(), { extensions: persisted(hash, 2) });
    const message = 'Unsupported persisted query version';
    expect(other.body).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('are read by GET with their hash alone, as long as the browser of someone else cannot ask so', async ({
    world,
  }) => {
    const query = 'query Got { skills(first: 6) { totalCount } }';
    const asked = { operationName: 'Got', extensions: persisted(sha256(query)) };
    const preflight = { 'apollo-require-preflight': '1' };
    expect((await get(world.anonymous(), asked, preflight)).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await get(world.anonymous(), { ...asked, query }, preflight);
    expect((await get(world.anonymous(), asked, preflight)).body.data).toEqual({ skills: { totalCount: 1 } });
    const forged = await get(world.anonymous(), asked);
    expect(forged).toMatchObject({ status: 400, message: expect.stringContaining('Cross-Site Request Forgery') });
  });

  test('change nothing by GET, not even by the hash of a known mutation', async ({ world }) => {
    const { hash } = ofConsole('CreateSkill');
    const admin = await world.as('ADMIN');
    const asked = { extensions: persisted(hash), variables: { input: { name: 'Peinture' } } };
    const refused = await get(admin, asked, { 'apollo-require-preflight': '1' });
    expect(refused.status).toBe(405);
    expect(await world.rows("select id from skill where name = 'Peinture'")).toEqual([]);
  });
});

describe('the documents of clients', () => {
  const bring = (store: OperationStore, text: string): string => {
    const hash = sha256(text);
    store.add(hash, text, parse(text));
    return hash;
  };

  test('are a thousand at the most, the oldest make room', () => {
    const store = new OperationStore(schema());
    const hashes = Array.from({ length: 1_001 }, (_, index) => bring(store, `{ a${index} }`));
    expect(hashes.filter((hash) => !store.withHash(hash))).toEqual([hashes[0]]);
    expect(store.withText('{ a0 }')).toBeUndefined();
    expect(store.withText('{ a1 }')).toBeDefined();
  });

  test('are 300,000 characters at the most, however few they are', () => {
    const store = new OperationStore(schema());
    const long = (name: string) => `{ ${name} ${' '.repeat(99_990)} }`;
    const hashes = ['a', 'b', 'c', 'd'].map((name) => bring(store, long(name)));
    expect(hashes.map((hash) => store.withHash(hash) !== undefined)).toEqual([false, true, true, true]);
  });

  test('count once however often they are brought', () => {
    const store = new OperationStore(schema());
    const first = bring(store, '{ first }');
    for (let round = 0; round < 2_000; round++) bring(store, '{ second }');
    expect(store.withHash(first)).toBeDefined();
  });
});
