import { Migration } from '@mikro-orm/migrations';

/** Beside what is named like a secret or a key of sending: texts between people, mails with their links, secret addresses. */
const MASKED = [
  'secret.value',
  'file.storage_key',
  'identity_challenge.challenge',
  'oidc_record.payload',
  'mail_message.html',
  'mail_message.text',
  'mail_message.values',
  'mail_report.text',
  'message.body',
  'notification.message',
  'dictation.raw_text',
  'dictation.improved_text',
  'failed_job.payload',
  'alert_channel.target',
  'push_subscription.endpoint',
  'push_subscription.p256dh',
  'push_subscription.auth',
];

/** Whoever knows the key with which something was sent gets its receipt again, and with it the right to withdraw it. */
export class MaskedKeys extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function audit_masks(table_name text, column_name text) returns boolean
      language sql immutable parallel safe
      return column_name ~* 'password|passphrase|secret|token|sealed|private_?key|(idempotency|send|reminder)_?key|(^|_)(hash|salt|digest)(_|$)'
        or column_name ~ 'Hash$'
        or table_name || '.' || column_name = any (array[${MASKED.map((column) => `'${column}'`).join(', ')}])`);
  }
}
