// Rows of notifications and of alerts.

import type { Columns, Fixture } from './fixture.ts';

const FAULTS = ['ADDRESS_REFUSED', 'UNREACHABLE', 'TIMEOUT', 'ANSWER'] as const;

const sentence = (fixture: Fixture): Columns => ({ fr: fixture.text(), en: fixture.text() });
const fault = (fixture: Fixture): string | null => fixture.orNull(() => fixture.random.pick(FAULTS), 0.5);

async function makeNotifications(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  const person = (): string => random.pick(fixture.ids.user?.slice(0, 10) ?? []);
  await fixture.insert(
    'notification',
    fixture.make(40, (index) => ({
      id: fixture.id(),
      user_id: person(),
      kind: random.pick(['messaging.messageReceived', 'alerts.alertOpened', 'gone.kind']),
      key: `key ${index}`,
      message: sentence(fixture),
      link: fixture.orNull(() => `/${index}`),
      in_console: random.chance(0.8),
      created_at: fixture.moment(),
      read_at: fixture.orNull(() => fixture.moment(), 0.5),
    })),
  );
  await fixture.insert(
    'notification_choice',
    fixture.make(25, () => ({
      id: fixture.id(),
      user_id: person(),
      kind: random.pick(['messaging.messageReceived', 'alerts.alertOpened', 'gone.kind']),
      channel: random.pick(['CONSOLE', 'MAIL', 'PUSH']),
      enabled: random.chance(0.5),
    })),
  );
  await fixture.insert(
    'push_subscription',
    fixture.make(15, (index) => ({
      id: fixture.id(),
      user_id: person(),
      endpoint: `https://push.example/${index}`,
      p256dh: 'none',
      auth: 'none',
      user_agent: fixture.orNull(() => fixture.text()),
      created_at: fixture.moment(),
      last_delivered_at: fixture.orNull(() => fixture.moment()),
      last_fault: fault(fixture),
    })),
  );
}

async function makeAlerts(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  const severity = (): string => random.pick(['INFO', 'WARNING', 'CRITICAL']);
  await fixture.insert(
    'alert',
    fixture.make(12, (index) => ({
      id: fixture.id(),
      key: `key ${index}`,
      severity: severity(),
      summary: sentence(fixture),
      detail: fixture.orNull(() => fixture.text()),
      link: fixture.orNull(() => `/${index}`),
      count: random.whole(1, 9),
      opened_at: fixture.moment(),
      last_seen_at: fixture.moment(),
      last_told_at: fixture.moment(),
      recovered_at: fixture.orNull(() => fixture.moment(), 0.5),
      acknowledged_at: fixture.orNull(() => fixture.moment()),
      acknowledged_by_id: fixture.orNull(() => fixture.known('user')),
    })),
  );
  await fixture.insert(
    'alert_channel',
    fixture.make(5, () => ({
      id: fixture.id(),
      name: fixture.text(100),
      kind: random.pick(['MAIL', 'SLACK', 'TEAMS', 'WEBHOOK']),
      target: 'none',
      target_shown: fixture.text(300),
      signing_secret: null,
      language: random.pick(['FR', 'EN']),
      minimum_severity: severity(),
      enabled: random.chance(0.7),
      last_delivered_at: fixture.orNull(() => fixture.moment()),
      last_fault: fault(fixture),
      last_answer: fixture.orNull(() => fixture.text()),
      created_at: fixture.moment(),
      updated_at: fixture.moment(),
      version: random.whole(1, 9),
    })),
  );
  await fixture.insert(
    'alert_delivery',
    fixture.make(20, () => ({
      id: fixture.id(),
      alert_id: fixture.orNull(() => fixture.known('alert')),
      channel_id: fixture.known('alert_channel'),
      step: random.pick(['OPENED', 'REPEATED', 'RECOVERED', 'TEST']),
      count: random.whole(0, 9),
      idempotency_key: null,
      status: random.pick(['DELIVERED', 'FAILED']),
      attempt_count: random.whole(0, 9),
      next_attempt_at: fixture.orNull(() => fixture.moment()),
      fault: fault(fixture),
      answer: fixture.orNull(() => fixture.text()),
      created_at: fixture.moment(),
      ended_at: fixture.orNull(() => fixture.moment()),
    })),
  );
}

export async function makeNews(fixture: Fixture): Promise<void> {
  await makeNotifications(fixture);
  await makeAlerts(fixture);
}
