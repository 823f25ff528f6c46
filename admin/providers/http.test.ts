import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import * as generated from '../gql/graphql.ts';
import type { send as Send } from './http.ts';

const { SkillsDocument, CreateSkillDocument } = generated;

/** Tells each request's body, and answers with what is next. */
const sent: Record<string, unknown>[] = [];
const answers: { data?: unknown; errors?: { message: string; extensions: { code: string } }[] }[] = [];
const headers: Record<string, string>[] = [];
const notFound = { errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };
const hashOf = ({ __meta__: named }: { __meta__?: Record<string, unknown> | undefined }) => named?.['hash'] as string;
const byHash = (document: typeof SkillsDocument | typeof CreateSkillDocument) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
});
let send: typeof Send;

beforeEach(async () => {
  sent.length = answers.length = headers.length = 0;
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('fetch', async (_url: string, request: { body: string; headers: Record<string, string> }) => {
    sent.push(JSON.parse(request.body) as Record<string, unknown>);
    headers.push(request.headers);
    return Response.json(answers.shift());
  });
  vi.resetModules();
  ({ send } = await import('./http.ts'));
});

test('a document is asked for by its hash, with its name and variables, and its text stays at home', async () => {
  answers.push({ data: { skills: null } });

  expect(await send(SkillsDocument, { first: 2 })).toEqual({ data: { skills: null } });
  expect(sent).toEqual([{ operationName: 'Skills', variables: { first: 2 }, ...byHash(SkillsDocument) }]);
  expect(headers).toMatchObject([{ 'apollo-require-preflight': '1', accept: 'application/json' }]);
});

test('a server that does not know the hash gets the text, and whoever asked only its answer', async () => {
  answers.push(notFound, { data: { skills: { nodes: [], totalCount: 0 } } });

  expect((await send(SkillsDocument, {})).data).toEqual({ skills: { nodes: [], totalCount: 0 } });
  expect(sent[1]).toEqual({ operationName: 'Skills', variables: {}, query: SkillsDocument.toString() });
});

test('a build that leaves the texts out gets them from the file of documents', async () => {
  answers.push(notFound, { data: {} });
  const { __meta__: named } = SkillsDocument;
  const without = new generated.TypedDocumentString('', named) as typeof SkillsDocument;

  await send(without, {});
  expect(sent[1]).toMatchObject({ operationName: 'Skills', query: expect.stringMatching(/query Skills\(/) });
});

test('the text is sent once more at the most, whatever the answer', async () => {
  answers.push(notFound, notFound);

  expect(await send(SkillsDocument, {})).toEqual(notFound);
  expect(sent).toHaveLength(2);
});

test('what the server did not know by hash is from then on asked for by its text, everything else by hash', async () => {
  answers.push(notFound, { data: {} }, { data: {} }, { data: {} });
  await send(SkillsDocument, {});
  await send(SkillsDocument, {});
  await send(CreateSkillDocument, { input: { name: 'Soudure' } });

  expect(sent[2]).toEqual({ operationName: 'Skills', variables: {}, query: SkillsDocument.toString() });
  expect(sent[3]).toMatchObject({ operationName: 'CreateSkill', ...byHash(CreateSkillDocument) });
});

test('every other error is told as it comes', async () => {
  const refused = { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] };
  answers.push(refused);

  expect(await send(SkillsDocument, {})).toEqual(refused);
  expect(sent).toHaveLength(1);
});

test('every document of the console says its name and a hash that the server has', () => {
  const stored = JSON.parse(readFileSync('admin/gql/persisted-documents.json', 'utf8')) as Record<string, string>;
  const documents = Object.entries(generated).filter(([name]) => name.endsWith('Document'));

  expect(documents).toHaveLength(Object.keys(stored).length);
  for (const [name, document] of documents) {
    const { __meta__: named } = document as typeof SkillsDocument;
    expect(`${named?.['operationName']}Document`).toBe(name);
    expect(stored[hashOf(document as typeof SkillsDocument)]).toContain(` ${named?.['operationName']}`);
  }
});
