import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import WebSocket from 'ws';
import { createCandidate, publishCandidate } from '../../modules/candidates/index.ts';
import { type Answer, type Client, openWorld, soon, test, type World } from '../../test/world.ts';
import { MOST_SUBSCRIPTIONS } from './socket.ts';

const Updated = 'subscription { candidateUpdated { id lastName } }';

async function publish(world: World, ...lastNames: string[]): Promise<void> {
  await world.write(async (tx) => {
    for (const lastName of lastNames) {
      const candidate = await createCandidate(tx, { firstName: 'Ange', lastName, headline: 'Cherche' });
      await tx.em.flush();
      await publishCandidate(tx, { id: candidate.id });
    }
  });
}

/** An acknowledged socket that keeps what it is told, without the manners of a client library. */
async function openSocket(world: World, { token }: Client): Promise<{ socket: WebSocket; told: Answer[] }> {
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const told: Answer[] = [];
  socket.on('message', (data) => told.push(JSON.parse(String(data))));
  await once(socket, 'open');
  say(socket, { type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  await expect.poll(() => told).toEqual([{ type: 'connection_ack' }]);
  told.length = 0;
  return { socket, told };
}

const say = (socket: WebSocket, message: object): void => socket.send(JSON.stringify(message));
const subscribe = (socket: WebSocket, id: string, query = Updated): void =>
  say(socket, { id, type: 'subscribe', payload: { query } });

/** Until the server has dealt with what was sent on the socket before, as `hasAnswered` of those with a client library. */
async function dealtWith({ socket, told }: { socket: WebSocket; told: Answer[] }): Promise<void> {
  for (const id of ['first', 'second']) {
    subscribe(socket, id, '{ __typename }');
    await expect.poll(() => told.findIndex((message) => message.id === id)).not.toBe(-1);
    told.splice(
      told.findIndex((message) => message.id === id),
      1,
    );
  }
}

const names = (told: readonly Answer[], id: string): string[] =>
  told.flatMap((message) =>
    message.id === id && message.type === 'next' ? message.payload.data.candidateUpdated.lastName : [],
  );

test('what happens at once comes in the order it happened, to every subscription of a socket', async ({ world }) => {
  const trainer = await world.as('TRAINER', 'Toutes');
  const { socket, told } = await openSocket(world, trainer);
  subscribe(socket, 'un');
  subscribe(socket, 'deux "id" é');
  subscribe(socket, 'trois', 'subscription { candidateUpdated { lastName } }');
  const other = await openSocket(world, await world.as('TRAINER', 'Autre'));
  subscribe(other.socket, 'un');
  await Promise.all([dealtWith({ socket, told }), dealtWith(other)]);
  const lastNames = Array.from({ length: 40 }, (_, index) => `Numéro ${index}`);
  await publish(world, ...lastNames);
  await expect.poll(() => told.length + other.told.length).toBe(160);
  expect(names(told, 'un')).toEqual(lastNames);
  expect(names(told, 'deux "id" é')).toEqual(lastNames);
  expect(names(told, 'trois')).toEqual(lastNames);
  expect(names(other.told, 'un')).toEqual(lastNames);
  expect(told[0].payload.data.candidateUpdated.id).toMatch(/^[0-9a-f-]{36}$/);
  socket.close();
  other.socket.close();
});

test('a subscription that was completed hears nothing more, the others of its socket go on', async ({ world }) => {
  const { socket, told } = await openSocket(world, await world.as('TRAINER', 'Fini'));
  subscribe(socket, 'fini');
  subscribe(socket, 'reste');
  await dealtWith({ socket, told });
  await publish(world, 'Avant');
  await expect.poll(() => told.length).toBe(2);
  say(socket, { id: 'fini', type: 'complete' });
  say(socket, { type: 'ping' });
  await expect.poll(() => told.at(-1)).toEqual({ type: 'pong' });
  await publish(world, 'Après', 'Bien après');
  await expect.poll(() => names(told, 'reste')).toEqual(['Avant', 'Après', 'Bien après']);
  expect(names(told, 'fini')).toEqual(['Avant']);
  socket.close();
});

test('closing an account closes its sockets within a second, although nothing else happens', async ({ world }) => {
  const trainer = await world.as('TRAINER', 'Renvoyé');
  const { socket, told } = await openSocket(world, trainer);
  const { socket: silent } = await openSocket(world, trainer);
  subscribe(socket, 'un');
  await dealtWith({ socket, told });
  const closed = Promise.all([once(socket, 'close'), once(silent, 'close')]);
  const admin = await world.as('ADMIN', 'Ada');
  await admin.run('mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }', {
    input: { id: trainer.userId, active: false },
  });
  expect(await soon(closed)).toMatchObject([
    [4403, expect.anything()],
    [4403, expect.anything()],
  ]);
  await publish(world, 'Trop tard');
  expect(told).toEqual([]);
});

test('signing out closes what this session has open, and leaves the other sessions alone', async ({ world }) => {
  const trainer = await world.as('TRAINER', 'Deux Appareils');
  const signIn = `mutation { signIn(input: { email: "deux-appareils.trainer@example.org", password: "un mot de passe de test" }) { accessToken } }`;
  const { accessToken } = (await world.anonymous().run(signIn)).signIn;
  const other = await openSocket(world, { ...trainer, token: accessToken } as Client);
  const { socket } = await openSocket(world, trainer);
  const closed = once(socket, 'close');
  await trainer.run('mutation { signOut { signedOut } }');
  expect(await soon(closed)).toMatchObject([4403, expect.anything()]);
  expect(other.socket.readyState).toBe(WebSocket.OPEN);
  other.socket.close();
});

test('one person may keep five sockets open, and one address as many as the operator says', async ({ world }) => {
  const trainer = await world.as('TRAINER', 'Curieuse');
  const opened = [];
  for (let index = 0; index < 5; index++) opened.push((await openSocket(world, trainer)).socket);
  const sixth = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(sixth, 'open');
  say(sixth, { type: 'connection_init', payload: { authorization: `Bearer ${trainer.token}` } });
  expect((await once(sixth, 'close'))[0]).toBe(4429);
  opened[0]?.close();
  await once(opened[0] as WebSocket, 'close');
  await pause(50);
  opened.push((await openSocket(world, trainer)).socket);
  for (const socket of opened) socket.close();

  const small = await openWorld({ security: { ...world.config.security, socketsPerAddress: 2 } });
  const url = `${small.world.url.replace('http', 'ws')}/graphql`;
  const two = [1, 2].map(() => new WebSocket(url, 'graphql-transport-ws'));
  await Promise.all(two.map((socket) => once(socket, 'open')));
  const third = new WebSocket(url, 'graphql-transport-ws');
  const [error] = await once(third, 'error');
  expect(String(error)).toContain('429');
  two[0]?.close();
  await once(two[0] as WebSocket, 'close');
  await pause(50);
  const again = new WebSocket(url, 'graphql-transport-ws');
  await once(again, 'open');
  again.close();
  two[1]?.close();
  await small.close();
});

test('an event too long for a notification is told all the same', async ({ world }) => {
  const { socket, told } = await openSocket(world, await world.as('TRAINER', 'Longue'));
  subscribe(socket, 'un');
  await dealtWith({ socket, told });
  await publish(world, 'Courte');
  await expect.poll(() => names(told, 'un')).toEqual(['Courte']);
  const { id } = told[0].payload.data.candidateUpdated;
  await world.write(async (tx) =>
    tx.record({ name: 'CandidateUpdated' }, { candidateId: id, note: 'é'.repeat(8_000) }),
  );
  await publish(world, 'Encore');
  await expect.poll(() => names(told, 'un')).toEqual(['Courte', 'Courte', 'Encore']);
  socket.close();
});

test('a subscriber who does not take what it is sent is closed; the others go on', async ({ world }) => {
  const query = `subscription { candidateUpdated { lastName ${Array.from({ length: 9 }, (_, index) => `s${index}: summary`).join(' ')} } }`;
  const slow = await openSocket(world, await world.as('TRAINER', 'Lente'));
  const fast = await openSocket(world, await world.as('TRAINER', 'Vive'));
  subscribe(slow.socket, 'un', query);
  subscribe(fast.socket, 'un', query);
  await Promise.all([dealtWith(slow), dealtWith(fast)]);
  const id = await world.write(async (tx) => {
    const summary = 'Je cherche. '.repeat(1_600);
    const candidate = await createCandidate(tx, { firstName: 'Ange', lastName: 'Long', headline: 'Cherche', summary });
    await tx.em.flush();
    await publishCandidate(tx, { id: candidate.id });
    return candidate.id;
  });
  await expect.poll(() => names(slow.told, 'un')).toEqual(['Long']);
  slow.socket.pause();
  for (let event = 1; event <= 160; event++) {
    await world.write(async (tx) => tx.record({ name: 'CandidateUpdated' }, { candidateId: id }));
    // Five are less than what may wait: however busy this process is, the other one is never slow.
    if (event % 5 === 0) await expect.poll(() => names(fast.told, 'un').length).toBe(event + 1);
  }
  const closed = once(slow.socket, 'close');
  slow.socket.resume();
  expect(await closed).toMatchObject([4413, Buffer.from('Too slow')]);
  expect(names(slow.told, 'un').length).toBeLessThan(161);
  fast.socket.close();
});

test('one socket asks so many questions and no more; what ends makes room', async ({ world }) => {
  const { socket, told } = await openSocket(world, await world.as('TRAINER', 'Beaucoup'));
  for (let index = 0; index < MOST_SUBSCRIPTIONS; index++)
    subscribe(socket, `s${index}`, `subscription S${index} { candidateUpdated { lastName } }`);
  subscribe(socket, 'trop');
  await expect
    .poll(() => told)
    .toMatchObject([{ id: 'trop', type: 'error', payload: [{ extensions: { code: 'RATE_LIMITED' } }] }]);
  say(socket, { id: 's0', type: 'complete' });
  subscribe(socket, 'encore');
  await dealtWith({ socket, told });
  await publish(world, 'Une place');
  await expect.poll(() => names(told, 'encore')).toEqual(['Une place']);
  expect(names(told, 's1')).toEqual(['Une place']);
  socket.close();
});
