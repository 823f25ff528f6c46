import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Asked, type OutsideServer, openOutside, status } from '../../test/outside.ts';
import { type Client, openWorld, type World } from '../../test/world.ts';
import { notificationKind, notify } from './index.ts';

const bellRang = notificationKind('tests.bellRang', {
  purpose: { fr: 'La cloche sonne', en: 'The bell rings' },
  sentence: { fr: 'La cloche a sonné {times} fois', en: 'The bell rang {times} times' },
  names: ['times'],
  permission: null,
  defaults: { console: true, mail: false, push: true },
});

const Register = `mutation ($input: RegisterPushSubscriptionInput!) {
  registerPushSubscription(input: $input) { pushSubscription { id userAgent lastFault } errors { code path } }
}`;
const Remove = `mutation ($input: RemovePushSubscriptionInput!) {
  removePushSubscription(input: $input) { viewer { pushSubscriptions { id } } errors { code path } }
}`;

let world: World;
let closeWorld: () => Promise<void>;
let service: OutsideServer;

beforeAll(async () => {
  ({ world, close: closeWorld } = await openWorld({ privateWebhooks: true }));
  service = await openOutside();
  await world.worker();
});
afterAll(async () => {
  await service.close();
  await closeWorld();
});

/** What a browser would make. */
class Browser {
  readonly keys: ECDH = createECDH('prime256v1');
  readonly auth = randomBytes(16);
  constructor(readonly endpoint: string) {
    this.keys.generateKeys();
  }
  get input() {
    return {
      endpoint: this.endpoint,
      p256dh: this.keys.getPublicKey().toString('base64url'),
      auth: this.auth.toString('base64url'),
    };
  }

  /** RFC 8291, 3.4 over RFC 8188, 2. */
  read({ body }: Asked): unknown {
    const salt = body.subarray(0, 16);
    const length = body.readUInt8(20);
    const sender = body.subarray(21, 21 + length);
    const own = this.keys.getPublicKey();
    const secret = this.keys.computeSecret(sender);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, sender]);
    const material = Buffer.from(hkdfSync('sha256', secret, this.auth, info, 32));
    const key = Buffer.from(hkdfSync('sha256', material, salt, 'Content-Encoding: aes128gcm\0', 16));
    const nonce = Buffer.from(hkdfSync('sha256', material, salt, 'Content-Encoding: nonce\0', 12));
    const sealed = body.subarray(21 + length);
    const decipher = createDecipheriv('aes-128-gcm', key, nonce);
    decipher.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString());
  }
}

async function browserOf(person: Client, path: string): Promise<Browser> {
  const browser = new Browser(`${service.url}/${path}`);
  const { registerPushSubscription } = await person.run(Register, { input: browser.input });
  expect(registerPushSubscription.errors).toEqual([]);
  return browser;
}

const ring = (person: Client, times: number): Promise<void> =>
  world.write((tx) =>
    notify(tx, {
      kind: bellRang,
      userIds: [person.userId as string],
      values: { times },
      link: '/bell',
      key: `bell:${times}`,
    }),
  );
const askedAt = (path: string): Asked[] => service.asked.filter((one) => one.path === `/${path}`);
const deliveries = (person: Client): Promise<object[]> =>
  world.rows(
    `select d.status, d.attempt_count, d.answer from push_delivery d join notification n on n.id = d.notification_id
     where n.user_id = $1 order by d.created_at`,
    [person.userId],
  );

test('a notification reaches the browser encrypted, signed with the keys of the installation', async () => {
  const alma = await world.as('TRAINEE', 'Alma');
  const browser = await browserOf(alma, 'alma');
  await ring(alma, 2);
  await expect.poll(() => askedAt('alma').length).toBe(1);
  const [asked] = askedAt('alma') as [Asked];
  expect(asked.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'normal' });
  expect(asked.body.toString('latin1')).not.toContain('cloche');
  expect(browser.read(asked)).toEqual({
    title: 'Passerelle',
    body: 'La cloche a sonné 2 fois',
    language: 'fr',
    link: '/bell',
    tag: '/bell',
  });

  const [, token = '', key = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(String(asked.headers.authorization)) ?? [];
  const { viewer } = await alma.run('{ viewer { pushKey pushSubscriptions { lastDeliveredAt lastFault } } }');
  expect(key).toBe(viewer.pushKey);
  const [header, claims, signature] = token.split('.') as [string, string, string];
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y } as never, format: 'jwk' });
  const signed = Buffer.from(`${header}.${claims}`);
  const isOurs = verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  expect(isOurs).toBe(true);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    aud: service.url,
    sub: 'mailto:no-reply@127.0.0.1',
  });
  await expect.poll(() => deliveries(alma)).toEqual([{ status: 'DELIVERED', attempt_count: 1, answer: '200 ok' }]);
});

test('a browser that its service knows no more is forgotten', async () => {
  const bea = await world.as('TRAINEE', 'Béa');
  await browserOf(bea, 'bea');
  service.answers.push(status(410, 'push subscription has unsubscribed or expired.'));
  await ring(bea, 3);
  await expect.poll(() => world.rows('select id from push_subscription where user_id = $1', [bea.userId])).toEqual([]);
  expect(await deliveries(bea)).toEqual([]);
});

test('a service that is busy is asked again, one that refuses is not', async () => {
  const cleo = await world.as('TRAINEE', 'Cléo');
  await browserOf(cleo, 'cleo');
  service.answers.push(status(503, 'busy'));
  await ring(cleo, 4);
  await expect.poll(() => deliveries(cleo)).toEqual([{ status: 'QUEUED', attempt_count: 1, answer: '503 busy' }]);
  const waits = `select next_attempt_at > now() as waits from push_delivery where answer = '503 busy'`;
  expect(await world.rows(waits)).toEqual([{ waits: true }]);
  await world.rows(`update push_delivery set next_attempt_at = now() where answer = '503 busy'`);
  service.answers.push(status(403, 'wrong key'));
  await ring(cleo, 5);
  await expect
    .poll(() => deliveries(cleo).then((all) => all.map(({ status: now }: { status?: string }) => now).sort()))
    .toEqual(['DELIVERED', 'FAILED']);
  expect(askedAt('cleo')).toHaveLength(3);
});

test('a browser becomes that of whoever registers it last; only its person can remove it', async () => {
  const [dora, emil] = [await world.as('TRAINEE', 'Dora'), await world.as('TRAINEE', 'Émil')];
  const browser = await browserOf(dora, 'shared');
  const count = async (by: Client) =>
    (await by.run('{ viewer { pushSubscriptions { id } } }')).viewer.pushSubscriptions.length;
  expect((await emil.run(Remove, { input: { endpoint: browser.endpoint } })).removePushSubscription.errors).toEqual([]);
  expect(await count(dora)).toBe(1);
  const { registerPushSubscription } = await emil.run(Register, { input: browser.input });
  expect([await count(dora), await count(emil)]).toEqual([0, 1]);
  const { id } = registerPushSubscription.pushSubscription;
  const refused = (await dora.run(Remove, { input: { id } })).removePushSubscription;
  expect(refused).toEqual({ viewer: null, errors: [{ code: 'NOT_FOUND', path: ['id'] }] });
  expect((await dora.run(Remove, { input: {} })).removePushSubscription.errors).toEqual([
    { code: 'REQUIRED', path: ['id'] },
  ]);
  const removed = (await emil.run(Remove, { input: { id } })).removePushSubscription;
  expect(removed).toEqual({ viewer: { pushSubscriptions: [] }, errors: [] });
});

test('keys and addresses that no browser has are refused', async () => {
  const fred = await world.as('TRAINEE', 'Fred');
  const { input } = new Browser('ftp://push.example/1');
  const register = async (more: object) =>
    (await fred.run(Register, { input: { ...input, ...more } })).registerPushSubscription.errors;
  expect(await register({})).toEqual([{ code: 'INVALID', path: ['endpoint'] }]);
  expect(await register({ endpoint: 'https://user:secret@push.example/1' })).toEqual([
    { code: 'INVALID', path: ['endpoint'] },
  ]);
  expect(await register({ p256dh: 'short', auth: '<script>' })).toMatchObject([
    { path: ['p256dh'] },
    { path: ['auth'] },
  ]);
  expect(await world.rows('select id from push_subscription where user_id = $1', [fred.userId])).toEqual([]);
});
