import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig, variables } from './config.ts';
import { Fault } from './fault.ts';

/** Folders and files, which may have any name. */
const ANY_TEXT = ['AUDIT_HEAD_FILE', 'BREACHED_PASSWORDS_FILE', 'DATA_DIR', 'MAIL_DKIM_KEY_FILE'];

function faultOf(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
    return (error as Fault).message;
  }
  return '';
}

describe('configuration', () => {
  test('without any variable the program runs on this machine only, with an embedded database and demo data', () => {
    expect(loadConfig({})).toEqual({
      environment: 'development',
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: '',
      databasePoolSize: 8,
      slowStatementMs: 200,
      dataDir: resolve('.data'),
      publicUrl: 'http://localhost:4000',
      allowedOrigins: ['http://localhost:4000', 'http://127.0.0.1:4000'],
      trustProxy: false,
      logLevel: 'info',
      demo: true,
      introspection: true,
      redisUrl: '',
      metricsToken: '',
      privateWebhooks: false,
      encryptionKey: '',
      formerEncryptionKeys: [],
      security: {
        registrationRoles: ['CANDIDATE'],
        breachedPasswordsFile: '',
        sessionIdleHours: 72,
        sessionDays: 30,
        fieldsPerMinute: 1_200,
        unprovenAnswers: 10,
        socketsPerUser: 5,
        socketsPerAddress: 100,
        virusScanner: 'none',
        fileMegabytes: 20,
        unencryptedHosts: [],
        auditHeadAddresses: [],
        auditHeadFile: '',
      },
      mail: {
        smtpUrl: '',
        from: 'Passerelle <no-reply@localhost>',
        replyTo: '',
        perMinute: 600,
        timeoutSeconds: 60,
        retryHours: 72,
        dkimDomain: '',
        dkimSelector: 'passerelle',
        dkimKeyFile: '',
        bounceAddress: '',
        bounceMailboxUrl: '',
        webhookSecret: '',
      },
      ai: {
        provider: 'none',
        key: '',
        model: '',
        baseUrl: '',
        timeoutSeconds: 30,
        tokensPerDay: 200_000,
        transcriptionUrl: '',
        transcriptionKey: '',
        transcriptionModel: 'whisper-1',
      },
    });
  });

  test('production has neither demo data nor introspection', () => {
    expect(loadConfig({ NODE_ENV: 'production' })).toMatchObject({ demo: false, introspection: false });
  });

  test('production speaks to no other machine unencrypted, unless that machine is named', () => {
    const plain = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgresql://app:p@db.example.org/passerelle',
      REDIS_URL: 'redis://cache.example.org',
      VIRUS_SCANNER: 'tcp://10.0.0.7:3310',
      AI_PROVIDER: 'openai-compatible',
      AI_MODEL: 'm',
      AI_BASE_URL: 'http://models.example.org/v1',
      TRANSCRIPTION_URL: 'http://models.example.org/v1',
    };
    const message = faultOf(plain);
    for (const name of ['DATABASE_URL', 'REDIS_URL', 'VIRUS_SCANNER', 'AI_BASE_URL', 'TRANSCRIPTION_URL'])
      expect(message).toContain(`${name} must not lead unencrypted to`);
    expect(faultOf({ ...plain, NODE_ENV: 'development' })).toBe('');
    const named = 'db.example.org, CACHE.example.org, 10.0.0.7, models.example.org';
    expect(faultOf({ ...plain, UNENCRYPTED_HOSTS: named })).toBe('');
    expect(
      faultOf({
        NODE_ENV: 'production',
        DATABASE_URL: 'postgresql://app:p@db.example.org/passerelle?sslmode=verify-full',
        REDIS_URL: 'rediss://cache.example.org',
        VIRUS_SCANNER: 'unix:///run/clamd.sock',
        AI_PROVIDER: 'openai-compatible',
        AI_MODEL: 'm',
        AI_BASE_URL: 'https://models.example.org/v1',
      }),
    ).toBe('');
  });

  test.each([
    ['postgresql://app@localhost/p', true],
    ['postgresql://app@127.0.0.1:5432/p', true],
    ['postgresql://app@[::1]/p', true],
    ['postgresql://app@%2Fvar%2Frun%2Fpostgresql/p', true],
    ['postgresql://app@localhost/p?host=/var/run/postgresql', true],
    ['postgresql://app@localhost/p?host=db.example.org', false],
    ['postgresql://app@127.example.org/p', false],
    ['postgresql://app@localhost.example.org/p', false],
    ['postgresql://app@db/p?sslmode=require', false],
    ['postgresql://app@db/p?sslmode=no-verify', false],
    ['postgresql://app@db/p?sslmode=verify-full&sslmode=disable', false],
    ['postgresql://app@db/p?sslmode=verify-full&ssl=false', false],
  ])('in production %s is taken: %s', (DATABASE_URL, taken) => {
    expect(faultOf({ NODE_ENV: 'production', DATABASE_URL }) === '').toBe(taken);
  });

  test('an external database is never filled with demo data', () => {
    const DATABASE_URL = 'postgresql://someone@localhost/passerelle';
    expect(loadConfig({ DATABASE_URL }).demo).toBe(false);
    expect(faultOf({ DATABASE_URL, DEMO: 'on' })).toContain('DEMO must be off');
    expect(faultOf({ NODE_ENV: 'production', DEMO: 'on' })).toContain('DEMO must be off');
  });

  test('the public address follows the port unless it is given, and counts as an allowed origin', () => {
    expect(loadConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(loadConfig({ NODE_ENV: 'production' }).allowedOrigins).toEqual(['http://localhost:4000']);
    expect(
      loadConfig({ PUBLIC_URL: 'https://p.example.org/app/', ALLOWED_ORIGINS: 'https://a.org, https://b.org/' }),
    ).toMatchObject({
      publicUrl: 'https://p.example.org/app',
      allowedOrigins: ['https://p.example.org', 'https://a.org', 'https://b.org'],
    });
  });

  test('what belongs together must be given together', () => {
    expect(faultOf({ MAIL_DKIM_DOMAIN: 'example.org' })).toContain('belong together');
    expect(faultOf({ AI_PROVIDER: 'google', AI_API_KEY: 'k' })).toContain('AI_MODEL must');
    expect(faultOf({ AI_PROVIDER: 'openai-compatible', AI_MODEL: 'm' })).toContain('AI_BASE_URL must');
  });

  test('all faults are listed at once, in one line', () => {
    const message = faultOf({
      NODE_ENV: 'live',
      PORT: '70000',
      HOST: 'not a host',
      DATABASE_URL: 'mysql://localhost/x',
      DATABASE_POOL_SIZE: '1',
      SLOW_STATEMENT_MS: '0',
      PUBLIC_URL: 'example.org',
      ALLOWED_ORIGINS: 'https://a.org/path',
      TRUST_PROXY: 'everyone',
      LOG_LEVEL: 'loud',
      DEMO: 'yes',
      INTROSPECTION: 'no',
      REDIS_URL: 'http://localhost',
      METRICS_TOKEN: 'short',
      PRIVATE_WEBHOOKS: 'perhaps',
      ENCRYPTION_KEY: 'short',
      ENCRYPTION_KEYS_FORMER: 'long enough for a key, short',
      REGISTRATION_ROLES: 'ADMIN',
      SESSION_IDLE_HOURS: '0',
      SESSION_DAYS: '1000',
      FIELDS_PER_MINUTE: '1',
      UNPROVEN_ANSWERS: '-1',
      SOCKETS_PER_USER: '0',
      SOCKETS_PER_ADDRESS: 'many',
      VIRUS_SCANNER: 'somewhere',
      FILE_MEGABYTES: '0',
      UNENCRYPTED_HOSTS: 'redis://somewhere',
      AUDIT_HEAD_ADDRESSES: 'nobody',
      SMTP_URL: 'mail.example.org',
      MAIL_FROM: 'nobody',
      MAIL_REPLY_TO: 'a@b, c@d',
      MAIL_PER_MINUTE: '0',
      MAIL_TIMEOUT_SECONDS: '0',
      MAIL_RETRY_HOURS: '1000',
      MAIL_DKIM_DOMAIN: 'two\nlines',
      MAIL_DKIM_SELECTOR: 'two\nlines',
      MAIL_BOUNCE_ADDRESS: 'nobody',
      MAIL_BOUNCE_MAILBOX_URL: 'pop3://host',
      MAIL_WEBHOOK_SECRET: 'short',
      AI_PROVIDER: 'someone',
      AI_API_KEY: 'two\nlines',
      AI_MODEL: 'two\nlines',
      AI_BASE_URL: 'somewhere',
      AI_TIMEOUT_SECONDS: '0',
      AI_TOKENS_PER_DAY: '-1',
      TRANSCRIPTION_URL: 'somewhere',
      TRANSCRIPTION_API_KEY: 'two\nlines',
      TRANSCRIPTION_MODEL: 'two\nlines',
    });
    for (const variable of variables.filter(({ name }) => !ANY_TEXT.includes(name)))
      expect(message).toContain(`${variable.name} must`);
    expect(message).not.toContain('\n');
  });

  test.each([
    ['none', false],
    ['loopback, 10.0.0.0/8,::1', ['loopback', '10.0.0.0/8', '::1']],
  ])('TRUST_PROXY=%s', (text, expected) => {
    expect(loadConfig({ TRUST_PROXY: text }).trustProxy).toEqual(expected);
  });

  test('an empty variable counts as absent', () => {
    expect(loadConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000, databaseUrl: '' });
  });

  test('the guide for operators lists exactly these variables, with their values, defaults and meaning', () => {
    const guide = readFileSync('docs/operations.md', 'utf8');
    const section = guide.slice(guide.indexOf('## Variables'), guide.indexOf('## Health'));
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    expect(rows).toEqual(variables.map((v) => `| \`${v.name}\` | ${v.values} | ${v.fallback} | ${v.description} |`));
  });
});
