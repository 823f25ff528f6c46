import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { Client, statementsOf, test, type World } from '../../test/world.ts';

const Start = `mutation ($input: StartConversationInput!) {
  startConversation(input: $input) {
    conversation { id subject messageCount unreadCount members { person { fullName } lastReadSeq } lastMessage { seq body author { fullName } } }
    errors { code path }
  }
}`;
const Send = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) { message { id seq body author { id } } errors { code path } }
}`;
const MarkRead = `mutation ($input: MarkConversationReadInput!) {
  markConversationRead(input: $input) { conversation { id unreadCount } errors { code path } }
}`;
const Received =
  'subscription ($id: ID) { messageReceived(conversationId: $id) { seq body conversation { id unreadCount } } }';

const start = async (by: Client, others: Client[], more: object = {}): Promise<string> => {
  const { startConversation } = await by.run(Start, {
    input: { memberIds: others.map(({ userId }) => userId), ...more },
  });
  expect(startConversation.errors).toEqual([]);
  return startConversation.conversation.id;
};
const send = async (by: Client, conversationId: string, body: string, clientId: string = randomUUID()) =>
  (await by.run(Send, { input: { conversationId, body, clientId } })).sendMessage;
const unreadCount = async (by: Client): Promise<number> =>
  (await by.run('{ viewer { unreadCount } }')).viewer.unreadCount;
const written = async (world: World): Promise<number[]> =>
  Object.values(
    (
      await world.rows('select (select count(*)::int from conversation) as c, (select count(*)::int from message) as m')
    )[0],
  );

test('a conversation is seen by its members only, administrators included', async ({ world }) => {
  const [rita, tara, adam] = [
    await world.as('RECRUITER', 'Rita'),
    await world.as('TRAINER', 'Tara'),
    await world.as('ADMIN', 'Adam'),
  ];
  const { startConversation } = await rita.run(Start, {
    input: { memberIds: [tara.userId, rita.userId], subject: 'Session de mars', message: 'Bonjour Tara' },
  });
  expect(startConversation).toEqual({
    conversation: {
      id: expect.any(String),
      subject: 'Session de mars',
      messageCount: 1,
      unreadCount: 0,
      members: [
        { person: { fullName: 'Rita' }, lastReadSeq: 1 },
        { person: { fullName: 'Tara' }, lastReadSeq: 0 },
      ],
      lastMessage: { seq: 1, body: 'Bonjour Tara', author: { fullName: 'Rita' } },
    },
    errors: [],
  });
  const { id } = startConversation.conversation;
  const One =
    'query ($id: ID!) { conversation(id: $id) { unreadCount } conversations(filter: { ids: [$id] }) { totalCount } }';
  expect(await tara.run(One, { id })).toEqual({ conversation: { unreadCount: 1 }, conversations: { totalCount: 1 } });
  expect(await adam.run(One, { id })).toEqual({ conversation: null, conversations: { totalCount: 0 } });

  const before = await written(world);
  expect(await send(adam, id, 'Je passais par là')).toEqual({
    message: null,
    errors: [{ code: 'NOT_FOUND', path: ['conversationId'] }],
  });
  const { markConversationRead } = await adam.run(MarkRead, { input: { id } });
  expect(markConversationRead.errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  expect(await written(world)).toEqual(before);
});

test('people write to whom they find: staff for candidates and trainees, everyone active for staff and recruiters', async ({
  world,
}) => {
  const [cora, carl, tara, rita] = [
    await world.as('CANDIDATE', 'Cora'),
    await world.as('CANDIDATE', 'Carl'),
    await world.as('TRAINER', 'Tara'),
    await world.as('RECRUITER', 'Rita'),
  ];
  const { people } = await cora.run('{ people { nodes { id } } }');
  const found = people.nodes.map(({ id }: { id: string }) => id);
  expect(found).toContain(tara.userId);
  expect(found).not.toContain(carl.userId);

  const before = await written(world);
  for (const memberIds of [[carl.userId], [tara.userId, rita.userId], [randomUUID()], ['nobody']]) {
    const { startConversation } = await cora.run(Start, { input: { memberIds, message: 'Bonjour' } });
    expect(startConversation).toEqual({ conversation: null, errors: [{ code: 'NOT_FOUND', path: ['memberIds'] }] });
  }
  for (const memberIds of [[], [cora.userId]]) {
    const { startConversation } = await cora.run(Start, { input: { memberIds } });
    expect(startConversation.errors).toEqual([{ code: 'REQUIRED', path: ['memberIds'] }]);
  }
  expect(await written(world)).toEqual(before);

  await start(cora, [tara]);
  await start(rita, [cora, carl]);
  await world.rows('update "user" set active = false where id = $1', [carl.userId]);
  const { startConversation } = await rita.run(Start, { input: { memberIds: [carl.userId] } });
  expect(startConversation.errors).toEqual([{ code: 'NOT_FOUND', path: ['memberIds'] }]);
});

test('a message sent twice is one message; its key is not taken to another conversation', async ({ world }) => {
  const [rita, tara] = [await world.as('RECRUITER', 'Rita'), await world.as('TRAINER', 'Tara')];
  const [here, there] = [await start(rita, [tara]), await start(rita, [tara])];
  const clientId = randomUUID();
  const tries = await Promise.all(Array.from({ length: 5 }, () => send(rita, here, 'Une seule fois', clientId)));
  expect(new Set(tries.map(({ message }) => message.id)).size).toBe(1);
  expect(await send(rita, there, 'Ailleurs', clientId)).toEqual({
    message: null,
    errors: [{ code: 'TAKEN', path: ['clientId'] }],
  });
  expect((await send(tara, here, 'Ma clé à moi', clientId)).message.seq).toBe(2);
  expect(
    await world.rows('select seq, body from message where conversation_id = any($1) order by seq', [[here, there]]),
  ).toEqual([
    { seq: 1, body: 'Une seule fois' },
    { seq: 2, body: 'Ma clé à moi' },
  ]);
});

test('30 messages sent at once get the numbers 1 to 30, and what is unread adds up', async ({ world }) => {
  const [rita, tara] = [await world.as('RECRUITER', 'Rita'), await world.as('TRAINER', 'Tara Trente')];
  const id = await start(rita, [tara]);
  const sent = await Promise.all(Array.from({ length: 30 }, (_, index) => send(rita, id, `Message ${index}`)));
  expect(sent.map(({ message }) => message.seq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, index) => index + 1),
  );
  expect(await unreadCount(tara)).toBe(30);
  const { conversation } = await rita.run('query ($id: ID!) { conversation(id: $id) { messageCount unreadCount } }', {
    id,
  });
  expect(conversation).toEqual({ messageCount: 30, unreadCount: 0 });
});

test('reading goes forward only, up to the last message, and is told apart per person', async ({ world }) => {
  const [rita, tara] = [await world.as('RECRUITER', 'Rita'), await world.as('TRAINER', 'Tara Lectrice')];
  const id = await start(rita, [tara], { message: 'un' });
  for (const body of ['deux', 'trois', 'quatre']) await send(rita, id, body);
  const read = async (seq?: number) =>
    (await tara.run(MarkRead, { input: { id, seq } })).markConversationRead.conversation.unreadCount;
  expect(await read(3)).toBe(1);
  expect(await read(1)).toBe(1);
  const unread = '{ conversations(filter: { unread: true }) { totalCount } }';
  expect((await tara.run(unread)).conversations.totalCount).toBe(1);
  expect(await read(2_000_000_000)).toBe(0);
  await send(rita, id, 'cinq');
  expect(await unreadCount(tara)).toBe(1);
  await send(tara, id, 'six');
  expect(await unreadCount(tara)).toBe(0);
  expect((await tara.run(unread)).conversations.totalCount).toBe(0);
  const events = await world.rows(`select payload from outbox_event where name = 'ConversationRead' order by id`);
  expect(events.map(({ payload }) => payload.seq)).toEqual([3, 4]);
});

test('conversations come by latest activity, found by subject and by the names of their members', async ({ world }) => {
  const [olga, noel, zoe] = [
    await world.as('ADMIN', 'Olga'),
    await world.as('TRAINER', 'Noël Étang'),
    await world.as('TRAINER', 'Zoé Xavier'),
  ];
  const [first, second] = [
    await start(olga, [noel], { subject: 'Planning', message: 'a' }),
    await start(olga, [zoe], { subject: 'Évaluations' }),
  ];
  const list = async (filter: object) =>
    (
      await olga.run('query ($filter: ConversationFilter) { conversations(filter: $filter) { nodes { id } } }', {
        filter,
      })
    ).conversations.nodes.map(({ id }: { id: string }) => id);
  expect(await list({})).toEqual([second, first]);
  await send(noel, first, 'b');
  expect(await list({})).toEqual([first, second]);
  expect(await list({ search: 'noel' })).toEqual([first]);
  expect(await list({ search: 'evaluation' })).toEqual([second]);
  const pages = `query ($id: ID!, $after: String) { conversation(id: $id) { messages(first: 1, after: $after) { nodes { body } pageInfo { endCursor hasNextPage } } } }`;
  const { conversation: newest } = await olga.run(pages, { id: first });
  expect(newest.messages.nodes).toEqual([{ body: 'b' }]);
  const { conversation: older } = await olga.run(pages, { id: first, after: newest.messages.pageInfo.endCursor });
  expect(older.messages).toMatchObject({ nodes: [{ body: 'a' }], pageInfo: { hasNextPage: false } });
});

test('messages are refused when blank or too long, and stored as they are otherwise', async ({ world }) => {
  const [rita, tara] = [await world.as('RECRUITER', 'Rita'), await world.as('TRAINER', 'Tara')];
  const id = await start(rita, [tara]);
  const before = await written(world);
  expect((await send(rita, id, '')).errors).toEqual([{ code: 'REQUIRED', path: ['body'] }]);
  expect((await send(rita, id, ' \n ')).errors).toEqual([{ code: 'REQUIRED', path: ['body'] }]);
  expect((await send(rita, id, 'x'.repeat(10_001))).errors).toEqual([{ code: 'TOO_LONG', path: ['body'] }]);
  expect((await send(rita, id, 'nul \u0000')).errors).toEqual([{ code: 'INVALID', path: ['body'] }]);
  expect(await written(world)).toEqual(before);
  for (const body of ['é'.repeat(10_000), ` <b>'; drop table message; --</b> 🌋 \n`])
    expect((await send(rita, id, body)).message.body).toBe(body);
});

test('a message sent through one server reaches the members on another, and nobody else', async ({ world }) => {
  const other = await world.anotherServer();
  const there = ({ token, userId }: Client) => new Client(other, token, userId);
  const [rita, tara, adam] = [
    await world.as('RECRUITER', 'Rita'),
    await world.as('TRAINER', 'Tara Lointaine'),
    await world.as('ADMIN', 'Adam'),
  ];
  const id = await start(rita, [tara]);
  const elsewhere = await start(rita, [adam]);
  const [taraHears, ritaHears, ritaHearsElsewhere, adamHears, lists] = await Promise.all([
    there(tara).subscribe(Received),
    there(rita).subscribe(Received, { id }),
    there(rita).subscribe(Received, { id: elsewhere }),
    there(adam).subscribe(Received),
    there(tara).subscribe('subscription { resourceChanged(resource: "conversations") { ids } }'),
  ]);
  await send(rita, id, 'Bonjour de l’autre côté');
  const said = { seq: 1, body: 'Bonjour de l’autre côté' };
  expect(await taraHears.next()).toEqual({ messageReceived: { ...said, conversation: { id, unreadCount: 1 } } });
  expect(await ritaHears.next()).toEqual({ messageReceived: { ...said, conversation: { id, unreadCount: 0 } } });
  expect(await lists.next()).toEqual({ resourceChanged: { ids: [id] } });
  expect(await Promise.all([adamHears.quietFor(300), ritaHearsElsewhere.quietFor(300)])).toEqual([true, true]);
  for (const heard of [taraHears, ritaHears, ritaHearsElsewhere, adamHears, lists]) heard.close();
});

test('nobody subscribes without signing in, and an ended session hears no more', async ({ world }) => {
  const [rita, tara] = [await world.as('RECRUITER', 'Rita'), await world.as('TRAINER', 'Tara Partie')];
  const id = await start(rita, [tara]);
  const stranger = await world.anonymous().subscribe(Received);
  expect(await stranger.ended()).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  stranger.close();
  const heard = await tara.subscribe(Received, { id });
  await tara.run('mutation { signOut { signedOut } }');
  await send(rita, id, 'Tu es là ?');
  expect(await heard.ended()).toMatchObject({ code: 4403 });
  heard.close();
});

test('a list costs one statement, a message at most ten', async ({ world }) => {
  const [rita, tara] = [await world.as('RECRUITER', 'Rita'), await world.as('TRAINER', 'Tara')];
  const id = await start(rita, [tara], { message: 'un' });
  const list = await statementsOf(() =>
    rita.run(`{ conversations { totalCount nodes {
      id subject unreadCount members { person { fullName } } lastMessage { body author { fullName } } messages(first: 2) { nodes { body } }
    } } }`),
  );
  expect(list.statements).toHaveLength(1);
  const costOf = async (act: () => Promise<unknown>) => (await statementsOf(act)).statements.length;
  expect(await costOf(() => send(rita, id, 'deux'))).toBeLessThanOrEqual(10);
  expect(await costOf(() => start(rita, [tara], { message: 'un' }))).toBeLessThanOrEqual(10);
  expect(await costOf(() => tara.run(MarkRead, { input: { id } }))).toBeLessThanOrEqual(10);
  expect(await costOf(() => tara.run('{ viewer { unreadCount } }'))).toBe(1);
});
