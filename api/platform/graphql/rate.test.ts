import { expect } from 'vitest';
import { type Client, openWorld, socketClient, test, type World } from '../../test/world.ts';

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
