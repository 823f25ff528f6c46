import { expect } from 'vitest';
import WebSocket from 'ws';
import { createCandidate, publishCandidate } from '../../modules/candidates/index.ts';
import {
  allStatementsOf,
  type Client,
  hasAnswered,
  openWorld,
  socketClient,
  test,
  type World,
} from '../../test/world.ts';

const MOST = 60;
const opened = async (world: World) =>
  openWorld({
    security: { ...world.config.security, fieldsPerMinute: MOST },
    trustProxy: ['loopback'],
  });

const ten = `{ ${Array.from({ length: 10 }, (_, index) => `a${index}: communes { name }`).join(' ')} }`;
const from = (address: string) => ({ 'x-forwarded-for': address });

async function codes(client: Client, query: string, headers: Record<string, string>): Promise<Set<string>> {
  const { errors = [] } = await client.ask(query, {}, headers);
  return new Set(errors.map(({ extensions }) => extensions.code));
}

test('every root field counts, whatever request it comes in, for each address and each account', async ({ world }) => {
  const { world: small, close } = await opened(world);
  const someone = small.anonymous();
  for (let request = 0; request < MOST / 10; request++)
    expect(await codes(someone, ten, from('192.0.2.1'))).toEqual(new Set());
  expect(await codes(someone, ten, from('192.0.2.1'))).toEqual(new Set(['RATE_LIMITED']));
  // What a caller says of its own way here is not believed beyond the proxy.
  expect(await codes(someone, ten, from('198.51.100.7, 192.0.2.1'))).toEqual(new Set(['RATE_LIMITED']));
  expect(await codes(someone, '{ communes { name } }', from('192.0.2.2'))).toEqual(new Set());
  const person = await small.as('TRAINEE', 'Pressée');
  for (let request = 0; request < MOST / 10; request++)
    expect(await codes(person, ten, from(`192.0.2.${request}`))).toEqual(new Set());
  expect(await codes(person, ten, from('192.0.2.99'))).toEqual(new Set(['RATE_LIMITED']));
  await close();
});

test('subscribing counts as well', async ({ world }) => {
  const { world: small, close } = await opened(world);
  // Two of them: one takes fifty subscriptions at most.
  const sockets = [socketClient(small.url, null), socketClient(small.url, null)];
  const outcomes = await Promise.all(
    Array.from({ length: MOST + 1 }, (_, index) =>
      (sockets[index % 2] as (typeof sockets)[0])
        .iterate({ query: 'subscription { candidateUpdated { id } }' })
        .next()
        .catch((reason: { extensions: { code: string } }[]) => reason[0]?.extensions.code),
    ),
  );
  expect(outcomes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(1);
  for (const socket of sockets) await socket.dispose();
  await close();
});

test('what subscribers hear is no question of theirs: somebody who has asked too much takes no news from the others', async ({
  world,
}) => {
  const { world: small, close } = await opened(world);
  const query = 'subscription { candidateUpdated { lastName } }';
  const [greedy, other] = [await small.as('TRAINER', 'Gourmande'), await small.as('TRAINER', 'Autre')];
  // Both of them are answered as the first to subscribe may be.
  const heard = [await greedy.subscribe(query), await other.subscribe(query)];
  for (let request = 0; request < MOST / 10; request++) await greedy.ask(ten);
  expect(await codes(greedy, '{ communes { name } }', {})).toEqual(new Set(['RATE_LIMITED']));
  await small.write(async (tx) => {
    const candidate = await createCandidate(tx, { firstName: 'Ange', lastName: 'Entendu', headline: 'Cherche' });
    await tx.em.flush();
    await publishCandidate(tx, { id: candidate.id });
  });
  for (const one of heard) expect(await one.next()).toEqual({ candidateUpdated: { lastName: 'Entendu' } });
  for (const one of heard) one.close();
  await close();
});

test('whoever asks much and makes much happen is told no more than so much of it, and that; the others hear all', async ({
  world,
}) => {
  const { world: small, close } = await opened(world);
  const query = 'subscription { candidateUpdated { lastName } }';
  const [greedy, other] = [await small.as('TRAINER', 'Partout'), await small.as('TRAINER', 'Ailleurs')];
  const socket = socketClient(small.url, greedy.token);
  const told: unknown[] = [];
  const closed = Promise.withResolvers<unknown>();
  socket.on('closed', (event) => closed.resolve((event as { code: number }).code));
  for (let asked = 0; asked < MOST / 2; asked++)
    socket.subscribe(
      { query: query.replace('lastName', `a${asked}: lastName`) },
      { next: (value) => told.push(value), error: () => undefined, complete: () => undefined },
    );
  await hasAnswered(socket);
  const heard = await other.subscribe(query);
  const events = 25;
  const { statements } = await allStatementsOf(async () => {
    await small.write(async (tx) => {
      for (let made = 0; made < events; made++) {
        const candidate = await createCandidate(tx, {
          firstName: 'Ange',
          lastName: `Numéro ${made}`,
          headline: 'Cherche',
        });
        await tx.em.flush();
        await publishCandidate(tx, { id: candidate.id });
      }
    });
    for (let made = 0; made < events; made++)
      expect(await heard.next()).toEqual({ candidateUpdated: { lastName: `Numéro ${made}` } });
  });
  expect(await closed.promise).toBe(1013);
  expect(told.length).toBeLessThanOrEqual(10 * MOST);
  expect(statements.filter((text) => text.includes(' as "answer')).length).toBeLessThanOrEqual(10 * MOST + events);
  heard.close();
  await socket.dispose();
  await close();
});

test('all addresses of one line count as one, on both doors', async ({ world }) => {
  const { world: small, close } = await openWorld({
    security: { ...world.config.security, fieldsPerMinute: MOST, socketsPerAddress: 2 },
    trustProxy: ['loopback'],
  });
  const someone = small.anonymous();
  const refused: string[] = [];
  for (let request = 0; request <= MOST / 10; request++)
    refused.push(...(await codes(someone, ten, from(`2001:db8:1:2::${request + 1}`))));
  expect(refused).toEqual(['RATE_LIMITED']);
  expect(await codes(someone, '{ communes { name } }', from('2001:db8:1:3::1'))).toEqual(new Set());

  const statusOf = (address: string) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${small.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        headers: from(address),
      });
      sockets.push(socket);
      socket.once('open', () => resolve(101));
      socket.once('error', () => undefined);
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    });
  const sockets: WebSocket[] = [];
  const statuses: number[] = [];
  for (const address of ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2::3', '2001:db8:1:3::1'])
    statuses.push(await statusOf(address));
  expect(statuses).toEqual([101, 101, 429, 101]);
  for (const socket of sockets) socket.terminate();
  await close();
});
