// The rows the reads are tried on: every table, few of each, with nulls, odd texts and equal values. Equal random numbers
// make equal rows, ids included.

import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Random } from '../../demo/random.ts';
import { makeAudit } from './fixture-audit.ts';
import { makeClients } from './fixture-clients.ts';
import { makeExchanges } from './fixture-exchanges.ts';
import { makeInstitutions } from './fixture-institutions.ts';
import { makeMails } from './fixture-mails.ts';
import { makeNews } from './fixture-news.ts';
import { makeCatalogue, makeRecruitment } from './fixture-offers.ts';
import { makePrivacy } from './fixture-privacy.ts';
import { makeWebhooks } from './fixture-webhooks.ts';
import { oddTexts } from './texts.ts';

/** A row as PostgreSQL takes it from JSON, by column. */
export type Columns = Record<string, unknown>;

export interface Caller {
  readonly name: string;
  /** Null for the public. */
  readonly token: string | null;
  readonly userId: string | null;
  /** The session of whoever signed in, or the partner key. */
  readonly credentialId: string | null;
  readonly roles: readonly string[];
  /** Of a partner key. */
  readonly scopes: readonly string[] | null;
}

export const ROLES = ['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'] as const;
const WORDS = ['soudeur', 'cuisine', 'Élan', 'vente', 'naval', 'accueil', 'Pôle', 'chantier', 'BTP', 'forêt'] as const;

/** What makes rows out of chance. */
export class Fixture {
  readonly ids: Record<string, string[]> = {};

  constructor(
    readonly random: Random,
    private readonly database: pg.Pool,
  ) {}

  id(): string {
    const hex = Array.from({ length: 32 }, () => this.random.whole(0, 15).toString(16)).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** An odd text now and then, otherwise words; never longer than `most`. */
  text(most = 200): string {
    const { random } = this;
    if (random.chance(0.25)) return random.pick(oddTexts).slice(0, most);
    return random.some(WORDS, random.whole(1, 4)).join(' ').slice(0, most);
  }

  orNull<T>(make: () => T, share = 0.3): T | null {
    return this.random.chance(share) ? null : make();
  }

  /** One of few moments, so that some are equal. */
  moment(): string {
    const { random } = this;
    return new Date(
      Date.UTC(2026, random.whole(0, 5), random.whole(1, 4), random.whole(0, 2), 0, 0, random.pick([0, 7, 120])),
    ).toISOString();
  }

  day(): string {
    return `20${this.random.whole(25, 28)}-0${this.random.whole(1, 9)}-1${this.random.whole(0, 3)}`;
  }

  amount(): string {
    return this.random.pick(['0.00', '0.10', '1500.00', '1500.50', '2222.20', '9999999999.99', '31.00']);
  }

  commune(): string | null {
    return this.orNull(() => this.random.pick(['97101', '97110', '97120', '97130', '97105']), 0.2);
  }

  known(table: string): string {
    return this.random.pick(this.ids[table] ?? []);
  }

  /** Inserts rows; those that break a constraint are left out. */
  async insert(table: string, rows: readonly Columns[]): Promise<void> {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(', ');
    const text = `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1) on conflict do nothing`;
    await this.database.query(text, [JSON.stringify(rows)]);
    const ids = rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    if (ids.length > 0) this.ids[table] = [...(this.ids[table] ?? []), ...ids];
  }

  make<T = Columns>(count: number, row: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => row(index));
  }
}

const hash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Fills an empty database; gives the callers, two of each role and a partner key among them. */
export async function fill(
  database: pg.Pool,
  random: Random,
  keyScopes: readonly string[],
): Promise<[Fixture, Caller[]]> {
  const fixture = new Fixture(random, database);
  const people = [...ROLES, ...ROLES].map((role, index) => ({
    id: fixture.id(),
    roles: index === 7 ? [role, 'CANDIDATE'] : [role],
    name: `${role} ${index < ROLES.length ? 1 : 2}`,
  }));
  const user = (id: string, roles: readonly string[], index: number): Columns => ({
    id,
    email: `person${index}@example.org`,
    full_name: fixture.text(),
    roles,
    language: random.pick(['FR', 'EN']),
    active: index < people.length || random.chance(0.7),
    password_hash: 'none',
    email_verified_at: fixture.orNull(() => fixture.moment()),
    created_at: fixture.moment(),
    last_sign_in_at: fixture.orNull(() => fixture.moment(), 0.5),
    version: random.whole(1, 9),
  });
  await fixture.insert(
    'user',
    people.map(({ id, roles }, index) => user(id, roles, index)),
  );
  await fixture.insert(
    'user',
    fixture.make(10, (index) => user(fixture.id(), random.some(ROLES, random.whole(1, 2)), index + 100)),
  );
  const long = '2099-01-01T00:00:00Z';
  await fixture.insert(
    'invitation',
    (fixture.ids['user'] ?? []).slice(5).map((user_id) => ({
      id: fixture.id(),
      user_id,
      token_hash: fixture.orNull(() => hash(user_id)),
      sent_at: fixture.moment(),
      expires_at: random.pick([long, fixture.moment()]),
      accepted_at: fixture.orNull(() => fixture.moment()),
    })),
  );
  const now = fixture.moment();
  const callers: Caller[] = [
    { name: 'public', token: null, userId: null, credentialId: null, roles: [], scopes: null },
  ];
  for (const { id, roles, name } of people) {
    const token = `token-of-${id}`;
    const session = { id: fixture.id(), user_id: id, access_hash: hash(token) };
    const times = { access_expires_at: long, created_at: now, proven_at: now, last_seen_at: now, expires_at: long };
    const place = { browser: fixture.orNull(() => fixture.text(40)), country: random.pick(['FR', 'GP', null]) };
    await fixture.insert('session', [{ ...session, ...times, ...place, idle_hours: 1_000_000 }]);
    callers.push({ name, token, userId: id, credentialId: session.id, roles, scopes: null });
  }
  for (const { id: user_id } of people.slice(0, 3)) {
    const at = { created_at: fixture.moment() };
    const passkey = { public_key: 'AA', counter: 0, transports: [], synced: random.pick([true, false]) };
    await fixture.insert('passkey', [
      {
        id: fixture.id(),
        user_id,
        name: fixture.text(100),
        credential_id: fixture.id(),
        last_used_at: null,
        ...passkey,
        ...at,
      },
    ]);
    const confirmed_at = fixture.orNull(() => fixture.moment());
    await fixture.insert('totp', [{ user_id, sealed_secret: 'AA', started_at: now, confirmed_at, last_step: 0 }]);
    await fixture.insert('recovery_code', [
      { hash: hash(user_id), user_id, used_at: null, ...at },
      { hash: hash(`used ${user_id}`), user_id, used_at: now, ...at },
    ]);
  }
  const key = `psk_key_${fixture.id()}`;
  const owner = people[0]?.id as string;
  const apiKey = (index: number): Columns => ({
    id: fixture.id(),
    name: fixture.text(100),
    prefix: `psk_${index}`,
    hash: index === 0 ? hash(key) : fixture.id(),
    scopes: index === 0 ? keyScopes : random.some(keyScopes, random.whole(0, 3)),
    owner_id: index === 0 ? owner : fixture.known('user'),
    previous_prefix: fixture.orNull(() => `psk_old_${index}`),
    previous_hash: null,
    previous_expires_at: fixture.orNull(() => fixture.moment()),
    requests_per_minute: index === 0 ? 1_000_000_000 : random.whole(1, 6_000),
    allowed_addresses: index === 0 ? [] : random.some(['192.0.2.0/24', '2001:db8::1'], random.whole(0, 2)),
    last_used_address: fixture.orNull(() => '192.0.2.7'),
    created_at: fixture.moment(),
    expires_at: index === 0 ? long : fixture.moment(),
    last_used_at: index === 0 ? long : fixture.orNull(() => fixture.moment()),
    revoked_at: index === 0 ? null : fixture.orNull(() => fixture.moment()),
  });
  await fixture.insert('api_key', fixture.make(8, apiKey));
  const [credentialId = null] = fixture.ids.api_key ?? [];
  await makeClients(fixture);
  await fixture.insert(
    'failed_job',
    fixture.make(12, () => ({
      id: fixture.id(),
      job: random.pick(['jobOffers.expire', 'jobOffers.recordContact', fixture.text(100)]),
      payload: fixture.text(200),
      error: fixture.text(500),
      attempts: random.whole(1, 9),
      status: random.pick(['FAILED', 'RETRIED', 'DISCARDED']),
      failed_at: fixture.moment(),
      settled_at: fixture.orNull(() => fixture.moment()),
    })),
  );
  const roles = people[0]?.roles ?? [];
  callers.push({ name: 'partner key', token: key, userId: owner, credentialId, roles, scopes: keyScopes });

  await makeCatalogue(fixture);
  await makeRecruitment(fixture);
  await makeInstitutions(fixture);
  await makeExchanges(fixture);
  await makeNews(fixture);
  await makeWebhooks(fixture);
  await makeMails(fixture);
  await makeAudit(fixture);
  await makePrivacy(fixture);
  return [fixture, callers];
}
