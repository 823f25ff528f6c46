import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FailedJobDiscarded, JobFailed } from '../../platform/jobs/jobs.events.ts';
import { perform } from '../../platform/jobs/perform.ts';
import { type Asked, type OutsideServer, openOutside, status } from '../../test/outside.ts';
import { type Client, openWorld, statementsOf, type World } from '../../test/world.ts';
import { MailServerBack, MailServerUnreachable } from '../mail/index.ts';
import { watchQueues } from './alerts.jobs.ts';
import { AlertSeverity, raiseAlert, recoverAlert } from './index.ts';

const Create = `mutation ($input: CreateAlertChannelInput!) {
  createAlertChannel(input: $input) { alertChannel { id name kind targetShown language minimumSeverity enabled version } secret errors { code path } }
}`;
const Update = `mutation ($input: UpdateAlertChannelInput!) {
  updateAlertChannel(input: $input) { alertChannel { name targetShown enabled version } errors { code path } }
}`;
const Delete = 'mutation ($id: ID!) { deleteAlertChannel(input: { id: $id }) { deletedId errors { code path } } }';
const Try = `mutation ($input: TestAlertChannelInput!) {
  testAlertChannel(input: $input) { alertDelivery { id step status fault answer attemptCount alert { id } channel { lastFault lastAnswer } } errors { code path } }
}`;
const Deliveries = `query ($alertId: ID!) {
  alertDeliveries(filter: { alertId: $alertId }, orderBy: { field: CREATED_AT, direction: ASC }) {
    nodes { step status fault answer attemptCount channel { name } }
  }
}`;

let world: World;
let closeWorld: () => Promise<void>;
let service: OutsideServer;
let admin: Client;
beforeAll(async () => {
  ({ world, close: closeWorld } = await openWorld({ privateWebhooks: true }));
  service = await openOutside();
  admin = await world.as('ADMIN', 'Ada');
  await world.worker();
});
afterAll(async () => {
  await service.close();
  await closeWorld();
});
const askedAt = (path: string): Asked[] => service.asked.filter((one) => one.path === path);
const bodyOf = (asked: Asked | undefined): Record<string, unknown> => JSON.parse(String(asked?.body));

async function channel(kind: string, path: string, more: object = {}): Promise<{ id: string; secret: string }> {
  const input = { name: path, kind, target: `${service.url}${path}`, minimumSeverity: 'WARNING', ...more };
  const { createAlertChannel } = await admin.run(Create, { input });
  expect(createAlertChannel.errors).toEqual([]);
  return { id: createAlertChannel.alertChannel.id, secret: createAlertChannel.secret };
}
/** Switches every channel off that an earlier test made. */
const silence = (): Promise<unknown> => world.rows('update alert_channel set enabled = false');

const raise = (key: string, more: object = {}) =>
  world.write((tx) =>
    raiseAlert(tx, {
      key,
      severity: AlertSeverity.CRITICAL,
      summary: { fr: 'Le <serveur> ne répond pas.', en: 'The <server> does not answer.' },
      detail: 'connect ECONNREFUSED <!channel> [x](http://x)',
      ...more,
    }),
  );
const deliveriesOf = async (alertId: string) => (await admin.run(Deliveries, { alertId })).alertDeliveries.nodes;
const attempt = (name: string, answer: string, more: object = {}) => ({
  step: 'OPENED',
  status: 'DELIVERED',
  fault: null,
  answer,
  attemptCount: 1,
  channel: { name },
  ...more,
});

test('a channel never gives its address or its secret back', async () => {
  const { createAlertChannel } = await admin.run(Create, {
    input: {
      name: 'Équipe',
      kind: 'SLACK',
      target: 'https://hooks.slack.example/services/T0/B0/geheim',
      minimumSeverity: 'INFO',
      enabled: false,
    },
  });
  expect(createAlertChannel).toEqual({
    alertChannel: {
      id: expect.any(String),
      name: 'Équipe',
      kind: 'SLACK',
      targetShown: 'hooks.slack.example …heim',
      language: 'FR',
      minimumSeverity: 'INFO',
      enabled: false,
      version: 1,
    },
    secret: null,
    errors: [],
  });
  const { id } = createAlertChannel.alertChannel;
  const update = async (more: object) => (await admin.run(Update, { input: { id, ...more } })).updateAlertChannel;
  expect(await update({ version: 1, target: 'https://hooks.slack.example/autre', name: 'Autre' })).toEqual({
    alertChannel: { name: 'Autre', targetShown: 'hooks.slack.example …utre', enabled: false, version: 2 },
    errors: [],
  });
  expect((await update({ version: 1, enabled: true })).errors).toEqual([{ code: 'CONFLICT', path: ['version'] }]);
  expect((await update({ target: 'somebody' })).errors).toEqual([{ code: 'INVALID', path: ['target'] }]);
  expect((await update({ name: null })).errors).toEqual([{ code: 'REQUIRED', path: ['name'] }]);
  expect((await admin.run(Delete, { id })).deleteAlertChannel).toEqual({ deletedId: id, errors: [] });
  expect((await admin.run(Delete, { id })).deleteAlertChannel.errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
});

test('nobody but administrators sees alerts or makes channels', async () => {
  const trainer = await world.as('TRAINER');
  const before = await world.rows('select count(*)::int from alert_channel');
  const input = { name: 'x', kind: 'MAIL', target: 'x@example.org', minimumSeverity: 'INFO' };
  for (const [query, variables] of [
    ['{ alerts { totalCount } }', {}],
    [Create, { input }],
  ] as const) {
    const { errors } = await trainer.ask(query, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
  expect(await world.rows('select count(*)::int from alert_channel')).toEqual(before);
});

test('each kind of channel is told in its own form, texts of others never as markup', async () => {
  await silence();
  await channel('SLACK', '/slack');
  await channel('TEAMS', '/teams', { language: 'EN' });
  const { secret } = await channel('WEBHOOK', '/hook');
  await channel('MAIL', 'mail', { target: 'alerte@example.org' });
  const alert = await raise('forms');
  await expect
    .poll(async () => (await deliveriesOf(alert.id)).map((one: { status: string }) => one.status))
    .toEqual(Array.from({ length: 4 }, () => 'DELIVERED'));

  const url = `${world.url}/#/alerts/${alert.id}/show`;
  const at = (locale: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/Guadeloupe' }).format(
      alert.openedAt,
    );
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
  const detail = 'connect ECONNREFUSED <!channel> [x](http://x)';
  expect(bodyOf(askedAt('/slack')[0])).toEqual({
    text: 'Alerte : critique – Le &lt;serveur&gt; ne répond pas.',
    blocks: [
      { type: 'header', text: plain('Alerte : critique') },
      { type: 'section', text: plain('Le <serveur> ne répond pas.') },
      { type: 'section', text: plain(detail) },
      {
        type: 'context',
        elements: [plain('Gravité : critique'), plain(`Depuis : ${at('fr-FR')}`), plain('Constaté : 1 fois')],
      },
      { type: 'actions', elements: [{ type: 'button', text: plain('Ouvrir dans Passerelle'), url }] },
    ],
  });
  expect(bodyOf(askedAt('/teams')[0])).toEqual({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          fallbackText: 'Alert: critical',
          body: [
            {
              type: 'RichTextBlock',
              inlines: [
                { type: 'TextRun', text: 'Alert: critical', size: 'Large', weight: 'Bolder', color: 'Attention' },
              ],
            },
            { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'The <server> does not answer.' }] },
            {
              type: 'RichTextBlock',
              inlines: [{ type: 'TextRun', text: detail, fontType: 'Monospace', isSubtle: true }],
            },
            {
              type: 'FactSet',
              facts: [
                { title: 'Severity', value: 'critical' },
                { title: 'Since', value: at('en-GB') },
                { title: 'Noticed', value: '1 time' },
              ],
            },
          ],
          actions: [{ type: 'Action.OpenUrl', title: 'Open in Passerelle', url }],
        },
      },
    ],
  });

  const [hook] = askedAt('/hook') as [Asked];
  expect(secret).toMatch(/^whsec_/);
  expect(new Webhook(secret).verify(hook.body, hook.headers as Record<string, string>)).toEqual({
    type: 'alert.opened',
    timestamp: alert.openedAt.toISOString(),
    data: {
      id: alert.id,
      key: 'forms',
      severity: 'CRITICAL',
      summary: { fr: 'Le <serveur> ne répond pas.', en: 'The <server> does not answer.' },
      detail,
      count: 1,
      openedAt: alert.openedAt.toISOString(),
      lastSeenAt: alert.openedAt.toISOString(),
      recoveredAt: null,
      url,
    },
  });
  const forged = { ...(hook.headers as Record<string, string>), 'webhook-id': 'another' };
  expect(() => new Webhook(secret).verify(hook.body, forged)).toThrow('No matching signature found');
  expect(
    await world.rows('select to_address, subject from mail_message where template = $1', ['alerts.message']),
  ).toEqual([{ to_address: 'alerte@example.org', subject: 'Alerte : critique – Le <serveur> ne répond pas.' }]);
});

test('what happens again is counted, and told again once an hour until somebody takes note; then that it is over', async () => {
  await silence();
  await channel('WEBHOOK', '/folded');
  const told = () =>
    askedAt('/folded').map((asked) => [bodyOf(asked).type, (bodyOf(asked).data as { count: number }).count]);
  const alert = await raise('folded', { severity: AlertSeverity.WARNING });
  await Promise.all(Array.from({ length: 8 }, () => raise('folded', { severity: AlertSeverity.WARNING })));
  expect(await world.rows(`select count from alert where key = 'folded'`)).toEqual([{ count: 9 }]);
  await expect.poll(told).toEqual([['alert.opened', 1]]);

  const anHourPasses = () =>
    world.rows(`update alert set last_told_at = last_told_at - interval '61 minutes' where id = $1`, [alert.id]);
  await anHourPasses();
  await raise('folded', { severity: AlertSeverity.WARNING });
  await expect.poll(told).toEqual([
    ['alert.opened', 1],
    ['alert.repeated', 10],
  ]);

  const { acknowledgeAlert } = await admin.run(
    'mutation ($id: ID!) { acknowledgeAlert(input: { id: $id }) { alert { acknowledgedBy { fullName } } errors { code } } }',
    { id: alert.id },
  );
  expect(acknowledgeAlert).toEqual({ alert: { acknowledgedBy: { fullName: 'Ada' } }, errors: [] });
  await anHourPasses();
  await raise('folded', { severity: AlertSeverity.WARNING });
  await raise('folded', { severity: AlertSeverity.CRITICAL });
  await expect.poll(() => told().at(-1)).toEqual(['alert.repeated', 12]);
  await world.write((tx) => recoverAlert(tx, 'folded'));
  await world.write((tx) => recoverAlert(tx, 'folded'));
  await expect
    .poll(() => told().slice(2))
    .toEqual([
      ['alert.repeated', 12],
      ['alert.recovered', 12],
    ]);
  expect((await raise('folded', { severity: AlertSeverity.WARNING })).id).not.toBe(alert.id);
  await world.write((tx) => recoverAlert(tx, 'folded'));
});

test('channels hear only of what is grave enough for them', async () => {
  await silence();
  await channel('WEBHOOK', '/grave', { minimumSeverity: 'CRITICAL' });
  const alert = await raise('less grave', { severity: AlertSeverity.WARNING });
  expect(await deliveriesOf(alert.id)).toEqual([]);
  await raise('less grave');
  await expect.poll(() => deliveriesOf(alert.id)).toEqual([attempt('/grave', '200 ok', { step: 'REPEATED' })]);
});

test('what a channel refuses is shown; it is tried again only where that can help, under the same id', async () => {
  await silence();
  await channel('WEBHOOK', '/broken');
  service.answers.push(status(500, 'down'));
  const alert = await raise('broken');
  const queued = attempt('/broken', '500 down', { status: 'QUEUED', fault: 'ANSWER' });
  await expect.poll(() => deliveriesOf(alert.id)).toEqual([queued]);
  await world.rows(`update alert_delivery set next_attempt_at = now() where alert_id = $1`, [alert.id]);
  service.answers.push(status(302, '', { location: `${service.url}/elsewhere` }));
  await raise('other', { severity: AlertSeverity.INFO });
  await world.write(async (tx) => tx.record({ name: 'AlertDeliveriesChanged' }, { alertDeliveryIds: [] }));
  await expect
    .poll(() => deliveriesOf(alert.id))
    .toEqual([attempt('/broken', '302', { status: 'FAILED', fault: 'ANSWER', attemptCount: 2 })]);
  const [first, second] = askedAt('/broken').map(({ headers }) => headers['webhook-id']);
  expect(first).toBe(second);
  expect(askedAt('/elsewhere')).toEqual([]);
  const { alertChannels } = await admin.run(
    '{ alertChannels(filter: { enabled: true }) { nodes { lastDeliveredAt lastFault lastAnswer } } }',
  );
  expect(alertChannels.nodes).toEqual([{ lastDeliveredAt: null, lastFault: 'ANSWER', lastAnswer: '302' }]);
});

test('a test is sent at once, once for a key, and its answer is shown', async () => {
  const { id } = await channel('SLACK', '/tried', { enabled: false });
  const tried = async (idempotencyKey?: string) =>
    (await admin.run(Try, { input: { id, idempotencyKey } })).testAlertChannel.alertDelivery;
  service.answers.push(status(404, 'no_service'));
  expect(await tried('a')).toEqual({
    id: expect.any(String),
    step: 'TEST',
    status: 'FAILED',
    fault: 'ANSWER',
    answer: '404 no_service',
    attemptCount: 1,
    alert: null,
    channel: { lastFault: 'ANSWER', lastAnswer: '404 no_service' },
  });
  expect(await tried('a')).toMatchObject({ status: 'FAILED' });
  expect(askedAt('/tried')).toHaveLength(1);
  service.answers.push(status(503, 'later'));
  expect(await tried()).toMatchObject({ status: 'FAILED', answer: '503 later' });
  expect(await tried()).toMatchObject({ status: 'DELIVERED', channel: { lastFault: null, lastAnswer: null } });
  expect(bodyOf(askedAt('/tried')[2]).text).toMatch(/^Essai – Les alertes de Passerelle arriveront ici\./);
  const gone = await admin.run(Try, { input: { id: '018f0000-0000-7000-8000-000000000000' } });
  expect(gone.testAlertChannel).toEqual({ alertDelivery: null, errors: [{ code: 'NOT_FOUND', path: ['id'] }] });
});

test('addresses of the own network are refused unless the operator allows them', async () => {
  const { world: closed, close } = await openWorld();
  const ada = await closed.as('ADMIN');
  const create = async (target: string) =>
    (await ada.run(Create, { input: { name: 'x', kind: 'WEBHOOK', target, minimumSeverity: 'INFO' } }))
      .createAlertChannel;
  for (const target of ['http://hooks.example.org/', 'https://10.0.0.1/', service.url])
    expect(await create(target)).toEqual({
      alertChannel: null,
      secret: null,
      errors: [{ code: 'INVALID', path: ['target'] }],
    });
  const { alertChannel } = await create('https://localhost:1/');
  const { testAlertChannel } = await ada.run(Try, { input: { id: alertChannel.id } });
  expect(testAlertChannel.alertDelivery).toMatchObject({ status: 'FAILED', fault: 'ADDRESS_REFUSED' });
  await close();
});

test('mails that nobody takes are an alert until they are taken', async () => {
  const watch = () => perform(world.house.context(), watchQueues, {});
  const open = () =>
    world.rows(`select key from alert where recovered_at is null and key like '%-waiting' order by key`);
  await watch();
  expect(await open()).toEqual([]);
  const id = '018f0000-0000-7000-8000-000000000001';
  await world.rows(
    `insert into mail_message (id, key, to_address, language, subject, html, text, message_id, status, priority, attempt_count, next_attempt_at, created_at)
     values ($1, 'late', 'x@example.org', 'FR', 'x', 'x', 'x', 'late', 'QUEUED', 0, 0, now() - interval '16 minutes', now())`,
    [id],
  );
  await watch();
  expect(await open()).toEqual([{ key: 'mails-waiting' }]);
  await world.rows(`update mail_message set status = 'SENT' where id = $1`, [id]);
  await watch();
  expect(await open()).toEqual([]);
});

test('lists of alerts and deliveries are one statement, open ones first', async () => {
  const { result, statements } = await statementsOf(() =>
    admin.run(`{
      alerts { totalCount nodes { key summary { fr } recoveredAt acknowledgedBy { fullName } } }
      alertDeliveries { totalCount nodes { step channel { name } alert { key } } }
    }`),
  );
  // The job process of this world sends statements of its own.
  expect(statements.filter((text) => text.includes(' as "answer'))).toHaveLength(1);
  const over = result.alerts.nodes.map(({ recoveredAt }: { recoveredAt: string | null }) => recoveredAt !== null);
  expect(over).toEqual([...over].sort());
  expect(over).toContain(true);
});

test('what is told of the mail server, of batches and of jobs begins and ends alerts', async () => {
  await silence();
  const open = async () =>
    (await world.rows(`select key, severity, detail from alert where recovered_at is null and key = any($1)`, [
      ['mail-server', 'job:tests.broken', 'job:alerts.watchQueues'],
    ])) as { key: string }[];
  const tell = (event: { name: string }, payload: object) => world.write(async (tx) => tx.record(event, payload));
  await tell(MailServerUnreachable, { host: 'smtp.example:587', error: 'Greeting never received' });
  await expect.poll(open).toEqual([{ key: 'mail-server', severity: 'CRITICAL', detail: 'Greeting never received' }]);
  await tell(MailServerBack, { host: 'smtp.example:587' });
  await expect.poll(open).toEqual([]);

  const failure = { failedJobId: '018f0000-0000-7000-8000-0000000000aa', error: 'Error: no' };
  await tell(JobFailed, { ...failure, failedJobId: '018f0000-0000-7000-8000-0000000000ab', job: 'alerts.watchQueues' });
  await tell(JobFailed, { ...failure, job: 'tests.broken' });
  await expect.poll(open).toEqual([{ key: 'job:tests.broken', severity: 'WARNING', detail: 'Error: no' }]);
  await tell(FailedJobDiscarded, { failedJobId: failure.failedJobId, job: 'tests.broken' });
  await expect.poll(open).toEqual([]);
});
