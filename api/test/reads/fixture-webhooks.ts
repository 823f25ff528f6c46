// Rows of webhooks.

import type { Fixture } from './fixture.ts';

const FAULTS = ['ADDRESS_REFUSED', 'UNREACHABLE', 'TIMEOUT', 'ANSWER', 'WITHDRAWN'];
const TYPES = ['jobOffer.published', 'application.received', 'gone.type'];

export async function makeWebhooks(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  const fault = (): string | null => fixture.orNull(() => random.pick(FAULTS));
  await fixture.insert(
    'webhook_endpoint',
    fixture.make(8, () => ({
      id: fixture.id(),
      owner_id: fixture.known('user'),
      name: fixture.text(100),
      url: `https://${random.whole(1, 99)}.example.org/`,
      event_types: random.some(TYPES, random.whole(1, 3)),
      enabled: random.chance(0.7),
      disabled_because: fixture.orNull(() => random.pick(['GONE', 'FAILING'])),
      secret: 'none',
      previous_secret_until: fixture.orNull(() => fixture.moment()),
      failing_since: fixture.orNull(() => fixture.moment()),
      last_delivered_at: fixture.orNull(() => fixture.moment()),
      last_fault: fault(),
      last_answer: fixture.orNull(() => fixture.text()),
      created_at: fixture.moment(),
      updated_at: fixture.moment(),
      version: random.whole(1, 9),
    })),
  );
  await fixture.insert(
    'webhook_delivery',
    fixture.make(20, () => ({
      id: fixture.id(),
      endpoint_id: fixture.known('webhook_endpoint'),
      event_id: fixture.id(),
      event_type: random.pick(TYPES),
      subject_id: fixture.orNull(() => fixture.id()),
      facts: JSON.stringify({ jobOfferId: fixture.id(), text: fixture.text() }),
      occurred_at: fixture.moment(),
      idempotency_key: null,
      status: random.pick(['DELIVERED', 'FAILED']),
      attempt_count: random.whole(0, 9),
      next_attempt_at: fixture.orNull(() => fixture.moment()),
      fault: fault(),
      answer: fixture.orNull(() => fixture.text()),
      created_at: fixture.moment(),
      ended_at: fixture.orNull(() => fixture.moment()),
    })),
  );
}
