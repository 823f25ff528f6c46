// Every setting of the program: its variable, type, default and meaning. The only file that reads process.env.
// docs/operations.md lists the same variables; a test compares the two.
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { Fault } from './fault.ts';

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
  readonly trustProxy: false | number | readonly string[];
  readonly logLevel: LogLevel;
  readonly demo: boolean;
  readonly introspection: boolean;
}

export interface Variable {
  readonly name: string;
  /** What may be written, as shown to people. */
  readonly values: string;
  /** The default, as shown to people. */
  readonly fallback: string;
  readonly description: string;
}

interface Reading<T> extends Variable {
  /** Throws an Error that says what is wrong with the text. */
  read(text: string): T;
}

function wholeNumber(text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new Error(`must be a whole number from ${least} to ${most}`);
  }
  return number;
}

function oneOf<T extends string>(text: string, values: readonly T[]): T {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new Error(`must be one of ${values.join(', ')}`);
  return found;
}

function webAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error('must be an address such as https://example.org');
  if (url.username || url.search || url.hash) throw new Error('must not hold a user, a query or a fragment');
  return url;
}

function origin(text: string): string {
  const url = webAddress(text);
  if (url.pathname !== '/') throw new Error('must be an origin such as https://example.org, without a path');
  return url.origin;
}

function databaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new Error('must look like postgresql://user:password@host:5432/name');
  }
  return text;
}

function proxies(text: string): Config['trustProxy'] {
  if (text === 'none') return false;
  if (/^\d+$/.test(text)) return wholeNumber(text, 1, 10);
  const named = ['loopback', 'linklocal', 'uniquelocal'];
  for (const entry of list(text)) {
    const [address = '', bits = '0', ...rest] = entry.split('/');
    const known = named.includes(entry) || (isIP(address) > 0 && /^\d{1,3}$/.test(bits) && rest.length === 0);
    if (!known) throw new Error(`must be none, a number of proxies, or addresses such as 10.0.0.0/8, not "${entry}"`);
  }
  return list(text);
}

function list(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function onOff(text: string): boolean {
  return oneOf(text, ['on', 'off']) === 'on';
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
    values: 'none, a number of proxies, or addresses separated by commas',
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
} as const;

/** Every variable the program knows, in the order in which the documentation shows them. */
export const variables: readonly Variable[] = Object.values(readings);

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
  const publicUrl = read(readings.publicUrl, `http://localhost:${port}`);
  const config: Config = {
    environment,
    port,
    host: read(readings.host, '127.0.0.1'),
    databaseUrl: database,
    databasePoolSize: read(readings.databasePoolSize, 8),
    slowStatementMs: read(readings.slowStatementMs, 200),
    dataDir: read(readings.dataDir, resolve('.data')),
    publicUrl,
    allowedOrigins: [...new Set([new URL(publicUrl).origin, ...read(readings.allowedOrigins, [])])],
    trustProxy: read(readings.trustProxy, false),
    logLevel: read(readings.logLevel, 'info'),
    demo: read(readings.demo, database === '' && environment !== 'production'),
    introspection: read(readings.introspection, environment !== 'production'),
  };
  if (config.demo && (database !== '' || environment === 'production')) {
    faults.push('DEMO must be off when DATABASE_URL is set or NODE_ENV is production');
  }
  if (faults.length > 0) throw new Fault(`The configuration is faulty: ${faults.join('; ')}.`);
  return Object.freeze(config);
}

/** The folder in which the operator called npm, which itself runs in the project's. */
export function callerFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env.INIT_CWD ?? process.cwd();
}
