import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replayEvents } from '../../platform/events/delivery.ts';
import { type Asked, openOutside, status } from '../../test/outside.ts';
import { headersOf, openWebhooks, type Webhooks } from '../../test/webhooks.ts';

const Update = `mutation ($input: UpdateWebhookEndpointInput!) {
  updateWebhookEndpoint(input: $input) { webhookEndpoint { id enabled disabledBecause failingSince } errors { code path } }
}`;
const Delete = 'mutation ($id: ID!) { deleteWebhookEndpoint(input: { id: $id }) { deletedId errors { code path } } }';

let hooks: Webhooks;
beforeAll(async () => {
  hooks = await openWebhooks();
});
afterAll(() => hooks.close());

test('what happens is posted once to whoever asked for it, signed so that the standard’s own library believes it', async () => {
  const { id, secret } = await hooks.endpoint('/signed');
  const offerId = await hooks.publishOffer();
  await expect.poll(() => hooks.askedAt('/signed').length).toBe(1);
  const [asked] = hooks.askedAt('/signed') as [Asked];
  const verifier = new Webhook(secret);
  expect(verifier.verify(asked.body, headersOf(asked))).toEqual({
    type: 'jobOffer.published',
    timestamp: expect.stringMatching(/^\d{4}-.+Z$/),
    data: { jobOfferId: offerId, organisationId: hooks.organisationId },
  });
  await expect
    .poll(() => hooks.deliveriesOf(id))
    .toEqual([
      {
        id: asked.headers['webhook-id'],
        eventType: 'jobOffer.published',
        status: 'DELIVERED',
        fault: null,
        answer: '200 ok',
        attemptCount: 1,
      },
    ]);
  const tampered = Buffer.from(String(asked.body).replace(offerId, hooks.organisationId));
  expect(() => verifier.verify(tampered, headersOf(asked))).toThrow('No matching signature found');
  const late = { ...headersOf(asked), 'webhook-timestamp': String(Math.floor(Date.now() / 1_000) - 600) };
  expect(() => verifier.verify(asked.body, late)).toThrow('Message timestamp too old');

  // The event is replayed by the operator: the endpoint has heard of it.
  await hooks.world.write((tx) =>
    replayEvents(tx, 'webhooks.jobOfferPublished', ['JobOfferPublished'], new Date(0), new Date(Date.now() + 1_000)),
  );
  await hooks.world.write(async (tx) => tx.record({ name: 'JobOfferUpdated' }, { jobOfferId: offerId }));
  await expect
    .poll(() =>
      hooks.world.rows(`select 1 from event_delivery where job = 'webhooks.jobOfferPublished' and done_at is null`),
    )
    .toEqual([]);
  expect(await hooks.deliveriesOf(id)).toHaveLength(1);
});

test('a recruiter hears of what concerns their organisation, and of nothing they may not see when it is sent', async () => {
  const recruiter = await hooks.world.as('RECRUITER', 'Rita');
  const { createOrganisation } = await hooks.admin.run(
    'mutation { createOrganisation(input: { name: "Chez Rita", kind: COMPANY }) { organisation { id } } }',
  );
  const own = createOrganisation.organisation.id;
  await hooks.admin.run(
    'mutation ($o: ID!, $u: ID!) { addOrganisationMember(input: { organisationId: $o, userId: $u }) { errors { code } } }',
    { o: own, u: recruiter.userId },
  );
  await hooks.silence();
  const { id } = await hooks.endpoint('/rita', { eventTypes: ['application.received'] }, recruiter);
  const apply = async (offerId: string, name: string) => {
    const person = await hooks.world.as('CANDIDATE', name);
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
  const theirs = await hooks.publishOffer(own);
  await apply(await hooks.publishOffer(), 'Fabien');
  const { candidateId, applicationId } = await apply(theirs, 'Fanny');
  await expect
    .poll(() => hooks.askedAt('/rita').map(({ body }) => JSON.parse(String(body)).data))
    .toEqual([{ applicationId, jobOfferId: theirs, candidateId }]);

  // Between two attempts she leaves the organisation: the second is not made.
  hooks.receiver.answers.push(status(503, 'later'));
  await apply(theirs, 'Félix');
  await expect
    .poll(async () => (await hooks.deliveriesOf(id, recruiter)).at(-1))
    .toMatchObject({ status: 'QUEUED', attemptCount: 1 });
  await hooks.world.rows('delete from organisation_member where user_id = $1', [recruiter.userId]);
  await hooks.dueNow(id);
  await expect
    .poll(async () => (await hooks.deliveriesOf(id, recruiter)).at(-1))
    .toMatchObject({
      status: 'FAILED',
      fault: 'WITHDRAWN',
      answer: 'The owner of the endpoint may not see this any more.',
    });
  expect(hooks.askedAt('/rita')).toHaveLength(2);
  await apply(theirs, 'Flora');
  await expect
    .poll(() =>
      hooks.world.rows(`select 1 from event_delivery where job = 'webhooks.applicationReceived' and done_at is null`),
    )
    .toEqual([]);
  expect(await hooks.deliveriesOf(id, recruiter)).toHaveLength(2);
});

test('nothing is sent for somebody whose account is closed or who may have no webhooks', async () => {
  await hooks.silence();
  const owner = await hooks.world.as('ADMIN', 'Olga');
  const { id } = await hooks.endpoint('/closed', {}, owner);
  for (const [change, before] of [
    [{ roles: ['TRAINER'] }, { roles: ['ADMIN'] }],
    [{ active: false }, {}],
  ] as const) {
    const update = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { errors { code } } }';
    await hooks.admin.run(update, { input: { id: owner.userId, ...change } });
    await hooks.publishOffer();
    await expect
      .poll(() =>
        hooks.world.rows(`select 1 from event_delivery where job = 'webhooks.jobOfferPublished' and done_at is null`),
      )
      .toEqual([]);
    expect(await hooks.deliveriesOf(id)).toEqual([]);
    await hooks.admin.run(update, { input: { id: owner.userId, ...before } });
  }
  expect(hooks.askedAt('/closed')).toEqual([]);
});

test('what is refused is tried again under the same id, sooner first and then over three days', async () => {
  await hooks.silence();
  const { id, secret } = await hooks.endpoint('/retried');
  hooks.receiver.answers.push(...Array.from({ length: 10 }, (_, index) => status(index % 2 === 0 ? 500 : 404, 'no')));
  await hooks.publishOffer();
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 10; attempt++) {
    await expect.poll(() => hooks.deliveriesOf(id)).toMatchObject([{ status: 'QUEUED', attemptCount: attempt }]);
    const [{ pause }] = (await hooks.world.rows(
      `select round(extract(epoch from d.next_attempt_at - e.failing_since))::int as pause
       from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id where e.id = $1`,
      [id],
    )) as [{ pause: number }];
    pauses.push(pause);
    await hooks.dueNow(id);
  }
  await expect.poll(() => hooks.deliveriesOf(id)).toMatchObject([{ status: 'DELIVERED', attemptCount: 11 }]);
  const hours = [0.001, 0.016, 0.08, 0.5, 2, 5, 10, 14, 20, 24];
  for (const [index, pause] of pauses.entries())
    expect(pause / 3_600).toBeGreaterThanOrEqual((hours[index] as number) - 0.01);
  expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  const asked = hooks.askedAt('/retried');
  expect(new Set(asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  expect(new Set(asked.map(({ body }) => String(body))).size).toBe(1);
  for (const one of asked) expect(() => new Webhook(secret).verify(one.body, headersOf(one))).not.toThrow();
  expect(await hooks.world.rows('select failing_since from webhook_endpoint where id = $1', [id])).toEqual([
    { failing_since: null },
  ]);
});

test('an endpoint that says it is gone, or takes nothing for five days, is switched off and its owner is told', async () => {
  const open = () =>
    hooks.world.rows(`select key from alert where recovered_at is null and key like 'webhook:%' order by key`);
  await hooks.silence();
  const { id: gone } = await hooks.endpoint('/gone');
  hooks.receiver.answers.push(status(410, 'gone'));
  await hooks.publishOffer();
  const stateOf = (id: string) =>
    hooks.world.rows('select enabled, disabled_because from webhook_endpoint where id = $1', [id]);
  await expect.poll(() => stateOf(gone)).toEqual([{ enabled: false, disabled_because: 'GONE' }]);
  await expect.poll(open).toEqual([{ key: `webhook:${gone}` }]);
  const { notifications } = await hooks.admin.run('{ notifications { nodes { message { fr } link } } }');
  expect(notifications.nodes).toContainEqual({
    message: { fr: 'Le webhook « /gone » est désactivé : son programme a répondu qu’il n’existe plus.' },
    link: `/webhookEndpoints/${gone}/show`,
  });
  await hooks.publishOffer();

  const { id: failing } = await hooks.endpoint('/failing');
  hooks.receiver.answers.push(status(500), status(500));
  await hooks.world.rows(`update webhook_endpoint set enabled = false where id not in ($1, $2)`, [failing, gone]);
  await hooks.publishOffer();
  await expect.poll(() => hooks.deliveriesOf(failing)).toMatchObject([{ status: 'QUEUED', answer: '500' }]);
  expect(await stateOf(failing)).toEqual([{ enabled: true, disabled_because: null }]);
  await hooks.world.rows(`update webhook_endpoint set failing_since = now() - interval '5 days' where id = $1`, [
    failing,
  ]);
  await hooks.dueNow(failing);
  await expect.poll(() => stateOf(failing)).toEqual([{ enabled: false, disabled_because: 'FAILING' }]);
  // What waited is not sent while it is off.
  await hooks.dueNow(failing);
  await expect.poll(() => hooks.deliveriesOf(failing)).toMatchObject([{ status: 'FAILED', fault: 'WITHDRAWN' }]);
  expect(hooks.askedAt('/gone')).toHaveLength(1);

  for (const id of [gone, failing])
    expect((await hooks.admin.run(Update, { input: { id, enabled: true } })).updateWebhookEndpoint).toEqual({
      webhookEndpoint: { id, enabled: true, disabledBecause: null, failingSince: null },
      errors: [],
    });
  expect(await open()).toEqual([]);
  for (const id of [gone, failing]) await hooks.admin.run(Delete, { id });
});

test('an endpoint where nobody answers does not hold up the others', async () => {
  await hooks.silence();
  const dead = await openOutside();
  await dead.close();
  const { id } = await hooks.endpoint('/dead', { url: dead.url });
  await hooks.world.rows(
    `insert into webhook_delivery (id, endpoint_id, event_id, event_type, subject_id, facts, occurred_at, created_at, next_attempt_at)
     select gen_random_uuid(), $1, gen_random_uuid(), 'jobOffer.published', (select id from job_offer limit 1), '{}', now(), now(), now()
     from generate_series(1, 60)`,
    [id],
  );
  await hooks.endpoint('/alive');
  await hooks.publishOffer();
  await expect.poll(() => hooks.askedAt('/alive').length).toBe(1);
  await expect
    .poll(() =>
      hooks.world.rows(
        `select count(*)::int from webhook_delivery where endpoint_id = $1 and next_attempt_at <= now()`,
        [id],
      ),
    )
    .toEqual([{ count: 0 }]);
  const [{ tried }] = (await hooks.world.rows(
    `select count(*) filter (where attempt_count > 0)::int as tried from webhook_delivery where endpoint_id = $1`,
    [id],
  )) as [{ tried: number }];
  expect(tried).toBeLessThanOrEqual(32);
  await hooks.admin.run(Delete, { id });
});
