// Which services a process in production would talk to in the clear. TLS is demanded of every other machine, unless the
// operator names it as one that nobody else is on the way to.
import type { Config } from './config.ts';

type Settings = Pick<Config, 'environment' | 'databaseUrl' | 'redisUrl' | 'security' | 'mail' | 'ai'>;

/** A host as it stands in an address: `[::1]`, `127.0.0.1`, `localhost`; a folder or nothing is a socket of this machine. */
export const isThisMachine = (host: string): boolean => /^($|\/|%2f|localhost$|127(\.\d+){3}$|\[?::1\]?$)/i.test(host);

/** Whether a service may be spoken to without TLS. */
export const mayBeUnencrypted = ({ environment, security }: Settings, host: string): boolean =>
  environment !== 'production' || isThisMachine(host) || security.unencryptedHosts.includes(host.toLowerCase());

/** What the operator must change, a sentence for each variable. SMTP and IMAP insist on STARTTLS instead. */
export function unencryptedServices(config: Settings): string[] {
  const refused = (name: string, host: string | undefined, remedy: string): string[] =>
    host === undefined || mayBeUnencrypted(config, host)
      ? []
      : [`${name} must not lead unencrypted to "${host}": ${remedy}, or name the host in UNENCRYPTED_HOSTS`];
  return [
    ...refused('DATABASE_URL', plainDatabase(config.databaseUrl), 'add sslmode=verify-full'),
    ...refused('REDIS_URL', hostOf(config.redisUrl, 'redis:'), 'use rediss://'),
    ...refused('VIRUS_SCANNER', hostOf(config.security.virusScanner, 'tcp:'), 'use a socket of this machine'),
    ...refused('AI_BASE_URL', hostOf(config.ai.baseUrl, 'http:'), 'use https://'),
    ...refused('TRANSCRIPTION_URL', hostOf(config.ai.transcriptionUrl, 'http:'), 'use https://'),
  ];
}

const hostOf = (address: string, protocol: string): string | undefined =>
  address.startsWith(protocol) ? new URL(address).hostname : undefined;

/** Where the database is spoken to without TLS, or with a certificate that nobody checks (https://node-postgres.com/features/ssl). */
function plainDatabase(address: string): string | undefined {
  if (address === '') return undefined;
  const { hostname, searchParams } = new URL(address);
  const checked = searchParams.getAll('sslmode').join() === 'verify-full' && !searchParams.has('ssl');
  return checked ? undefined : (searchParams.getAll('host').find((host) => !isThisMachine(host)) ?? hostname);
}
