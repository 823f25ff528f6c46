// Rows of the audit trail: every kind of entry, with and without values.

import type { Columns, Fixture } from './fixture.ts';

const FAULTS = ['ENTRY_CHANGED', 'DETAIL_MISSING', 'END_MISSING'] as const;

export async function makeAudit(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  const ENTRIES = 30;
  const someone = (): string | null =>
    fixture.orNull(() => random.pick([fixture.known('user') as string, fixture.id()]));
  const actions = Array.from({ length: ENTRIES }, () =>
    random.pick(['ROW_CREATED', 'ROW_CHANGED', 'ROW_DELETED', 'UserSignedIn', 'AccessDenied']),
  );
  const entry = (index: number): Columns => ({
    id: fixture.id(),
    sequence: index + 1,
    change_id: index + 1,
    transaction_id: 700 + random.whole(0, 5),
    at: fixture.moment(),
    action: actions[index] ?? null,
    entity: fixture.orNull(() => random.pick(['training', 'user'])),
    row_id: fixture.orNull(() => fixture.known('user')),
    origin: fixture.orNull(() => fixture.text(100), 0.7),
    actor_id: someone(),
    impersonator_id: someone(),
    credential_id: fixture.orNull(() => fixture.id()),
    address: fixture.orNull(() => random.pick(['127.0.0.1', '2001:db8::1'])),
    user_agent: fixture.orNull(() => fixture.text(200)),
    request_id: fixture.orNull(() => fixture.id()),
    detail_hash: 'none',
    previous_hash: 'none',
    hash: `hash ${index}`,
  });
  const changes = (action: string | undefined): Columns => {
    const value = () => random.pick<unknown>([fixture.text(), 7, true, null, ['a'], { a: 1 }, '•••']);
    if (random.chance(0.2)) return { '…': ['name', 'email'] };
    return {
      name: action === 'ROW_CHANGED' ? [value(), value()] : value(),
      note: action === 'ROW_CHANGED' ? [1, 2] : 1,
    };
  };
  await fixture.insert('audit_entry', fixture.make(ENTRIES, entry));
  await fixture.insert(
    'audit_detail',
    fixture.make(ENTRIES - 3, (index) => ({
      sequence: index + 1,
      salt: 'none',
      changes: fixture.orNull(() => changes(actions[index]), 0.2),
    })),
  );
  await fixture.insert(
    'audit_verification',
    fixture.make(6, () => ({
      id: fixture.id(),
      status: random.pick(['RUNNING', 'INTACT', 'BROKEN']),
      started_by_id: someone(),
      checked: random.whole(0, 99),
      broken_sequence: fixture.orNull(() => random.whole(1, 9)),
      fault: fixture.orNull(() => random.pick(FAULTS)),
      heads_compared: random.whole(0, 3),
      started_at: fixture.moment(),
      ended_at: fixture.orNull(() => fixture.moment()),
    })),
  );
}
