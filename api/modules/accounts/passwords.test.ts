import { expect } from 'vitest';
import { statementsOf, test, type World } from '../../test/world.ts';
import { resetPassword } from './password-reset.write.ts';
import { expectGoodPassword } from './password-rules.ts';
import { hashToken, newToken } from './token.ts';
import { Role } from './user.ts';
import { createUser } from './user.write.ts';

const SignIn = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { accessToken refreshToken errors { code } } }`;
const Change = `mutation ($input: ChangePasswordInput!) {
  changePassword(input: $input) { user { id } errors { code path message } } }`;
const Forgot =
  'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { requested errors { code } } }';
const Reset = `mutation ($token: String!, $newPassword: String!) {
  resetPassword(input: { token: $token, newPassword: $newPassword }) { email errors { code path } } }`;
const first = 'un mot de passe de test';
const second = 'quatre mots sans lien';

const address = (name: string) => `${name.toLowerCase()}.trainee@example.org`;
const signIn = async (world: World, email: string, password: string) =>
  (await world.anonymous().run(SignIn, { email, password })).signIn;
const reset = async (world: World, token: string, newPassword: string) =>
  (await world.anonymous().run(Reset, { token, newPassword })).resetPassword;
const hashOf = async (world: World, email: string) =>
  (await world.rows('select password_hash from "user" where email = $1', [email]))[0].password_hash;
/** Every session forgets its attempts, as time would. */
const forgetAttempts = (world: World) => world.rows('delete from rate_limit');

const eventsOf = (world: World, name: string, email: string) =>
  world.rows(
    `select 1 from outbox_event e join "user" u on u.id::text = e.payload ->> 'userId' where e.name = $1 and u.email = $2`,
    [name, email],
  );

/** A token as it is mailed. */
async function mailedToken(world: World, email: string): Promise<string> {
  await world.anonymous().run(Forgot, { email });
  const token = newToken();
  await world.rows(
    `update password_reset r set token_hash = $1 from "user" u
     where u.id = r.user_id and u.email = $2 and r.token_hash is null`,
    [hashToken(token), email],
  );
  return token;
}

const person = { email: 'nadege.clairval@example.org', fullName: 'Nadège Clairval' };
const refusal = (password: string) =>
  expectGoodPassword(password, person).then(
    () => null,
    ({ issues }: { issues: { code: string }[] }) => issues[0]?.code,
  );

test('a good password is long enough, and not what somebody would try first', async () => {
  const judged: Record<string, string | null> = {
    '1234567': 'TOO_SHORT',
    ééééééé: 'TOO_SHORT',
    ['a\u0301'.repeat(7)]: 'TOO_SHORT',
    '👍👍👍👍': 'TOO_SHORT',
    'xkv 7qmw': null,
    ['abcdefghijklmnop'.repeat(7) + 'qrstuvwxyzabcdef']: null,
    [`${'abcdefghijklmnop'.repeat(8)}q`]: 'TOO_LONG',
    [`${'e\u0301'.repeat(2)}${'azertyuiopqsdfghjklmwxcvbn'.repeat(4)}1234567890123456789012`]: null,
    password: 'TOO_COMMON',
    PassWord: 'TOO_COMMON',
    '12345678': 'TOO_COMMON',
    azertyuiop: 'TOO_COMMON',
    azertyazerty: 'TOO_COMMON',
    aaaaaaaaaaaa: 'TOO_COMMON',
    abcabcabcabc: 'TOO_COMMON',
    'Nadège2026!': 'MADE_OF_NAME',
    'clairval-nadege': 'MADE_OF_NAME',
    'CLAIRVAL 971': 'MADE_OF_NAME',
    Passerelle2026: 'MADE_OF_NAME',
    'example.org-97': 'MADE_OF_NAME',
    'la passerelle de bois': null,
    'nadege aime les mangues': null,
    'sans majuscule ni chiffre': null,
  };
  const answers = await Promise.all(Object.keys(judged).map(async (password) => [password, await refusal(password)]));
  expect(Object.fromEntries(answers)).toEqual(judged);
});

test('a password is the same however a keyboard composes its letters', async ({ world }) => {
  const composed = 'où êtes-vous né, Zoé ?';
  const admin = await world.as('ADMIN');
  const { createUser } = await admin.run(
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { errors { code } } }',
    { input: { email: 'zoe@example.org', fullName: 'Z', roles: ['TRAINEE'], password: composed.normalize('NFD') } },
  );
  expect(createUser.errors).toEqual([]);
  expect((await signIn(world, 'zoe@example.org', composed.normalize('NFC'))).errors).toEqual([]);
});

test('an administrator cannot give a bad first password, and no account is made', async ({ world }) => {
  const admin = await world.as('ADMIN');
  for (const [password, code] of [
    ['court', 'TOO_SHORT'],
    ['password1', 'TOO_COMMON'],
    ['dupont.paul', 'MADE_OF_NAME'],
  ]) {
    const { createUser } = await admin.run(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } errors { code path } } }',
      { input: { email: 'paul@example.org', fullName: 'Paul Dupont', roles: ['TRAINEE'], password } },
    );
    expect(createUser).toEqual({ user: null, errors: [{ code, path: ['password'] }] });
  }
  expect(await world.rows(`select 1 from "user" where email = 'paul@example.org'`)).toEqual([]);
});

test('changing the password ends the other sessions and not this one', async ({ world }) => {
  const here = await world.as('TRAINEE', 'Chang');
  const elsewhere = await signIn(world, address('chang'), first);
  const change = (currentPassword: string, newPassword: string) =>
    here.run(Change, { input: { currentPassword, newPassword } }).then(({ changePassword }) => changePassword.errors);
  const before = await hashOf(world, address('chang'));
  expect(await change('pas le bon', second)).toMatchObject([{ code: 'WRONG_PASSWORD', path: ['currentPassword'] }]);
  expect(await change(first, 'password')).toMatchObject([{ code: 'TOO_COMMON', path: ['newPassword'] }]);
  expect(await change(first, 'court')).toMatchObject([{ code: 'TOO_SHORT', path: ['newPassword'] }]);
  expect(await change(first, first)).toMatchObject([{ code: 'UNCHANGED', path: ['newPassword'] }]);
  expect(await hashOf(world, address('chang'))).toBe(before);

  expect(await change(first, second)).toEqual([]);
  expect(await hashOf(world, address('chang'))).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
  expect((await here.ask('{ viewer { permissions } }')).status).toBe(200);
  const ended = await world.anonymous().ask('{ __typename }', {}, { authorization: `Bearer ${elsewhere.accessToken}` });
  expect(ended.status).toBe(401);
  expect((await signIn(world, address('chang'), first)).errors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
  expect((await signIn(world, address('chang'), second)).errors).toEqual([]);
});

test('somebody who found an open session cannot guess the password there, nor keep the owner from anything', async ({
  world,
}) => {
  const thief = await world.as('TRAINEE', 'Devine');
  const guess = async (): Promise<string> =>
    (await thief.run(Change, { input: { currentPassword: 'au hasard', newPassword: second } })).changePassword.errors[0]
      .code;
  const guesses = await Promise.all(Array.from({ length: 12 }, guess));
  expect(guesses.filter((code) => code === 'WRONG_PASSWORD')).toHaveLength(5);
  expect(guesses.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(7);
  expect((await signIn(world, address('devine'), first)).errors).toEqual([]);
  await forgetAttempts(world);
});

test('a partner key, nobody and whoever acts for a person cannot touch the account', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const { createApiKey } = await admin.run(
    'mutation { createApiKey(input: { name: "Clé", scopes: ["submissions.read"] }) { secret } }',
  );
  const asKey = { authorization: `Bearer ${createApiKey.secret}` };
  const before = await world.rows('select * from "user" order by id');
  const attempts: [string, object][] = [
    [Change, { input: { currentPassword: first, newPassword: second } }],
    ['mutation { updateProfile(input: { fullName: "X" }) { errors { code } } }', {}],
    ['mutation { changeEmail(input: { email: "x@example.org" }) { errors { code } } }', {}],
    ['mutation { revokeAllSessions(input: {}) { errors { code } } }', {}],
    ['{ sessions { totalCount } }', {}],
  ];
  for (const [query, variables] of attempts) {
    expect((await world.anonymous().ask(query, variables, asKey)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await world.anonymous().ask(query, variables)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  }
  const acted = await world.actingAs(admin, await world.as('TRAINEE', 'Acted'));
  expect((await acted.ask(attempts[2]?.[0] ?? '')).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(await world.rows('select * from "user" where full_name <> \'Acted\' order by id')).toEqual(before);
});

test('a reset sets the password once, ends every session and other link, and signs nobody in', async ({ world }) => {
  const owner = await world.as('TRAINEE', 'Oubli');
  const email = address('oubli');
  const old = await mailedToken(world, email);
  const token = await mailedToken(world, email);
  const before = await hashOf(world, email);
  expect((await reset(world, token, 'password')).errors).toEqual([{ code: 'TOO_COMMON', path: ['newPassword'] }]);
  expect((await reset(world, `${token}x`, second)).errors).toEqual([{ code: 'INVALID_TOKEN', path: ['token'] }]);
  expect(await hashOf(world, email)).toBe(before);
  expect((await owner.ask('{ viewer { permissions } }')).status).toBe(200);

  expect(await reset(world, token, second)).toEqual({ email, errors: [] });
  expect((await owner.ask('{ viewer { permissions } }')).status).toBe(401);
  expect((await reset(world, token, first)).errors).toEqual([{ code: 'INVALID_TOKEN', path: ['token'] }]);
  expect((await reset(world, old, first)).errors).toEqual([{ code: 'INVALID_TOKEN', path: ['token'] }]);
  expect((await signIn(world, email, second)).errors).toEqual([]);
  expect(
    await world.rows('select 1 from session where user_id = $1 and revoked_at is null', [owner.userId]),
  ).toHaveLength(1);
  await forgetAttempts(world);
});

test('a link is good for half an hour, and for an open account', async ({ world }) => {
  await world.as('TRAINEE', 'Tard');
  const email = address('tard');
  const token = await mailedToken(world, email);
  const [{ minutes }] = await world.rows(
    `select extract(epoch from expires_at - created_at)::int / 60 as minutes from password_reset where token_hash = $1`,
    [hashToken(token)],
  );
  expect(minutes).toBe(30);
  await world.rows('update password_reset set expires_at = now() where token_hash = $1', [hashToken(token)]);
  const before = await hashOf(world, email);
  expect((await reset(world, token, second)).errors).toEqual([{ code: 'EXPIRED', path: ['token'] }]);
  await world.rows(`update password_reset set expires_at = now() + interval '1 hour'`);
  await world.rows('update "user" set active = false where email = $1', [email]);
  expect((await reset(world, token, second)).errors).toEqual([{ code: 'INVALID_TOKEN', path: ['token'] }]);
  expect(await hashOf(world, email)).toBe(before);
  await forgetAttempts(world);
});

test('of 50 uses of one link at once exactly one succeeds', async ({ world }) => {
  await world.as('TRAINEE', 'Course');
  const token = await mailedToken(world, address('course'));
  const uses = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      resetPassword({ ...world.house.context(), address: `192.0.2.${index}` }, { token, newPassword: second }).then(
        () => 'success',
        ({ message }: Error) => message,
      ),
    ),
  );
  expect(uses.filter((use) => use === 'success')).toHaveLength(1);
  // On a busy machine some find no connection in time, which is a refusal as well.
  for (const use of uses) expect(use).toMatch(/^(success|INVALID_TOKEN|timeout exceeded when trying to connect)$/);
  expect(await eventsOf(world, 'PasswordReset', address('course'))).toHaveLength(1);
});

test('after twenty wrong links a network waits, and after five requests an address from it', async ({ world }) => {
  const wrong = await Promise.all(Array.from({ length: 25 }, () => reset(world, newToken(), second)));
  const codes = wrong.flatMap(({ errors }) => errors.map(({ code }: { code: string }) => code));
  expect(codes.filter((code) => code === 'INVALID_TOKEN')).toHaveLength(20);
  expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(5);

  const ask = async (email: string) => (await world.anonymous().run(Forgot, { email })).requestPasswordReset;
  await world.as('TRAINEE', 'Insist');
  for (const email of [address('insist'), 'nobody-at-all@example.org']) {
    const answers = [];
    for (let times = 0; times < 6; times++) answers.push(await ask(email));
    expect(new Set(answers.slice(0, 5).map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ requested: true, errors: [] })]),
    );
    expect(answers[5]).toEqual({ requested: null, errors: [{ code: 'TOO_MANY_ATTEMPTS' }] });
  }
  await forgetAttempts(world);
});

/** How often each question is asked; TIMING_TRIES=500 asks as often as it takes to tell 5 ms apart, and prints the medians. */
const TRIES = Number(process.env['TIMING_TRIES'] ?? 1);

test('signing in and asking for a link take the same work whether the account exists', { timeout: 600_000 }, async ({
  world,
}) => {
  // With a password kept as the program does it: those of `world.as` are compared sooner.
  const person = { email: address('connu'), fullName: 'Connu', roles: [Role.TRAINEE], password: 'la marée de ce soir' };
  await world.write((tx) => createUser(tx, person));
  const questions = {
    signIn: (email: string) => signIn(world, email, 'pas le bon du tout'),
    reset: (email: string) => world.anonymous().run(Forgot, { email }),
  };
  const asked: ['known' | 'unknown', string][] = [
    ['known', address('connu')],
    ['unknown', 'inconnu.trainee@example.org'],
  ];
  for (const [name, ask] of Object.entries(questions)) {
    const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    await ask(address('connu'));
    for (let tries = 0; tries < TRIES; tries++) {
      const work: string[][] = [];
      // By turns, so that neither is always the first.
      for (const [who, email] of tries % 2 === 0 ? asked : asked.toReversed()) {
        await forgetAttempts(world);
        const start = performance.now();
        const { result, statements } = await statementsOf(() => ask(email));
        times[who].push(performance.now() - start);
        work.push([JSON.stringify(result), ...statements.map(withoutValues)]);
      }
      expect(work[0]).toEqual(work[1]);
    }
    if (TRIES > 1) process.stdout.write(`${name}: known ${median(times.known)}, unknown ${median(times.unknown)}\n`);
  }
});

const withoutValues = (statement: string): string => statement.replaceAll(/'[^']*'|\bnull\b/g, '?');
const median = (values: number[]): string =>
  `${values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]?.toFixed(2)} ms`;
