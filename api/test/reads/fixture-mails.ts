// Mails and what became of them: only administrators see any of it.

import type { Columns, Fixture } from './fixture.ts';

export async function makeMails(fixture: Fixture): Promise<void> {
  const { random } = fixture;
  const content = () => ({ subject: fixture.text(), body: fixture.text() });
  await fixture.insert(
    'mail_template',
    fixture.make(6, (index) => ({
      id: fixture.id(),
      name: `template ${index}`,
      declared: random.chance(0.5),
      purpose: fixture.orNull(() => ({ fr: fixture.text(), en: fixture.text() })),
      topic: fixture.orNull(() => 'news'),
      variables: [{ name: 'name', kind: 'TEXT', meaning: { fr: fixture.text(), en: fixture.text() } }],
      fr: content(),
      en: fixture.orNull(content),
      changed: random.chance(0.5),
      created_at: fixture.moment(),
      updated_at: fixture.moment(),
      updated_by_id: fixture.orNull(() => fixture.known('user')),
      version: random.whole(1, 9),
    })),
  );
  await fixture.insert(
    'mail_batch',
    fixture.make(8, () => ({
      id: fixture.id(),
      name: fixture.text(),
      topic: random.pick(['news', 'offers']),
      fr: content(),
      en: fixture.orNull(content),
      status: random.pick(['DRAFT', 'SCHEDULED', 'SENDING', 'PAUSED', 'SENT', 'CANCELLED']),
      per_minute: random.whole(1, 600),
      scheduled_at: fixture.orNull(() => fixture.moment()),
      pause_reason: fixture.orNull(() => random.pick(['MANUAL', 'BOUNCES'])),
      started_at: fixture.orNull(() => fixture.moment()),
      ended_at: fixture.orNull(() => fixture.moment()),
      created_at: fixture.moment(),
      updated_at: fixture.moment(),
      created_by_id: fixture.orNull(() => fixture.known('user')),
      version: random.whole(1, 9),
    })),
  );
  await fixture.insert(
    'mail_message',
    fixture.make(20, (index) => ({
      id: fixture.id(),
      key: `mail ${index}`,
      template: fixture.orNull(() => random.pick(['accounts.welcome', 'trainings.reminder'])),
      topic: fixture.orNull(() => random.pick(['news', 'offers'])),
      recipient_id: fixture.orNull(() => fixture.known('user')),
      to_address: `reader${random.whole(0, 9)}@example.org`,
      to_name: fixture.orNull(() => fixture.text()),
      language: random.pick(['FR', 'EN']),
      subject: fixture.text(),
      html: fixture.text(),
      text: fixture.text(),
      message_id: `${index}@example.org`,
      status: random.pick(['QUEUED', 'SENT', 'FAILED', 'KEPT', 'BOUNCED', 'SUPPRESSED']),
      reason: fixture.orNull(() => random.pick(['REFUSED', 'NO_SERVER', 'HARD_BOUNCE'])),
      priority: random.whole(0, 1),
      attempt_count: random.whole(0, 3),
      next_attempt_at: fixture.orNull(() => fixture.moment()),
      smtp_code: fixture.orNull(() => random.pick([250, 451, 550])),
      smtp_text: fixture.orNull(() => fixture.text()),
      created_at: fixture.moment(),
      sent_at: fixture.orNull(() => fixture.moment()),
      ended_at: fixture.orNull(() => fixture.moment()),
      batch_id: fixture.orNull(() => fixture.known('mail_batch')),
    })),
  );
  await fixture.insert(
    'mail_batch_recipient',
    fixture.make(30, (index) => ({
      id: fixture.id(),
      batch_id: fixture.known('mail_batch'),
      address: `recipient${index}@example.org`,
      name: fixture.orNull(() => fixture.text()),
      language: random.pick(['FR', 'EN']),
      values: random.pick([{}, { prenom: fixture.text() }, { prenom: fixture.text(), ville: fixture.text() }]),
      error: fixture.orNull(() => fixture.text()),
      message_id: fixture.orNull(() => fixture.known('mail_message')),
    })),
  );
  const ofMail = (): Columns => ({ id: fixture.id(), mail_message_id: fixture.known('mail_message') });
  await fixture.insert(
    'mail_attempt',
    fixture.make(30, () => ({
      ...ofMail(),
      started_at: fixture.moment(),
      handed_over_at: fixture.orNull(() => fixture.moment()),
      ended_at: fixture.orNull(() => fixture.moment()),
      outcome: fixture.orNull(() => random.pick(['SENT', 'DEFERRED', 'UNKNOWN'])),
      smtp_code: fixture.orNull(() => 250),
      smtp_text: fixture.orNull(() => fixture.text()),
    })),
  );
  await fixture.insert(
    'mail_report',
    fixture.make(10, (index) => ({
      ...ofMail(),
      kind: random.pick(['HARD_BOUNCE', 'SOFT_BOUNCE', 'COMPLAINT']),
      status_code: fixture.orNull(() => '5.1.1'),
      text: fixture.orNull(() => fixture.text()),
      digest: `digest ${index}`,
      received_at: fixture.moment(),
    })),
  );
  await fixture.insert(
    'mail_suppression',
    fixture.make(15, () => ({
      id: fixture.id(),
      address: `reader${random.whole(0, 9)}@example.org`,
      topic: fixture.orNull(() => random.pick(['news', 'offers'])),
      reason: random.pick(['HARD_BOUNCE', 'COMPLAINT', 'UNSUBSCRIBED', 'MANUAL']),
      note: fixture.orNull(() => fixture.text(500)),
      mail_message_id: fixture.orNull(() => fixture.known('mail_message')),
      created_at: fixture.moment(),
    })),
  );
}
