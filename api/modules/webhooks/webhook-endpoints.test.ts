import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { perform } from '../../platform/jobs/perform.ts';
import { type Asked, status } from '../../test/outside.ts';
import { CREATE_ENDPOINT, headersOf, openWebhooks, type Webhooks } from '../../test/webhooks.ts';
import { type Client, openWorld, provenLongAgo, statementsOf } from '../../test/world.ts';
import { forgetOldDeliveries } from './webhooks.jobs.ts';

const Update = `mutation ($input: UpdateWebhookEndpointInput!) {
  updateWebhookEndpoint(input: $input) { webhookEndpoint { id enabled disabledBecause failingSince } errors { code path } }
}`;
const Rotate = `mutation ($id: ID!) {
  rotateWebhookSecret(input: { id: $id }) { webhookEndpoint { previousSecretUntil } secret errors { code path } }
}`;
const Delete = 'mutation ($id: ID!) { deleteWebhookEndpoint(input: { id: $id }) { deletedId errors { code path } } }';
const Try = `mutation ($input: SendTestWebhookInput!) {
  sendTestWebhook(input: $input) { webhookDelivery { id eventType status fault answer data } errors { code path } }
}`;
const Replay = `mutation ($id: ID!) {
  replayWebhookDelivery(input: { id: $id }) { webhookDelivery { id } errors { code path } }
}`;
const ReplaySpan = `mutation ($input: ReplayWebhookDeliveriesInput!) {
  replayWebhookDeliveries(input: $input) { count errors { code path } }
}`;

let hooks: Webhooks;
beforeAll(async () => {
  hooks = await openWebhooks();
});
afterAll(() => hooks.close());

test('the catalogue says what there is for the viewer, with a message as it would be posted', async () => {
  const ask = async (client: Client) =>
    (await client.run('{ webhookEventTypes { name purpose { en } permission fields { name meaning { fr } } sample } }'))
      .webhookEventTypes as { name: string; sample: string; fields: { name: string }[] }[];
  const all = await ask(hooks.admin);
  expect(all.map(({ name }) => name)).toEqual([
    'application.moved',
    'application.received',
    'candidate.archived',
    'candidate.published',
    'enrolment.cancelled',
    'enrolment.completed',
    'enrolment.confirmed',
    'enrolment.created',
    'jobOffer.closed',
    'jobOffer.published',
    'session.published',
    'submission.received',
    'training.archived',
    'training.published',
  ]);
  for (const { name, sample, fields } of all) {
    const message = JSON.parse(sample) as { type: string; data: object };
    expect(message.type).toBe(name);
    expect(Object.keys(message.data)).toEqual(fields.map((field) => field.name));
  }
  expect((await ask(await hooks.world.as('RECRUITER'))).map(({ name }) => name)).toEqual([
    'application.moved',
    'application.received',
    'candidate.archived',
    'candidate.published',
    'jobOffer.closed',
    'jobOffer.published',
  ]);
});

test('an endpoint is refused that leads inside, hears of what is unknown or forbidden, or is one too many', async () => {
  const { world: closed, close } = await openWorld();
  const ada = await closed.as('ADMIN');
  const create = async (more: object) =>
    (
      await ada.run(CREATE_ENDPOINT, {
        input: { name: 'x', url: 'https://example.org/', eventTypes: ['jobOffer.published'], ...more },
      })
    ).createWebhookEndpoint;
  const refused = (code: string, path: string[]) => ({ webhookEndpoint: null, secret: null, errors: [{ code, path }] });
  for (const url of [
    'http://example.org/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://a:b@example.org/',
    'ftp://x',
  ])
    expect(await create({ url })).toEqual(refused('ADDRESS_REFUSED', ['url']));
  expect(await create({ eventTypes: ['user.created'] })).toEqual(refused('UNKNOWN_EVENT_TYPE', ['eventTypes']));
  expect(await create({ eventTypes: [] })).toEqual(refused('REQUIRED', ['eventTypes']));
  expect(await closed.rows('select count(*)::int from webhook_endpoint')).toEqual([{ count: 0 }]);
  const inside = await create({ url: 'https://localhost:1/' });
  const { sendTestWebhook } = await ada.run(Try, { input: { id: inside.webhookEndpoint.id } });
  expect(sendTestWebhook.webhookDelivery).toMatchObject({ status: 'FAILED', fault: 'ADDRESS_REFUSED' });

  const made = await Promise.all(Array.from({ length: 22 }, () => create({})));
  expect(made.filter(({ errors }) => errors.length === 0)).toHaveLength(19);
  expect(made.filter(({ errors }) => errors[0]?.code === 'TOO_MANY_ENDPOINTS')).toHaveLength(3);
  await close();
});

test('nobody without the right makes endpoints or touches those of others, and nothing is written', async () => {
  const { id } = await hooks.endpoint('/mine', { enabled: false });
  const recruiter = await hooks.world.as('RECRUITER');
  const other = await hooks.world.as('ADMIN', 'Basile');
  const before = await hooks.everything();
  const input = { name: 'x', url: `${hooks.receiver.url}/x`, eventTypes: ['jobOffer.published'] };
  for (const query of ['{ webhookEndpoints { totalCount } }', '{ webhookDeliveries { totalCount } }', CREATE_ENDPOINT])
    expect(await (await hooks.world.as('TRAINER')).ask(query, { input })).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  for (const [client, code] of [
    [recruiter, 'NOT_FOUND'],
    [other, 'NOT_YOURS'],
  ] as const) {
    const span = { endpointId: id, from: new Date(0), to: new Date() };
    for (const [query, variables] of [
      [Update, { input: { id, url: `${hooks.receiver.url}/theirs` } }],
      [Rotate, { id }],
      [Try, { input: { id } }],
      [ReplaySpan, { input: span }],
    ] as const) {
      const [payload] = Object.values(await client.run(query, variables)) as { errors: { code: string }[] }[];
      expect(payload?.errors.map((error) => error.code)).toEqual([code]);
    }
  }
  expect((await recruiter.run(Delete, { id })).deleteWebhookEndpoint.errors).toEqual([
    { code: 'NOT_FOUND', path: ['id'] },
  ]);
  const refused = await recruiter.run(CREATE_ENDPOINT, { input: { ...input, eventTypes: ['submission.received'] } });
  expect(refused.createWebhookEndpoint.errors).toEqual([{ code: 'UNKNOWN_EVENT_TYPE', path: ['eventTypes'] }]);
  expect(await hooks.everything()).toEqual(before);
  expect((await other.run(Delete, { id })).deleteWebhookEndpoint).toEqual({ deletedId: id, errors: [] });
});

test('endpoints are made and given new secrets only by those who have just shown who they are', async () => {
  const { id } = await hooks.endpoint('/late', {}, await hooks.world.as('ADMIN', 'Lucie'));
  const late = await provenLongAgo(hooks.world, 'lucie.admin@example.org');
  const before = await hooks.everything();
  for (const [query, variables] of [
    [CREATE_ENDPOINT, { input: { name: 'x', url: hooks.receiver.url, eventTypes: ['jobOffer.published'] } }],
    [Update, { input: { id, url: `${hooks.receiver.url}/elsewhere` } }],
    [Rotate, { id }],
  ] as const)
    expect(await late.ask(query, variables)).toMatchObject({ errors: [{ extensions: { code: 'STEP_UP_REQUIRED' } }] });
  expect(await hooks.everything()).toEqual(before);
});

test('for a day after it is replaced the old secret signs as well, and neither stands in the database', async () => {
  const { id, secret: old } = await hooks.endpoint('/rotated');
  const { rotateWebhookSecret } = await hooks.admin.run(Rotate, { id });
  expect(rotateWebhookSecret).toMatchObject({ secret: expect.stringMatching(/^whsec_/), errors: [] });
  const send = async () => {
    await hooks.admin.run(Try, { input: { id } });
    return hooks.askedAt('/rotated').at(-1) as Asked;
  };
  const believed = (asked: Asked, secret: string): boolean => {
    try {
      return Boolean(new Webhook(secret).verify(asked.body, headersOf(asked)));
    } catch {
      return false;
    }
  };
  const during = await send();
  expect([believed(during, old), believed(during, rotateWebhookSecret.secret)]).toEqual([true, true]);
  await hooks.world.rows(`update webhook_endpoint set previous_secret_until = now() where id = $1`, [id]);
  const after = await send();
  expect([believed(after, old), believed(after, rotateWebhookSecret.secret)]).toEqual([false, true]);
  const [row] = await hooks.world.rows('select secret, previous_secret from webhook_endpoint where id = $1', [id]);
  expect(JSON.stringify(row)).not.toContain('whsec_');
  await hooks.admin.run(Delete, { id });
});

test('a test is sent at once and once for its key; a delivery, or what failed in a time, is sent again under its id', async () => {
  await hooks.silence();
  const { id } = await hooks.endpoint('/again');
  const tried = async (idempotencyKey: string) =>
    (await hooks.admin.run(Try, { input: { id, idempotencyKey } })).sendTestWebhook;
  hooks.receiver.answers.push(status(400, 'x'.repeat(400)));
  expect((await tried('a')).webhookDelivery).toEqual({
    id: expect.any(String),
    eventType: 'webhook.test',
    status: 'FAILED',
    fault: 'ANSWER',
    answer: `400 ${'x'.repeat(296)}`,
    data: `{"webhookEndpointId": "${id}"}`,
  });
  await tried('a');
  expect(hooks.askedAt('/again')).toHaveLength(1);

  await hooks.publishOffer();
  hooks.receiver.answers.push(status(200, 'first'));
  await expect.poll(() => hooks.deliveriesOf(id)).toMatchObject([{}, { status: 'DELIVERED' }]);
  const delivery = (await hooks.deliveriesOf(id))[1].id as string;
  expect((await hooks.admin.run(Replay, { id: delivery })).replayWebhookDelivery.errors).toEqual([]);
  await expect.poll(() => hooks.askedAt('/again').length).toBe(3);
  expect(hooks.askedAt('/again')[2]?.headers['webhook-id']).toBe(delivery);

  await expect.poll(() => hooks.deliveriesOf(id)).toMatchObject([{}, { status: 'DELIVERED' }]);
  const span = { endpointId: id, from: new Date(0), to: new Date(Date.now() + 1_000) };
  const replayed = async (more: object) =>
    (await hooks.admin.run(ReplaySpan, { input: { ...span, ...more } })).replayWebhookDeliveries;
  expect(await replayed({})).toEqual({ count: 0, errors: [] });
  expect(await replayed({ onlyFailed: false })).toEqual({ count: 1, errors: [] });
  await expect.poll(() => hooks.askedAt('/again').length).toBe(4);
  await hooks.admin.run(Delete, { id });
});

test('lists are one statement, and deliveries are forgotten after a month', async () => {
  const { id: tried } = await hooks.endpoint('/listed');
  await hooks.admin.run(Try, { input: { id: tried } });
  const { result, statements } = await statementsOf(() =>
    hooks.admin.run(`{
      webhookEndpoints { totalCount nodes { name owner { fullName } viewerCanUpdate } }
      webhookDeliveries { totalCount nodes { eventType data endpoint { name } } }
    }`),
  );
  // The job process of this world sends statements of its own.
  expect(statements.filter((text) => text.includes(' as "answer'))).toHaveLength(1);
  expect(result.webhookDeliveries.totalCount).toBeGreaterThan(0);
  await hooks.world.rows(
    `update webhook_delivery set created_at = now() - interval '31 days' where ended_at is not null`,
  );
  await perform(hooks.world.house.context(), forgetOldDeliveries, {});
  expect(await hooks.world.rows('select count(*)::int from webhook_delivery where ended_at is not null')).toEqual([
    { count: 0 },
  ]);
});
