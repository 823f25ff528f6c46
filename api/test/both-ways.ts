// One request through Apollo and through the short way: sends it, says which way it went, and compares the answers.

import { ApolloServer } from '@apollo/server';
import { expect, test as plain, vi } from 'vitest';
import { ContractType, createCandidate } from '../modules/candidates/index.ts';
import { createJobOffer, publishJobOffer } from '../modules/job-offers/index.ts';
import { createOrganisation, OrganisationKind } from '../modules/organisations/index.ts';
import { type LogLine, readLogs } from './log-lines.ts';
import { openWorld, type World } from './world.ts';

export type Way = 'short' | 'Apollo';

/** One request; its document may name the ids of the world as `$organisation` and so on in the variables. */
export interface Request {
  readonly query?: string | undefined;
  readonly variables?: unknown;
  readonly operationName?: unknown;
  readonly extensions?: unknown;
}

export interface Reply {
  readonly way: Way;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly logged: readonly LogLine[];
}

export interface House {
  readonly world: World;
  readonly ids: Readonly<Record<'organisation' | 'draft' | 'published' | 'candidate', string>>;
  /** Sends a body and says which way it was answered. */
  post(body: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** `Authorization` of someone with this role. */
  bearer(role: Parameters<World['as']>[0]): Promise<Record<string, string>>;
}

const DIFFERENT_IN_EVERY_ANSWER = ['x-request-id', 'date'];

export const test = plain.extend<{ house: House }>({
  house: [
    async ({}, use) => {
      const logs = readLogs();
      const throughApollo = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
      const { world, close } = await openWorld({ logLevel: 'info', slowStatementMs: 5_000 });
      const ids = await world.write(async (tx) => {
        const made = await createOrganisation(tx, { name: 'Alizé', kind: OrganisationKind.COMPANY });
        for (const name of ['Bambou', 'Colibri'])
          await createOrganisation(tx, { name, kind: OrganisationKind.COMPANY });
        await tx.em.flush();
        const offer = { description: 'Un poste.', organisationId: made.id, contract: ContractType.PERMANENT };
        const draft = await createJobOffer(tx, { ...offer, title: 'Brouillon' });
        const published = await createJobOffer(tx, { ...offer, title: 'Ouvert' });
        await publishJobOffer(tx, { id: published.id });
        const candidate = await createCandidate(tx, { firstName: 'Zoé', lastName: 'Zéphyr', headline: 'Cheffe' });
        return { organisation: made.id, draft: draft.id, published: published.id, candidate: candidate.id };
      });
      await use({
        world,
        ids,
        async bearer(role) {
          return { authorization: `Bearer ${(await world.as(role)).token}` };
        },
        async post(body, headers = {}) {
          throughApollo.mockClear();
          logs.clear();
          const response = await fetch(`${world.url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body: typeof body === 'string' ? body : JSON.stringify(body),
          });
          return {
            way: throughApollo.mock.calls.length > 0 ? 'Apollo' : 'short',
            status: response.status,
            headers: {
              ...Object.fromEntries(
                [...response.headers].filter(([name]) => !DIFFERENT_IN_EVERY_ANSWER.includes(name)),
              ),
              'set-cookie': response.headers.getSetCookie().join('\n'),
            },
            body: await response.text(),
            logged: logs.lines().map(({ operation, kind, errors, msg }) => ({ operation, kind, errors, msg })),
          };
        },
      });
      await close();
      vi.restoreAllMocks();
    },
    { scope: 'file' },
  ],
});

let texts = 0;
/** The same document under a text that no server has seen: only Apollo answers it. */
export const unseen = ({ query, ...rest }: Request): Request => ({ query: `${query} # ${++texts}`, ...rest });

export interface Asking {
  readonly how: string;
  readonly request: Request;
  /** What is sent first to make the document known; the request itself where it is left out. */
  readonly known?: Request;
  readonly as?: Parameters<World['as']>[0];
  readonly headers?: Record<string, string>;
  readonly way: Way;
  readonly status?: number;
  /** A part of the answer, so that nothing is compared with nothing. */
  readonly answer: string;
}

/** Plain JSON, asked for in a way that only Apollo understands. */
export const THROUGH_APOLLO = { accept: 'text/plain, application/json' };

/** Makes the document known, then sends the request as it is and through Apollo, and compares the answers. */
export async function compare({ post, bearer }: House, asking: Asking): Promise<void> {
  const { request, known = request, as, headers: given = {}, way, status = 200, answer } = asking;
  const headers = { ...(as ? await bearer(as) : {}), ...given };
  await post(known, as ? await bearer(as) : {});
  const again = await post(request, headers);
  const apollo = await post(request, { ...headers, ...THROUGH_APOLLO });
  expect(apollo.way).toBe('Apollo');
  expect(again.way).toBe(way);
  expect({ ...again, way: '' }).toEqual({ ...apollo, way: '' });
  expect(again.status).toBe(status);
  expect(again.body).toContain(answer);
}
