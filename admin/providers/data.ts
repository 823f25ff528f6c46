// react-admin's data provider over the generated documents, by convention: things(first, offset, filter, orderBy),
// thing(id), createThing / updateThing with { thing, errors }. What a person does beyond editing is in actions.ts,
// which is loaded where it is offered (use-actions.ts).
import type { DataProvider, GetListParams, Identifier, RaRecord } from 'react-admin';
import { HttpError } from 'react-admin';
import type { TypedDocumentString } from '../gql/graphql.ts';
import { resourceNamed } from '../resources/index.ts';
import type { ResourceData, Row } from '../resources/resource.ts';
import type { actions } from './actions.ts';
import { request } from './graphql.ts';
import { createInput, updateInput } from './input.ts';
import { type Payload, recordOf } from './payload.ts';

type Variables = Record<string, unknown>;
type AnyDocument = TypedDocumentString<unknown, never>;
const MOST_IDS = 100;

/** Every document of a resource has one root field; this is its value. */
async function ask<Value>(
  document: AnyDocument | undefined,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Value> {
  if (!document) throw new HttpError('errors.NOT_OFFERED', 405);
  const data = await request(document as TypedDocumentString<Record<string, unknown>, Variables>, variables, signal);
  return Object.values(data)[0] as Value;
}

interface Page {
  nodes: Row[];
  /** Not asked of a list that is too long to be counted for every page. */
  totalCount?: number;
  pageInfo?: { hasNextPage: boolean; hasPreviousPage: boolean };
}

function withFormValues(data: ResourceData, record: Row): Row {
  return data.formValues ? { ...record, ...data.formValues(record as never) } : record;
}

async function page(resource: string, params: GetListParams & { signal?: AbortSignal }) {
  const { page: number = 1, perPage = 25 } = params.pagination ?? {};
  const field = params.sort?.field;
  const answer = await ask<Page>(
    (await resourceNamed(resource).data()).list,
    {
      first: perPage,
      offset: (number - 1) * perPage,
      filter: params.filter ?? {},
      // react-admin's own default order is "id", which is what the API falls back to
      ...(field && field !== 'id' ? { orderBy: { field, direction: params.sort?.order ?? 'ASC' } } : {}),
    },
    params.signal,
  );
  const { nodes: data, totalCount: total, pageInfo } = answer;
  return pageInfo ? { data, pageInfo } : { data, total };
}

async function byIds(resource: string, ids: Identifier[], signal?: AbortSignal): Promise<Row[]> {
  const unique = [...new Set(ids.map(String))];
  const found: Row[] = [];
  const { list } = await resourceNamed(resource).data();
  for (let start = 0; start < unique.length; start += MOST_IDS) {
    const some = unique.slice(start, start + MOST_IDS);
    const variables = { first: some.length, offset: 0, filter: { ids: some } };
    const answer = await ask<Page>(list, variables, signal);
    found.push(...answer.nodes);
  }
  return found;
}

function notOffered(): never {
  throw new HttpError('errors.NOT_OFFERED', 405);
}

const provider = {
  supportAbortSignal: true,

  getList: (resource: string, params: GetListParams & { signal?: AbortSignal }) => page(resource, params),

  async getOne(resource: string, { id, signal }: { id: Identifier; signal?: AbortSignal }) {
    const data = await resourceNamed(resource).data();
    const record = await ask<Row | null>(data.one, { id }, signal);
    if (!record) throw new HttpError('errors.NOT_FOUND', 404);
    return { data: withFormValues(data, record) };
  },

  async getMany(resource: string, { ids, signal }: { ids: Identifier[]; signal?: AbortSignal }) {
    return { data: await byIds(resource, ids, signal) };
  },

  getManyReference: (
    resource: string,
    params: GetListParams & { target: string; id: Identifier; signal?: AbortSignal },
  ) => page(resource, { ...params, filter: { ...params.filter, [params.target]: params.id } }),

  async create(resource: string, params: { data: Variables }) {
    const data = await resourceNamed(resource).data();
    const payload = await ask<Payload>(data.create, { input: createInput(data, params.data) });
    return { data: withFormValues(data, recordOf(payload, data.fields, data.moneyFields)) };
  },

  async update(resource: string, params: { data: Variables; previousData: RaRecord }) {
    const data = await resourceNamed(resource).data();
    const input = updateInput(data, params.previousData as Row, params.data);
    const payload = await ask<Payload>(data.update, { input });
    return { data: withFormValues(data, recordOf(payload, data.updateFields ?? data.fields, data.moneyFields)) };
  },

  updateMany: async () => notOffered(),
  delete: async () => notOffered(),
  deleteMany: async () => notOffered(),
};

type Actions = typeof actions;
export type ConsoleDataProvider = DataProvider & Actions;

export async function loadActions(): Promise<Actions> {
  return (await import('./actions.ts')).actions;
}

const isOwn = (name: string | symbol): name is keyof typeof provider => name in provider;

export const dataProvider = new Proxy(provider, {
  get(_, name) {
    if (isOwn(name)) return provider[name];
    if (typeof name === 'symbol' || name === 'then') return undefined;
    return async (...given: never[]) => {
      const act = (await loadActions())[name as keyof Actions] as (...given: never[]) => Promise<unknown>;
      return act(...given);
    };
  },
}) as unknown as ConsoleDataProvider;
