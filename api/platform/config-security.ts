// The settings of protection: keys, who may register, how long sessions live, what is scanned, counted and kept outside.
import { resolve } from 'node:path';
import { list, mailbox, oneOf, type Reading, secret, wholeNumber } from './config-values.ts';

const REGISTRABLE = ['CANDIDATE', 'RECRUITER', 'TRAINEE'] as const;

export interface SecurityConfig {
  /** Roles that people may give themselves when they register; none: nobody registers. */
  readonly registrationRoles: readonly (typeof REGISTRABLE)[number][];
  /** Without a request for so long, a session ends. */
  readonly sessionIdleHours: number;
  /** Absolute path of a list of passwords known from breaches; empty: only those that come with the program. */
  readonly breachedPasswordsFile: string;
  /** However much it is used, a session ends after so long. */
  readonly sessionDays: number;
  /** Root fields that one account, key or network may ask for in a minute, of one process. */
  readonly fieldsPerMinute: number;
  /** Answers to questionnaires that one network may send in 15 minutes without a proof of work. */
  readonly unprovenAnswers: number;
  /** WebSockets that one person, and one network, may keep open, of each process. */
  readonly socketsPerUser: number;
  readonly socketsPerAddress: number;
  /** `none`, or the address of clamd. Empty: files stay in quarantine. */
  readonly virusScanner: string;
  readonly fileMegabytes: number;
  /** Hosts, in lower case, that production may speak to without TLS. */
  readonly unencryptedHosts: readonly string[];
  /** Addresses that get the head of the audit chain every day. */
  readonly auditHeadAddresses: readonly string[];
  /** Absolute path of a file to which the head is appended every day; empty: none. */
  readonly auditHeadFile: string;
}

export const encryptionKeyReading = {
  name: 'ENCRYPTION_KEY',
  values: '16 characters at least',
  fallback: 'a key made in DATA_DIR/encryption.key',
  description:
    'Opens the secrets that the database keeps sealed. The same for all processes; without it those secrets are lost.',
  read: secret,
} satisfies Reading<string>;

export const formerEncryptionKeysReading = {
  name: 'ENCRYPTION_KEYS_FORMER',
  values: 'keys separated by commas',
  fallback: 'none',
  description: 'Further keys that open what they sealed, and seal nothing: see "Another encryption key".',
  read: (text) => list(text).map(secret),
} satisfies Reading<string[]>;

export const securityReadings = {
  registrationRoles: {
    name: 'REGISTRATION_ROLES',
    values: `none, or some of ${REGISTRABLE.join(', ')}`,
    fallback: 'none; CANDIDATE with demo data',
    description: 'Roles with which people may register by themselves.',
    read: (text) => (text === 'none' ? [] : list(text).map((role) => oneOf(role, REGISTRABLE))),
  } satisfies Reading<SecurityConfig['registrationRoles']>,
  breachedPasswordsFile: {
    name: 'BREACHED_PASSWORDS_FILE',
    values: 'a file',
    fallback: 'none: the passwords that come with the program',
    description: 'Further passwords known from breaches, as Have I Been Pwned publishes them: SHA-1 hashes, sorted.',
    read: (text) => resolve(text),
  } satisfies Reading<string>,
  sessionIdleHours: {
    name: 'SESSION_IDLE_HOURS',
    values: '1 to 720',
    fallback: '72',
    description: 'A session that is not used for so long ends.',
    read: (text) => wholeNumber(text, 1, 720),
  } satisfies Reading<number>,
  sessionDays: {
    name: 'SESSION_DAYS',
    values: '1 to 90',
    fallback: '30',
    description: 'A session ends after so long, however much it is used.',
    read: (text) => wholeNumber(text, 1, 90),
  } satisfies Reading<number>,
  fieldsPerMinute: {
    name: 'FIELDS_PER_MINUTE',
    values: '60 to 1000000',
    fallback: '1200',
    description:
      'Root fields that one account, key or unknown network (an IPv4 address, half of an IPv6 address) may ask for in a minute, of each process; it is told ten times as much by subscriptions.',
    read: (text) => wholeNumber(text, 60, 1_000_000),
  } satisfies Reading<number>,
  unprovenAnswers: {
    name: 'UNPROVEN_ANSWERS',
    values: '0 to 1000000',
    fallback: '10',
    description:
      'Answers to questionnaires that one network may send in 15 minutes without a proof of work; 20 times as many for one questionnaire from all networks. 0: never.',
    read: (text) => wholeNumber(text, 0, 1_000_000),
  } satisfies Reading<number>,
  socketsPerUser: {
    name: 'SOCKETS_PER_USER',
    values: '1 to 100000',
    fallback: '5',
    description: 'WebSockets that one person may keep open, of each process.',
    read: (text) => wholeNumber(text, 1, 100_000),
  } satisfies Reading<number>,
  socketsPerAddress: {
    name: 'SOCKETS_PER_ADDRESS',
    values: '1 to 100000',
    fallback: '100',
    description: 'WebSockets that one network may keep open, of each process. A school behind one address needs more.',
    read: (text) => wholeNumber(text, 1, 100_000),
  } satisfies Reading<number>,
  virusScanner: {
    name: 'VIRUS_SCANNER',
    values: 'none, tcp://host:3310 or unix:///path',
    fallback: 'none outside production; in production files stay in quarantine',
    description: 'The clamd that scans uploaded files before anyone can read them. `none` takes them unscanned.',
    read: scanner,
  } satisfies Reading<string>,
  fileMegabytes: {
    name: 'FILE_MEGABYTES',
    values: '1 to 1000',
    fallback: '20',
    description: 'Greatest size of an uploaded file.',
    read: (text) => wholeNumber(text, 1, 1_000),
  } satisfies Reading<number>,
  unencryptedHosts: {
    name: 'UNENCRYPTED_HOSTS',
    values: 'hosts separated by commas',
    fallback: 'none',
    description:
      'Other machines that production may speak to without TLS (database, Redis, SMTP, IMAP, clamd, AI), because nobody else is on the way: containers of one machine, a tunnel.',
    read: (text) => list(text).map(hostName),
  } satisfies Reading<string[]>,
  auditHeadAddresses: {
    name: 'AUDIT_HEAD_ADDRESSES',
    values: 'addresses separated by commas',
    fallback: 'none',
    description:
      'Who gets the head of the audit chain every day by mail: proof, outside the database, of what was in it.',
    read: (text) => list(text).map(mailbox),
  } satisfies Reading<string[]>,
  auditHeadFile: {
    name: 'AUDIT_HEAD_FILE',
    values: 'a file',
    fallback: 'none',
    description: 'File, best on another machine, to which the head of the audit chain is appended every day.',
    read: (text) => resolve(text),
  } satisfies Reading<string>,
} as const;

function hostName(text: string): string {
  if (!/^[\w.:[\]-]+$/.test(text)) throw new Error('must be host names or addresses, without a port');
  return text.toLowerCase();
}

function scanner(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const known = text === 'none' || (url?.protocol === 'tcp:' && url.port !== '') || text.startsWith('unix:///');
  if (!known) throw new Error('must be none, tcp://host:port or unix:///path');
  return text;
}
