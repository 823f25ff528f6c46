// Every setting of the program: its variable, type, default and meaning. The only file that reads process.env.
// docs/operations.md lists the same variables; a test compares the two.
import { resolve } from 'node:path';
import { type AiConfig, aiReadings } from './config-ai.ts';
import { type MailConfig, mailReadings } from './config-mail.ts';
import {
  encryptionKeyReading,
  formerEncryptionKeysReading,
  type SecurityConfig,
  securityReadings,
} from './config-security.ts';
import {
  databaseUrl,
  list,
  oneOf,
  onOff,
  origin,
  proxies,
  type Reading,
  secret,
  serviceUrl,
  type Variable,
  webAddress,
  wholeNumber,
} from './config-values.ts';
import { Fault } from './fault.ts';
import { unencryptedServices } from './unencrypted.ts';

export type Environment = 'development' | 'test' | 'production';
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

export interface Config {
  readonly environment: Environment;
  readonly port: number;
  readonly host: string;
  /** Empty: an embedded PostgreSQL is started under `dataDir`. `npm start` fills it in before anything else runs. */
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  /** From how many milliseconds on a statement is logged as slow. */
  readonly slowStatementMs: number;
  /** Absolute path. */
  readonly dataDir: string;
  /** Without a final slash. */
  readonly publicUrl: string;
  /** Origins that may call the API from a browser; `publicUrl` is always one of them. */
  readonly allowedOrigins: readonly string[];
  /** What Fastify's `trustProxy` takes. */
  readonly trustProxy: false | readonly string[];
  readonly logLevel: LogLevel;
  readonly demo: boolean;
  readonly introspection: boolean;
  /** Empty: jobs, events between processes and counted attempts stay in PostgreSQL. */
  readonly redisUrl: string;
  /** Empty: nobody reads the gauges. */
  readonly metricsToken: string;
  /** Whether webhooks and push services may have addresses inside the own network. */
  readonly privateWebhooks: boolean;
  /** Empty: a key made in `dataDir`. */
  readonly encryptionKey: string;
  /** Keys that open what they sealed, and seal nothing. */
  readonly formerEncryptionKeys: readonly string[];
  readonly security: SecurityConfig;
  readonly mail: MailConfig;
  readonly ai: AiConfig;
}

const environments: readonly Environment[] = ['development', 'test', 'production'];
const logLevels: readonly LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

const readings = {
  environment: {
    name: 'NODE_ENV',
    values: environments.join(', '),
    fallback: 'development',
    description: 'How careful the program is: `production` hides error details and never makes demo data.',
    read: (text) => oneOf(text, environments),
  } satisfies Reading<Environment>,
  port: {
    name: 'PORT',
    values: '1 to 65535',
    fallback: '4000',
    description: 'Port of the API and the console.',
    read: (text) => wholeNumber(text, 1, 65_535),
  } satisfies Reading<number>,
  host: {
    name: 'HOST',
    values: 'an address or a host name',
    fallback: '127.0.0.1',
    description: 'Address to listen on. Only this machine can connect by default; `0.0.0.0` opens it to the network.',
    read: (text) => {
      if (!/^[\w.:-]+$/.test(text)) throw new Error('must be an address or a host name');
      return text;
    },
  } satisfies Reading<string>,
  databaseUrl: {
    name: 'DATABASE_URL',
    values: 'postgresql://…',
    fallback: 'an embedded PostgreSQL under DATA_DIR',
    description: 'PostgreSQL 15 or newer. `npm run serve` and `npm run work` need it.',
    read: databaseUrl,
  } satisfies Reading<string>,
  databasePoolSize: {
    name: 'DATABASE_POOL_SIZE',
    values: '2 to 100',
    fallback: '8',
    description: 'Most connections that one process keeps for requests; jobs and events hold a few more.',
    read: (text) => wholeNumber(text, 2, 100),
  } satisfies Reading<number>,
  slowStatementMs: {
    name: 'SLOW_STATEMENT_MS',
    values: '1 to 5000',
    fallback: '200',
    description: 'A read that takes this long is logged with the name of its operation, never with what was asked.',
    read: (text) => wholeNumber(text, 1, 5_000),
  } satisfies Reading<number>,
  dataDir: {
    name: 'DATA_DIR',
    values: 'a folder',
    fallback: '.data',
    description: 'Where the embedded database, stored files and demo accounts are kept.',
    read: (text) => resolve(text),
  } satisfies Reading<string>,
  publicUrl: {
    name: 'PUBLIC_URL',
    values: 'https://…',
    fallback: 'http://localhost:PORT',
    description: 'Address under which people reach the program; used in links and for cookies.',
    read: (text) => webAddress(text).href.replace(/\/$/, ''),
  } satisfies Reading<string>,
  allowedOrigins: {
    name: 'ALLOWED_ORIGINS',
    values: 'origins separated by commas',
    fallback: 'none besides PUBLIC_URL',
    description: 'Further origins whose pages may call the API and open its WebSocket from a browser.',
    read: (text) => list(text).map(origin),
  } satisfies Reading<string[]>,
  trustProxy: {
    name: 'TRUST_PROXY',
    values: 'none, or addresses separated by commas',
    fallback: 'none',
    description: 'Reverse proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed.',
    read: proxies,
  } satisfies Reading<Config['trustProxy']>,
  logLevel: {
    name: 'LOG_LEVEL',
    values: logLevels.join(', '),
    fallback: 'info',
    description: 'Least serious message that is logged.',
    read: (text) => oneOf(text, logLevels),
  } satisfies Reading<LogLevel>,
  demo: {
    name: 'DEMO',
    values: 'on, off',
    fallback: 'on with the embedded database outside production, else off',
    description: 'Whether the first start fills the empty database with demo data and accounts.',
    read: onOff,
  } satisfies Reading<boolean>,
  introspection: {
    name: 'INTROSPECTION',
    values: 'on, off',
    fallback: 'on outside production',
    description: 'Whether clients may ask the API for its schema.',
    read: onOff,
  } satisfies Reading<boolean>,
  redisUrl: {
    name: 'REDIS_URL',
    values: 'redis://… or rediss://…',
    fallback: 'none: PostgreSQL does it',
    description: 'Redis 7 or newer takes over jobs, events between processes and counted attempts.',
    read: serviceUrl('redis:', 'rediss:'),
  } satisfies Reading<string>,
  metricsToken: {
    name: 'METRICS_TOKEN',
    values: '16 characters at least',
    fallback: 'none: `/metrics` answers nobody',
    description: 'What a monitoring system sends as a bearer token to read `/metrics`.',
    read: secret,
  } satisfies Reading<string>,
  privateWebhooks: {
    name: 'PRIVATE_WEBHOOKS',
    values: 'on, off',
    fallback: 'off',
    description: 'Whether alerts and webhooks may be sent to addresses inside the own network, without TLS.',
    read: onOff,
  } satisfies Reading<boolean>,
  encryptionKey: encryptionKeyReading,
  formerEncryptionKeys: formerEncryptionKeysReading,
} as const;

/** Every variable the program knows, in the order in which the documentation shows them. */
export const variables: readonly Variable[] = [readings, securityReadings, mailReadings, aiReadings].flatMap((group) =>
  Object.values(group),
);

/** Reads all settings. An empty variable counts as absent. Throws one Fault that names every faulty variable. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const faults: string[] = [];
  const read = <T>(reading: Reading<T>, fallback: T): T => {
    const text = env[reading.name]?.trim();
    if (!text) return fallback;
    try {
      return reading.read(text);
    } catch (error) {
      faults.push(`${reading.name} ${(error as Error).message}`);
      return fallback;
    }
  };

  const environment = read(readings.environment, 'development');
  const port = read(readings.port, 4000);
  const database = read(readings.databaseUrl, '');
  const demo = read(readings.demo, database === '' && environment !== 'production');
  const here = `http://localhost:${port}`;
  const publicUrl = read(readings.publicUrl, here);
  // On one's own machine the same page has two addresses.
  const twin = publicUrl === here && environment !== 'production' ? [`http://127.0.0.1:${port}`] : [];
  const config: Config = {
    environment,
    port,
    host: read(readings.host, '127.0.0.1'),
    databaseUrl: database,
    databasePoolSize: read(readings.databasePoolSize, 8),
    slowStatementMs: read(readings.slowStatementMs, 200),
    dataDir: read(readings.dataDir, resolve('.data')),
    publicUrl,
    allowedOrigins: [...new Set([new URL(publicUrl).origin, ...twin, ...read(readings.allowedOrigins, [])])],
    trustProxy: read(readings.trustProxy, false),
    logLevel: read(readings.logLevel, 'info'),
    demo,
    introspection: read(readings.introspection, environment !== 'production'),
    redisUrl: read(readings.redisUrl, ''),
    metricsToken: read(readings.metricsToken, ''),
    privateWebhooks: read(readings.privateWebhooks, false),
    encryptionKey: read(readings.encryptionKey, ''),
    formerEncryptionKeys: read(readings.formerEncryptionKeys, []),
    security: {
      registrationRoles: read(securityReadings.registrationRoles, demo ? ['CANDIDATE'] : []),
      breachedPasswordsFile: read(securityReadings.breachedPasswordsFile, ''),
      sessionIdleHours: read(securityReadings.sessionIdleHours, 72),
      sessionDays: read(securityReadings.sessionDays, 30),
      fieldsPerMinute: read(securityReadings.fieldsPerMinute, 1_200),
      unprovenAnswers: read(securityReadings.unprovenAnswers, 10),
      socketsPerUser: read(securityReadings.socketsPerUser, 5),
      socketsPerAddress: read(securityReadings.socketsPerAddress, 100),
      virusScanner: read(securityReadings.virusScanner, environment === 'production' ? '' : 'none'),
      fileMegabytes: read(securityReadings.fileMegabytes, 20),
      unencryptedHosts: read(securityReadings.unencryptedHosts, []),
      auditHeadAddresses: read(securityReadings.auditHeadAddresses, []),
      auditHeadFile: read(securityReadings.auditHeadFile, ''),
    },
    mail: {
      smtpUrl: read(mailReadings.smtpUrl, ''),
      from: read(mailReadings.from, `Passerelle <no-reply@${new URL(publicUrl).hostname}>`),
      replyTo: read(mailReadings.replyTo, ''),
      perMinute: read(mailReadings.perMinute, 600),
      timeoutSeconds: read(mailReadings.timeoutSeconds, 60),
      retryHours: read(mailReadings.retryHours, 72),
      dkimDomain: read(mailReadings.dkimDomain, ''),
      dkimSelector: read(mailReadings.dkimSelector, 'passerelle'),
      dkimKeyFile: read(mailReadings.dkimKeyFile, ''),
      bounceAddress: read(mailReadings.bounceAddress, ''),
      bounceMailboxUrl: read(mailReadings.bounceMailboxUrl, ''),
      webhookSecret: read(mailReadings.webhookSecret, ''),
    },
    ai: {
      provider: read(aiReadings.provider, 'none'),
      key: read(aiReadings.key, ''),
      model: read(aiReadings.model, ''),
      baseUrl: read(aiReadings.baseUrl, ''),
      timeoutSeconds: read(aiReadings.timeoutSeconds, 30),
      tokensPerDay: read(aiReadings.tokensPerDay, 200_000),
      transcriptionUrl: read(aiReadings.transcriptionUrl, ''),
      transcriptionKey: read(aiReadings.transcriptionKey, ''),
      transcriptionModel: read(aiReadings.transcriptionModel, 'whisper-1'),
    },
  };
  if ((config.mail.dkimDomain === '') !== (config.mail.dkimKeyFile === '')) {
    faults.push('MAIL_DKIM_DOMAIN and MAIL_DKIM_KEY_FILE belong together');
  }
  if (config.ai.provider !== 'none' && config.ai.model === '')
    faults.push('AI_MODEL must name the model of AI_PROVIDER');
  if (config.ai.provider === 'openai-compatible' && config.ai.baseUrl === '') {
    faults.push('AI_BASE_URL must be given for an openai-compatible AI_PROVIDER');
  }
  if (config.demo && (database !== '' || environment === 'production')) {
    faults.push('DEMO must be off when DATABASE_URL is set or NODE_ENV is production');
  }
  faults.push(...unencryptedServices(config));
  if (faults.length > 0) throw new Fault(`The configuration is faulty: ${faults.join('; ')}.`);
  return Object.freeze(config);
}

/** The folder in which the operator called npm, which itself runs in the project's. */
export function callerFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.INIT_CWD ?? process.cwd();
}
