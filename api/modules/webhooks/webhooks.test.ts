import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replayEvents } from '../../platform/events/delivery.ts';
import { perform } from '../../platform/jobs/perform.ts';
import { type Asked, type OutsideServer, openOutside, status } from '../../test/outside.ts';
import { type Client, openWorld, statementsOf, type World } from '../../test/world.ts';
import { forgetOldDeliveries } from './webhooks.jobs.ts';

const Create = `mutation ($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    webhookEndpoint { id name url eventTypes enabled disabledBecause owner { fullName } viewerCanUpdate version }
    secret errors { code path }
  }
}`;
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
const Deliveries = `query ($endpointId: ID!) {
  webhookDeliveries(filter: { endpointId: $endpointId }, orderBy: { field: CREATED_AT, direction: ASC }) {
    nodes { id eventType status fault answer attemptCount }
  }
}`;
const MakeOffer = `mutation ($organisationId: ID!) {
  createJobOffer(input: { organisationId: $organisationId, title: "Poste", description: "x", contract: PERMANENT }) {
    jobOffer { id } errors { code path }
  }
}`;
const Publish = 'mutation ($id: ID!) { publishJobOffer(input: { id: $id }) { errors { code } } }';
const SOON = { timeout: 10_000 };

let world: World;
let closeWorld: () => Promise<void>;
let receiver: OutsideServer;
let admin: Client;
let organisationId: string;
beforeAll(async () => {
  ({ world, close: closeWorld } = await openWorld({ privateWebhooks: true }));
  receiver = await openOutside();
  admin = await world.as('ADMIN', 'Ada');
  const { createOrganisation } = await admin.run(
    'mutation { createOrganisation(input: { name: "Atelier", kind: COMPANY }) { organisation { id } } }',
  );
  organisationId = createOrganisation.organisation.id;
  await world.worker();
});
afterAll(async () => {
  await receiver.close();
  await closeWorld();
});

const askedAt = (path: string): Asked[] => receiver.asked.filter((one) => one.path === path);
const headersOf = ({ headers }: Asked) => headers as Record<string, string>;
const endpoint = async (path: string, more: object = {}, owner = admin): Promise<{ id: string; secret: string }> => {
  const input = { name: path, url: `${receiver.url}${path}`, eventTypes: ['jobOffer.published'], ...more };
  const { createWebhookEndpoint } = await owner.run(Create, { input });
  expect(createWebhookEndpoint.errors).toEqual([]);
  return { id: createWebhookEndpoint.webhookEndpoint.id, secret: createWebhookEndpoint.secret };
};
const publishOffer = async (maker = admin, organisation = organisationId): Promise<string> => {
  const { createJobOffer } = await maker.run(MakeOffer, { organisationId: organisation });
  expect(createJobOffer.errors).toEqual([]);
  const { id } = createJobOffer.jobOffer;
  await maker.run(Publish, { id });
  return id;
};
const deliveriesOf = async (endpointId: string, client = admin) =>
  (await client.run(Deliveries, { endpointId })).webhookDeliveries.nodes;
const dueNow = async (endpointId: string) => {
  await world.rows(`update webhook_delivery set next_attempt_at = now() where endpoint_id = $1 and status = 'QUEUED'`, [
    endpointId,
  ]);
  await world.write(async (tx) => tx.record({ name: 'WebhookDeliveriesChanged' }, { webhookDeliveryIds: [] }));
};
/** Switches every endpoint off that an earlier test made. */
const silence = (): Promise<unknown> => world.rows('update webhook_endpoint set enabled = false');
const everything = () =>
  world.rows(
    'select (select count(*) from webhook_endpoint) as endpoints, (select json_agg(e order by id) from webhook_endpoint e)::text as rows',
  );

test('what happens is posted once to whoever asked for it, signed so that the standard’s own library believes it', async () => {
  const { id, secret } = await endpoint('/signed');
  const offerId = await publishOffer();
  await expect.poll(() => askedAt('/signed').length, SOON).toBe(1);
  const [asked] = askedAt('/signed') as [Asked];
  const verifier = new Webhook(secret);
  expect(verifier.verify(asked.body, headersOf(asked))).toEqual({
    type: 'jobOffer.published',
    timestamp: expect.stringMatching(/^\d{4}-.+Z$/),
    data: { jobOfferId: offerId, organisationId },
  });
  const [delivery] = await deliveriesOf(id);
  expect(delivery).toEqual({
    id: asked.headers['webhook-id'],
    eventType: 'jobOffer.published',
    status: 'DELIVERED',
    fault: null,
    answer: '200 ok',
    attemptCount: 1,
  });
  const tampered = Buffer.from(String(asked.body).replace(offerId, organisationId));
  expect(() => verifier.verify(tampered, headersOf(asked))).toThrow('No matching signature found');
  const late = { ...headersOf(asked), 'webhook-timestamp': String(Math.floor(Date.now() / 1_000) - 600) };
  expect(() => verifier.verify(asked.body, late)).toThrow('Message timestamp too old');

  // The event is replayed by the operator: the endpoint has heard of it.
  await world.write((tx) =>
    replayEvents(tx, 'webhooks.jobOfferPublished', ['JobOfferPublished'], new Date(0), new Date(Date.now() + 1_000)),
  );
  await world.write(async (tx) => tx.record({ name: 'JobOfferUpdated' }, { jobOfferId: offerId }));
  await expect
    .poll(
      () => world.rows(`select 1 from event_delivery where job = 'webhooks.jobOfferPublished' and done_at is null`),
      SOON,
    )
    .toEqual([]);
  expect(await deliveriesOf(id)).toHaveLength(1);
});

test('the catalogue says what there is for the viewer, with a message as it would be posted', async () => {
  const ask = async (client: Client) =>
    (await client.run('{ webhookEventTypes { name purpose { en } permission fields { name meaning { fr } } sample } }'))
      .webhookEventTypes as { name: string; sample: string; fields: { name: string }[] }[];
  const all = await ask(admin);
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
  expect((await ask(await world.as('RECRUITER'))).map(({ name }) => name)).toEqual([
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
      await ada.run(Create, {
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
  const { id } = await endpoint('/mine', { enabled: false });
  const recruiter = await world.as('RECRUITER');
  const other = await world.as('ADMIN', 'Basile');
  const before = await everything();
  const input = { name: 'x', url: `${receiver.url}/x`, eventTypes: ['jobOffer.published'] };
  for (const query of ['{ webhookEndpoints { totalCount } }', '{ webhookDeliveries { totalCount } }', Create])
    expect(await (await world.as('TRAINER')).ask(query, { input })).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  for (const [client, code] of [
    [recruiter, 'NOT_FOUND'],
    [other, 'NOT_YOURS'],
  ] as const) {
    const span = { endpointId: id, from: new Date(0), to: new Date() };
    for (const [query, variables] of [
      [Update, { input: { id, url: `${receiver.url}/theirs` } }],
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
  const refused = await recruiter.run(Create, { input: { ...input, eventTypes: ['submission.received'] } });
  expect(refused.createWebhookEndpoint.errors).toEqual([{ code: 'UNKNOWN_EVENT_TYPE', path: ['eventTypes'] }]);
  expect(await everything()).toEqual(before);
  expect((await other.run(Delete, { id })).deleteWebhookEndpoint).toEqual({ deletedId: id, errors: [] });
});

test('endpoints are made and given new secrets only by those who have just shown who they are', async () => {
  const late = await world.as('ADMIN', 'Lucie');
  const { id } = await endpoint('/late', {}, late);
  await world.rows(`update session set proven_at = now() - interval '11 minutes' where user_id = $1`, [late.userId]);
  await world.write(async (tx) => tx.record({ name: 'UserUpdated' }, { userId: late.userId }));
  const before = await everything();
  for (const [query, variables] of [
    [Create, { input: { name: 'x', url: receiver.url, eventTypes: ['jobOffer.published'] } }],
    [Update, { input: { id, url: `${receiver.url}/elsewhere` } }],
    [Rotate, { id }],
  ] as const)
    expect(await late.ask(query, variables)).toMatchObject({ errors: [{ extensions: { code: 'STEP_UP_REQUIRED' } }] });
  expect(await everything()).toEqual(before);
});

test('a recruiter hears of what concerns their organisation, and of nothing they may not see when it is sent', async () => {
  const recruiter = await world.as('RECRUITER', 'Rita');
  const { createOrganisation } = await admin.run(
    'mutation { createOrganisation(input: { name: "Chez Rita", kind: COMPANY }) { organisation { id } } }',
  );
  const own = createOrganisation.organisation.id;
  await admin.run(
    'mutation ($o: ID!, $u: ID!) { addOrganisationMember(input: { organisationId: $o, userId: $u }) { errors { code } } }',
    { o: own, u: recruiter.userId },
  );
  await silence();
  const { id } = await endpoint('/rita', { eventTypes: ['application.received'] }, recruiter);
  const apply = async (offerId: string, name: string) => {
    const person = await world.as('CANDIDATE', name);
    const { createCandidate } = await person.run(
      'mutation { createCandidate(input: { firstName: "A", lastName: "B", headline: "C" }) { candidate { id } errors { code path } } }',
    );
    const candidateId = createCandidate.candidate.id;
    const { applyToJobOffer } = await person.run(
      `mutation ($jobOfferId: ID!) { applyToJobOffer(input: { jobOfferId: $jobOfferId, idempotencyKey: "a" }) { application { id } errors { code } } }`,
      { jobOfferId: offerId },
    );
    return { candidateId, applicationId: applyToJobOffer.application.id as string };
  };
  const theirs = await publishOffer(admin, own);
  await apply(await publishOffer(), 'Fabien');
  const { candidateId, applicationId } = await apply(theirs, 'Fanny');
  await expect
    .poll(() => askedAt('/rita').map(({ body }) => JSON.parse(String(body)).data), SOON)
    .toEqual([{ applicationId, jobOfferId: theirs, candidateId }]);

  // Between two attempts she leaves the organisation: the second is not made.
  receiver.answers.push(status(503, 'later'));
  await apply(theirs, 'Félix');
  await expect.poll(async () => (await deliveriesOf(id, recruiter)).at(-1)?.status, SOON).toBe('QUEUED');
  await world.rows('delete from organisation_member where user_id = $1', [recruiter.userId]);
  await dueNow(id);
  await expect
    .poll(async () => (await deliveriesOf(id, recruiter)).at(-1), SOON)
    .toMatchObject({
      status: 'FAILED',
      fault: 'WITHDRAWN',
      answer: 'The owner of the endpoint may not see this any more.',
    });
  expect(askedAt('/rita')).toHaveLength(2);
  await apply(theirs, 'Flora');
  await expect
    .poll(
      () => world.rows(`select 1 from event_delivery where job = 'webhooks.applicationReceived' and done_at is null`),
      SOON,
    )
    .toEqual([]);
  expect(await deliveriesOf(id, recruiter)).toHaveLength(2);
});

test('what is refused is tried again under the same id, sooner first and then over three days', async () => {
  await silence();
  const { id, secret } = await endpoint('/retried');
  receiver.answers.push(...Array.from({ length: 10 }, (_, index) => status(index % 2 === 0 ? 500 : 404, 'no')));
  await publishOffer();
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 10; attempt++) {
    await expect.poll(() => deliveriesOf(id), SOON).toMatchObject([{ status: 'QUEUED', attemptCount: attempt }]);
    const [{ pause }] = (await world.rows(
      `select round(extract(epoch from d.next_attempt_at - e.failing_since))::int as pause
       from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where e.id = $1`,
      [id],
    )) as [{ pause: number }];
    pauses.push(pause);
    await dueNow(id);
  }
  await expect.poll(() => deliveriesOf(id), SOON).toMatchObject([{ status: 'DELIVERED', attemptCount: 11 }]);
  const hours = [0.001, 0.016, 0.08, 0.5, 2, 5, 10, 14, 20, 24];
  for (const [index, pause] of pauses.entries())
    expect(pause / 3_600).toBeGreaterThanOrEqual((hours[index] as number) - 0.01);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  const asked = askedAt('/retried');
  expect(new Set(asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(asked.map(({ body }) => String(body))).size).toBe(1);
  for (const one of asked) expect(() => new Webhook(secret).verify(one.body, headersOf(one))).not.toThrow();
  expect(await world.rows('select failing_since from webhook_endpoint where id = $1', [id])).toEqual([
    { failing_since: null },
  ]);
});

test('an endpoint that says it is gone, or takes nothing for five days, is switched off and its owner is told', async () => {
  const open = () =>
    world.rows(`select key from alert where recovered_at is null and key like 'webhook:%' order by key`);
  await silence();
  const { id: gone } = await endpoint('/gone');
  receiver.answers.push(status(410, 'gone'));
  await publishOffer();
  const stateOf = (id: string) =>
    world.rows('select enabled, disabled_because from webhook_endpoint where id = $1', [id]);
  await expect.poll(() => stateOf(gone), SOON).toEqual([{ enabled: false, disabled_because: 'GONE' }]);
  await expect.poll(open, SOON).toEqual([{ key: `webhook:${gone}` }]);
  const { notifications } = await admin.run('{ notifications { nodes { message { fr } link } } }');
  expect(notifications.nodes).toContainEqual({
    message: { fr: 'Le webhook « /gone » est désactivé : son programme a répondu qu’il n’existe plus.' },
    link: `/webhookEndpoints/${gone}/show`,
  });
  await publishOffer();

  const { id: failing } = await endpoint('/failing');
  receiver.answers.push(status(500), status(500));
  await world.rows(`update webhook_endpoint set enabled = false where id not in ($1, $2)`, [failing, gone]);
  await publishOffer();
  await expect.poll(() => deliveriesOf(failing), SOON).toMatchObject([{ status: 'QUEUED', answer: '500' }]);
  expect(await stateOf(failing)).toEqual([{ enabled: true, disabled_because: null }]);
  await world.rows(`update webhook_endpoint set failing_since = now() - interval '5 days' where id = $1`, [failing]);
  await dueNow(failing);
  await expect.poll(() => stateOf(failing), SOON).toEqual([{ enabled: false, disabled_because: 'FAILING' }]);
  // What waited is not sent while it is off.
  await dueNow(failing);
  await expect.poll(() => deliveriesOf(failing), SOON).toMatchObject([{ status: 'FAILED', fault: 'WITHDRAWN' }]);
  expect(askedAt('/gone')).toHaveLength(1);

  for (const id of [gone, failing])
    expect((await admin.run(Update, { input: { id, enabled: true } })).updateWebhookEndpoint).toEqual({
      webhookEndpoint: { id, enabled: true, disabledBecause: null, failingSince: null },
      errors: [],
    });
  expect(await open()).toEqual([]);
  for (const id of [gone, failing]) await admin.run(Delete, { id });
});

test('for a day after it is replaced the old secret signs as well, and neither stands in the database', async () => {
  const { id, secret: old } = await endpoint('/rotated');
  const { rotateWebhookSecret } = await admin.run(Rotate, { id });
  expect(rotateWebhookSecret).toMatchObject({ secret: expect.stringMatching(/^whsec_/), errors: [] });
  const send = async () => {
    await admin.run(Try, { input: { id } });
    return askedAt('/rotated').at(-1) as Asked;
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
  await world.rows(`update webhook_endpoint set previous_secret_until = now() where id = $1`, [id]);
  const after = await send();
  expect([believed(after, old), believed(after, rotateWebhookSecret.secret)]).toEqual([false, true]);
  const [row] = await world.rows('select secret, previous_secret from webhook_endpoint where id = $1', [id]);
  expect(JSON.stringify(row)).not.toContain('whsec_');
  await admin.run(Delete, { id });
});

test('a test is sent at once and once for its key; a delivery, or what failed in a time, is sent again under its id', async () => {
  await silence();
  const { id } = await endpoint('/again');
  const tried = async (idempotencyKey: string) =>
    (await admin.run(Try, { input: { id, idempotencyKey } })).sendTestWebhook;
  receiver.answers.push(status(400, 'x'.repeat(400)));
  expect((await tried('a')).webhookDelivery).toEqual({
    id: expect.any(String),
    eventType: 'webhook.test',
    status: 'FAILED',
    fault: 'ANSWER',
    answer: `400 ${'x'.repeat(296)}`,
    data: `{"webhookEndpointId": "${id}"}`,
  });
  await tried('a');
  expect(askedAt('/again')).toHaveLength(1);

  await publishOffer();
  receiver.answers.push(status(200, 'first'));
  await expect.poll(() => deliveriesOf(id), SOON).toMatchObject([{}, { status: 'DELIVERED' }]);
  const delivery = (await deliveriesOf(id))[1].id as string;
  expect((await admin.run(Replay, { id: delivery })).replayWebhookDelivery.errors).toEqual([]);
  await expect.poll(() => askedAt('/again').length, SOON).toBe(3);
  expect(askedAt('/again')[2]?.headers['webhook-id']).toBe(delivery);

  await expect.poll(() => deliveriesOf(id), SOON).toMatchObject([{}, { status: 'DELIVERED' }]);
  const span = { endpointId: id, from: new Date(0), to: new Date(Date.now() + 1_000) };
  const replayed = async (more: object) =>
    (await admin.run(ReplaySpan, { input: { ...span, ...more } })).replayWebhookDeliveries;
  expect(await replayed({})).toEqual({ count: 0, errors: [] });
  expect(await replayed({ onlyFailed: false })).toEqual({ count: 1, errors: [] });
  await expect.poll(() => askedAt('/again').length, SOON).toBe(4);
  await admin.run(Delete, { id });
});

test('an endpoint where nobody answers does not hold up the others', async () => {
  await silence();
  const dead = await openOutside();
  await dead.close();
  const { id } = await endpoint('/dead', { url: dead.url });
  await world.rows(
    `insert into webhook_delivery (id, endpoint_id, event_id, event_type, subject_id, facts, occurred_at, created_at, next_attempt_at)
     select gen_random_uuid(), $1, gen_random_uuid(), 'jobOffer.published', (select id from job_offer limit 1), '{}', now(), now(), now()
     from generate_series(1, 60)`,
    [id],
  );
  await endpoint('/alive');
  await publishOffer();
  await expect.poll(() => askedAt('/alive').length, SOON).toBe(1);
  await expect
    .poll(
      () =>
        world.rows(`select count(*)::int from webhook_delivery where endpoint_id = $1 and next_attempt_at <= now()`, [
          id,
        ]),
      SOON,
    )
    .toEqual([{ count: 0 }]);
  const [{ tried }] = (await world.rows(
    `select count(*) filter (where attempt_count > 0)::int as tried from webhook_delivery where endpoint_id = $1`,
    [id],
  )) as [{ tried: number }];
  expect(tried).toBeLessThanOrEqual(32);
  await admin.run(Delete, { id });
});

test('lists are one statement, and deliveries are forgotten after a month', async () => {
  const { result, statements } = await statementsOf(() =>
    admin.run(`{
      webhookEndpoints { totalCount nodes { name owner { fullName } viewerCanUpdate } }
      webhookDeliveries { totalCount nodes { eventType data endpoint { name } } }
    }`),
  );
  // The job process of this world sends statements of its own.
  expect(statements.filter((text) => text.includes(' as "answer'))).toHaveLength(1);
  expect(result.webhookDeliveries.totalCount).toBeGreaterThan(0);
  await world.rows(`update webhook_delivery set created_at = now() - interval '31 days' where ended_at is not null`);
  await perform(world.house.context(), forgetOldDeliveries, {});
  expect(await world.rows('select count(*)::int from webhook_delivery where ended_at is not null')).toEqual([
    { count: 0 },
  ]);
});
