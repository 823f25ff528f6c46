// Requests about personal data, consents, and how long things are held.

import type { Fixture } from './fixture.ts';

export async function makePrivacy(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  await fixture.insert(
    'consent',
    fixture.make(20, () => ({
      id: fixture.id(),
      purpose: random.pick(['candidates.publication', 'submissions.email', fixture.text(100)]),
      given: random.chance(0.7),
      text_version: '1',
      text: { fr: fixture.text(), en: fixture.text() },
      user_id: fixture.orNull(() => fixture.known('user')),
      email: fixture.orNull(() => 'somebody@example.org', 0.5),
      form: fixture.text(100),
      address: fixture.orNull(() => '192.0.2.1'),
      language: random.pick(['FR', 'EN']),
      at: fixture.moment(),
    })),
  );
  await fixture.insert(
    'data_request',
    fixture.make(20, () => ({
      id: fixture.id(),
      kind: random.pick(['EXPORT', 'ERASURE']),
      status: random.pick(['WAITING', 'DONE', 'WITHDRAWN', 'REFUSED']),
      user_id: fixture.orNull(() => fixture.known('user')),
      email: fixture.orNull(() => 'somebody@example.org', 0.5),
      requested_by_id: fixture.orNull(() => fixture.known('user')),
      by_themselves: random.chance(0.5),
      reason: fixture.orNull(() => fixture.text()),
      idempotency_key: fixture.id(),
      requested_at: fixture.moment(),
      due_on: fixture.day(),
      runs_at: null,
      decided_by_id: fixture.orNull(() => fixture.known('user')),
      ended_at: fixture.orNull(() => fixture.moment()),
      erased: random.pick([[], [{ table: 'user', deleted: 0, anonymised: 1, kept: 0, redacted: 0 }]]),
      version: random.whole(1, 9),
    })),
  );
  await fixture.insert(
    'retention_rule',
    ['accounts', 'candidates', 'mails'].map((id) => ({
      id,
      months: random.whole(3, 24),
      least_months: 3,
      most_months: 24,
      warn_weeks: fixture.orNull(() => random.whole(1, 8)),
      source: fixture.text(),
      changed: random.chance(0.3),
      last_run_at: fixture.orNull(() => fixture.moment()),
      erased_count: random.whole(0, 99),
      updated_at: fixture.moment(),
      version: random.whole(1, 9),
    })),
  );
  await fixture.insert(
    'retention_item',
    fixture.make(15, () => ({
      id: fixture.id(),
      rule_id: fixture.known('retention_rule'),
      row_id: fixture.id(),
      status: random.pick(['DUE', 'WARNED', 'RENEWED', 'ERASED']),
      due_on: fixture.day(),
      warned_at: fixture.orNull(() => fixture.moment()),
      settled_at: fixture.orNull(() => fixture.moment()),
      created_at: fixture.moment(),
    })),
  );
}
