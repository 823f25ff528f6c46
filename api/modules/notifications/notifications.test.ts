import { expect } from 'vitest';
import { type Client, statementsOf, test, type World } from '../../test/world.ts';
import { notificationKind, notify } from './index.ts';

const roofMended = notificationKind('tests.roofMended', {
  purpose: { fr: 'Le toit est réparé', en: 'The roof is mended' },
  sentence: { fr: 'Le toit de {house} : {state}', en: 'The roof of {house}: {state}' },
  names: ['house', 'state'],
  permission: null,
  defaults: { console: true, mail: false, push: false },
});
const onlyForStaff = notificationKind('tests.onlyForStaff', {
  purpose: { fr: 'Pour l’équipe', en: 'For the staff' },
  sentence: { fr: 'À voir', en: 'To be seen' },
  names: [],
  permission: 'users.manage',
  defaults: { console: false, mail: true, push: false },
});

const List = `query ($filter: NotificationFilter) {
  notifications(filter: $filter) { totalCount nodes { id kind message { fr en } link readAt } }
}`;
const MarkRead = `mutation ($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) { viewer { unreadNotificationCount } errors { code path } }
}`;
const Choose = `mutation ($input: UpdateNotificationPreferenceInput!) {
  updateNotificationPreference(input: $input) { viewer { notificationPreferences { kind channel enabled isDefault } } errors { code path } }
}`;

const tell = (world: World, people: readonly Client[], key: string, more: object = {}): Promise<void> =>
  world.write((tx) =>
    notify(tx, {
      kind: roofMended,
      userIds: people.map(({ userId }) => userId as string),
      values: { house: 'la maison', state: { fr: 'réparé', en: 'mended' } },
      link: '/houses/1',
      key,
      ...more,
    }),
  );
const unread = async (by: Client): Promise<number> =>
  (await by.run('{ viewer { unreadNotificationCount } }')).viewer.unreadNotificationCount;

test('a notification is seen by its person only, in both languages, and comes once for a key', async ({ world }) => {
  const [nina, omar, adam] = [
    await world.as('TRAINEE', 'Nina'),
    await world.as('TRAINER', 'Omar'),
    await world.as('ADMIN', 'Adam'),
  ];
  await tell(world, [nina, omar], 'toit:1');
  await tell(world, [nina, omar], 'toit:1');
  const { notifications } = await nina.run(List);
  expect(notifications).toEqual({
    totalCount: 1,
    nodes: [
      {
        id: expect.any(String),
        kind: 'tests.roofMended',
        message: { fr: 'Le toit de la maison : réparé', en: 'The roof of la maison: mended' },
        link: '/houses/1',
        readAt: null,
      },
    ],
  });
  expect((await adam.run(List)).notifications.totalCount).toBe(0);
  const stolen = await adam.run(MarkRead, { input: { ids: [notifications.nodes[0].id] } });
  expect(stolen.markNotificationsRead).toEqual({ viewer: { unreadNotificationCount: 0 }, errors: [] });
  expect([await unread(nina), await unread(omar)]).toEqual([1, 1]);
  const { errors } = await world.anonymous().ask(List);
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('what was read counts no more: some, or all until an instant; one of both must be said', async ({ world }) => {
  const paul = await world.as('TRAINEE', 'Paul');
  for (const key of ['a', 'b', 'c']) await tell(world, [paul], key);
  const [first] = (await paul.run(List)).notifications.nodes;
  const mark = async (input: object) => (await paul.run(MarkRead, { input })).markNotificationsRead;
  expect(await mark({ ids: [first.id, 'nobody'] })).toEqual({ viewer: { unreadNotificationCount: 2 }, errors: [] });
  expect((await paul.run(List, { filter: { unread: true } })).notifications.totalCount).toBe(2);
  expect(await mark({})).toEqual({ viewer: null, errors: [{ code: 'REQUIRED', path: ['ids'] }] });
  expect(await mark({ ids: Array.from({ length: 101 }, () => first.id) })).toMatchObject({
    errors: [{ code: 'TOO_MANY', path: ['ids'] }],
  });
  expect(await mark({ until: '2001-01-01T00:00:00Z' })).toMatchObject({ viewer: { unreadNotificationCount: 2 } });
  expect(await mark({ until: new Date(Date.now() + 1_000).toISOString() })).toMatchObject({
    viewer: { unreadNotificationCount: 0 },
  });
  expect((await paul.run(List, { filter: { unread: false } })).notifications.totalCount).toBe(3);
});

test('one that replaces leaves only the newest of its link unread', async ({ world }) => {
  const remy = await world.as('TRAINEE', 'Rémy');
  for (const key of ['1', '2', '3']) await tell(world, [remy], key, { replaces: true });
  await tell(world, [remy], '4', { replaces: true, link: '/houses/2' });
  expect(await unread(remy)).toBe(2);
});

test('the person hears of it at once, and nobody else does', async ({ world }) => {
  const [sara, tom] = [await world.as('TRAINEE', 'Sara'), await world.as('TRAINEE', 'Tom')];
  const Received = 'subscription { notificationReceived { message { en } } }';
  const [saraHears, tomHears] = [await sara.subscribe(Received), await tom.subscribe(Received)];
  await tell(world, [sara], 'live');
  expect(await saraHears.next()).toEqual({
    notificationReceived: { message: { en: 'The roof of la maison: mended' } },
  });
  expect(await tomHears.quietFor(300)).toBe(true);
  for (const heard of [saraHears, tomHears]) heard.close();
});

test('people choose for each kind the ways on which it comes, and go back to the default', async ({ world }) => {
  const ugo = await world.as('TRAINEE', 'Ugo');
  const preferences = async (by: Client) =>
    (
      await by.run('{ viewer { notificationPreferences { kind purpose { fr } channel enabled isDefault } } }')
    ).viewer.notificationPreferences.filter(({ kind }: { kind: string }) =>
      [roofMended.name, onlyForStaff.name].includes(kind),
    );
  const purpose = { fr: 'Le toit est réparé' };
  expect(await preferences(ugo)).toEqual([
    { kind: 'tests.roofMended', purpose, channel: 'CONSOLE', enabled: true, isDefault: true },
    { kind: 'tests.roofMended', purpose, channel: 'MAIL', enabled: false, isDefault: true },
    { kind: 'tests.roofMended', purpose, channel: 'PUSH', enabled: false, isDefault: true },
  ]);
  const admin = await world.as('ADMIN', 'Ada');
  expect((await preferences(admin)).map(({ kind }: { kind: string }) => kind)).toContain(onlyForStaff.name);

  const choose = async (channel: string, enabled: boolean | null, kind = roofMended.name) =>
    (await ugo.run(Choose, { input: { kind, channel, enabled } })).updateNotificationPreference;
  expect((await choose('MAIL', true)).viewer.notificationPreferences).toContainEqual({
    kind: 'tests.roofMended',
    channel: 'MAIL',
    enabled: true,
    isDefault: false,
  });
  await choose('CONSOLE', false);
  await tell(world, [ugo], 'par courriel');
  expect(await unread(ugo)).toBe(0);
  const mails = await world.rows('select subject, topic, text from mail_message where recipient_id = $1', [ugo.userId]);
  expect(mails).toEqual([
    { subject: 'Le toit de la maison : réparé', topic: 'notifications', text: expect.stringContaining('/#/houses/1') },
  ]);
  await choose('CONSOLE', null);
  await choose('MAIL', null);
  await tell(world, [ugo], 'dans la console');
  expect(await unread(ugo)).toBe(1);
  const refused = { viewer: null, errors: [{ code: 'NOT_FOUND', path: ['kind'] }] };
  expect(await choose('MAIL', true, onlyForStaff.name)).toEqual(refused);
  expect(await choose('MAIL', true, 'tests.unknown')).toEqual(refused);
  expect(await world.rows('select * from notification_choice where user_id = $1', [ugo.userId])).toEqual([]);
});

test('a closed account is notified of nothing', async ({ world }) => {
  const vera = await world.as('TRAINEE', 'Vera');
  await world.rows('update "user" set active = false where id = $1', [vera.userId]);
  await tell(world, [vera], 'trop tard');
  expect(await world.rows('select * from notification where user_id = $1', [vera.userId])).toEqual([]);
});

test('a sentence that names a value the other does not is found when the program starts', () => {
  const declare = () =>
    notificationKind('tests.torn', {
      purpose: { fr: 'x', en: 'x' },
      sentence: { fr: 'Bonjour {name}', en: 'Hello' },
      names: ['name'],
      permission: null,
      defaults: { console: true, mail: false, push: false },
    });
  expect(declare).toThrow('The sentences of tests.torn do not name name');
});

test('notifications, preferences and the count are one statement', async ({ world }) => {
  const zoe = await world.as('TRAINEE', 'Zoé');
  await tell(world, [zoe], 'un');
  const { statements } = await statementsOf(() =>
    zoe.run(`{
      notifications(filter: { unread: true }) { totalCount nodes { id message { fr } } }
      viewer { unreadNotificationCount notificationPreferences { kind enabled } pushSubscriptions { id } pushKey }
    }`),
  );
  expect(statements).toHaveLength(1);
});
