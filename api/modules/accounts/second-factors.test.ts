import { expect } from 'vitest';
import {
  addTotp,
  appWith,
  challengeFor,
  codeOf,
  documents,
  emailOf,
  firstStep,
  forgetSteps,
  PASSWORD,
} from '../../test/factors.ts';
import { type Answer, test as base, type Client, openWorld, type World } from '../../test/world.ts';
import { accountCommands } from './accounts.command.ts';
import { ChallengePurpose, openChallenge } from './identity-challenge.ts';

/** The tests come from many addresses, so that what is proved is not the throttle. */
const test = base.extend<{ world: World }>({
  world: [
    async ({}, use) => {
      const { world, close } = await openWorld({ trustProxy: ['127.0.0.1'] });
      await use(world);
      await close();
    },
    { scope: 'file' },
  ],
});

/** How many uses race each other. */
const RACE = 50;
let lastAddress = 0;
const anotherAddress = (): string => `198.18.${lastAddress >> 8}.${lastAddress++ & 255}`;

async function complete(world: World, input: object, address = anotherAddress()): Promise<Answer> {
  const { data } = await world.anonymous().ask(documents.completeSignIn, { input }, { 'x-forwarded-for': address });
  return data.completeSignIn;
}

/** As many as race, as `signIn` gives them: fifty passwords to check would take longer than the race. */
const challengesOf = (world: World, { userId }: Client): Promise<string[]> =>
  world.write(async (tx) =>
    Array.from({ length: RACE }, () => openChallenge(tx, ChallengePurpose.SECOND_FACTOR, { userId }).challenge),
  );

const codes = ({ errors }: Answer): string[] => errors.map(({ code }: { code: string }) => code);

test('an app becomes a factor by its first code, and signing in then takes a code', async ({ world }) => {
  const person = await world.as('TRAINER', 'Tina Totp');
  const { startTotp } = await person.run(documents.startTotp);
  expect(startTotp.totp.uri).toMatch(
    new RegExp(`^otpauth://totp/Passerelle:tina-totp.trainer%40example.org\\?.*secret=${startTotp.totp.secret}`),
  );
  expect((await person.run(documents.confirmTotp, { code: '000000' })).confirmTotp).toEqual({
    user: null,
    recoveryCodes: null,
    errors: [{ code: 'INVALID_CODE', path: ['code'] }],
  });
  expect((await firstStep(world, person)).accessToken).toEqual(expect.any(String));

  const app = appWith(startTotp.totp.secret);
  const { confirmTotp } = await person.run(documents.confirmTotp, { code: codeOf(app) });
  expect(confirmTotp).toMatchObject({ user: { secondFactors: ['TOTP'], recoveryCodesLeft: 10 }, errors: [] });
  expect(new Set(confirmTotp.recoveryCodes).size).toBe(10);
  for (const code of confirmTotp.recoveryCodes)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);

  const step = await firstStep(world, person);
  expect(step).toMatchObject({
    accessToken: null,
    refreshToken: null,
    viewer: null,
    errors: [],
    secondFactor: { mustBeAdded: false, methods: ['TOTP'], passkeyRequest: null },
  });
  const opened = await complete(world, { challenge: step.secondFactor.challenge, code: codeOf(app, 1) });
  expect(opened).toMatchObject({ viewer: { user: { fullName: 'Tina Totp' } }, errors: [] });
  expect((await person.run(documents.startTotp)).startTotp.errors).toEqual([{ code: 'ALREADY_ADDED', path: [] }]);
});

test('neither the secret of an app, nor recovery codes, nor challenges stand in the database as they are', async ({
  world,
}) => {
  const person = await world.as('TRAINER', 'Serge Secret');
  const { app, recoveryCodes } = await addTotp(person);
  const challenge = await challengeFor(world, person);
  const rows = await world.rows(
    `select (select json_agg(t) from totp t)::text || (select json_agg(r) from recovery_code r)::text ||
       (select json_agg(c) from identity_challenge c)::text || coalesce((select json_agg(o) from outbox_event o)::text, '') as all`,
  );
  for (const secret of [app.secret.base32, ...recoveryCodes, recoveryCodes[0]?.replaceAll('-', ''), challenge])
    expect(rows[0].all).not.toContain(secret);
});

test(`of ${RACE} parallel uses of one code one succeeds`, async ({ world }) => {
  const person = await world.as('TRAINER', 'Rose Rapide');
  const { app } = await addTotp(person);
  const challenges = await challengesOf(world, person);
  const code = codeOf(app, 1);
  const uses = await Promise.all(challenges.map((challenge) => complete(world, { challenge, code })));
  expect(uses.filter(({ accessToken }) => accessToken)).toHaveLength(1);
  const refused = new Set(uses.filter(({ accessToken }) => !accessToken).flatMap(codes));
  expect([...refused].filter((one) => one !== 'TOO_MANY_ATTEMPTS')).toEqual(['INVALID_CODE']);
});

test(`of ${RACE} parallel uses of one recovery code one succeeds, as of ${RACE} of one challenge`, async ({
  world,
}) => {
  const person = await world.as('TRAINER', 'Remi Rattrape');
  const { recoveryCodes, app } = await addTotp(person);
  const challenges = await challengesOf(world, person);
  const [first, second] = recoveryCodes as [string, string];
  // As people type them.
  const typed = first.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  const uses = await Promise.all(challenges.map((challenge) => complete(world, { challenge, recoveryCode: typed })));
  expect(uses.filter(({ accessToken }) => accessToken)).toHaveLength(1);
  expect(new Set(uses.filter(({ accessToken }) => !accessToken).flatMap(codes))).toEqual(new Set(['INVALID_CODE']));
  expect((await person.run('{ viewer { user { recoveryCodesLeft } } }')).viewer.user.recoveryCodesLeft).toBe(9);

  const challenge = await challengeFor(world, person, anotherAddress());
  const same = await Promise.all(
    Array.from({ length: RACE }, (_, use) =>
      complete(world, { challenge, ...(use % 2 ? { recoveryCode: second } : { code: codeOf(app, 1) }) }),
    ),
  );
  expect(same.filter(({ accessToken }) => accessToken)).toHaveLength(1);
});

test('the code of an earlier step is refused once a later one was accepted', async ({ world }) => {
  const person = await world.as('TRAINER', 'Paul Passe');
  const { app } = await addTotp(person);
  await forgetSteps(world);
  const signIn = async (code: string) => complete(world, { challenge: await challengeFor(world, person), code });
  expect((await signIn(codeOf(app, 1))).errors).toEqual([]);
  expect(codes(await signIn(codeOf(app)))).toEqual(['INVALID_CODE']);
  expect(codes(await signIn(codeOf(app, 1)))).toEqual(['INVALID_CODE']);
  expect(codes(await signIn(codeOf(app, 3)))).toEqual(['INVALID_CODE']);
});

test('a challenge is worth nothing to others, for another purpose, afterwards or too late', async ({ world }) => {
  const person = await world.as('TRAINER', 'Yves Yvert');
  const other = await world.as('TRAINER', 'Zoe Zelee');
  const [mine, theirs] = [await addTotp(person), await addTotp(other)];
  const challenge = await challengeFor(world, person);
  expect(codes(await complete(world, { challenge, code: codeOf(theirs.app, 1) }))).toEqual(['INVALID_CODE']);
  expect(codes(await complete(world, { challenge, recoveryCode: theirs.recoveryCodes[0] }))).toEqual(['INVALID_CODE']);
  expect(codes(await complete(world, { challenge }))).toEqual(['REQUIRED']);

  const input = { challenge, method: 'TOTP' };
  const { startRequiredFactor } = await world.anonymous().run(documents.startRequiredFactor, { input });
  expect(startRequiredFactor).toEqual({ totp: null, passkey: null, errors: [{ code: 'CHALLENGE_ENDED', path: [] }] });
  const { startPasskeySignIn } = await world.anonymous().run(documents.startPasskeySignIn);
  expect(
    codes(await complete(world, { challenge: startPasskeySignIn.request.challenge, code: codeOf(mine.app, 1) })),
  ).toEqual(['CHALLENGE_ENDED']);

  const sessions = () => world.rows('select count(*)::int as count from session where user_id = $1', [person.userId]);
  const [before] = await sessions();
  await world.rows(`update identity_challenge set expires_at = now() - interval '1 second' where user_id = $1`, [
    person.userId,
  ]);
  expect(codes(await complete(world, { challenge, code: codeOf(mine.app, 1) }))).toEqual(['CHALLENGE_ENDED']);
  expect(await sessions()).toEqual([before]);

  const again = await challengeFor(world, person);
  expect((await complete(world, { challenge: again, code: codeOf(mine.app, 1) })).errors).toEqual([]);
  await forgetSteps(world);
  expect(codes(await complete(world, { challenge: again, code: codeOf(mine.app, 1) }))).toEqual(['CHALLENGE_ENDED']);
});

test('after five wrong codes from an address even the right one is refused there, and a failure is recorded', async ({
  world,
}) => {
  const person = await world.as('TRAINER', 'Bea Bloquee');
  const { app } = await addTotp(person);
  const address = anotherAddress();
  const challenge = await challengeFor(world, person, address);
  for (let tries = 0; tries < 5; tries++)
    expect(codes(await complete(world, { challenge, code: '000000' }, address))).toEqual(['INVALID_CODE']);
  expect(codes(await complete(world, { challenge, code: codeOf(app, 1) }, address))).toEqual(['TOO_MANY_ATTEMPTS']);
  const told = await world.rows(`select payload from outbox_event where name = 'SignInFailed' and subject = $1`, [
    person.userId,
  ]);
  expect(told[0].payload).toEqual({ userId: person.userId, emailHash: null, address, reason: 'SECOND_FACTOR' });
  expect((await complete(world, { challenge, code: codeOf(app, 1) })).errors).toEqual([]);
});

test('failed sign-ins of known and unknown accounts are recorded alike, at most one a second for an address', async ({
  world,
}) => {
  const person = await world.as('TRAINEE', 'Flora Faute');
  const email = await emailOf(world, person);
  const [known, unknown] = [anotherAddress(), anotherAddress()];
  const attempt = async (address: string, tried: string) =>
    (
      await world
        .anonymous()
        .ask(documents.signIn, { input: { email: tried, password: 'faux' } }, { 'x-forwarded-for': address })
    ).data.signIn;
  expect(await attempt(known, email)).toEqual(await attempt(unknown, 'personne@example.org'));
  await attempt(unknown, 'personne@example.org');
  const told = await world.rows(
    `select payload from outbox_event where name = 'SignInFailed' and payload->>'address' = any($1) order by position`,
    [[known, unknown]],
  );
  expect(told.map(({ payload }) => payload)).toEqual([
    { userId: person.userId, emailHash: null, address: known, reason: 'PASSWORD' },
    { userId: null, emailHash: expect.stringMatching(/^[0-9a-f]{64}$/), address: unknown, reason: 'PASSWORD' },
  ]);
});

test('new recovery codes make the earlier ones worthless; without a factor there are none', async ({ world }) => {
  const person = await world.as('TRAINER', 'Nora Neuve');
  expect((await person.run(documents.renewRecoveryCodes)).renewRecoveryCodes).toEqual({
    recoveryCodes: null,
    errors: [{ code: 'NO_FACTOR', path: [] }],
  });
  const { recoveryCodes } = await addTotp(person);
  const { renewRecoveryCodes } = await person.run(documents.renewRecoveryCodes);
  expect(renewRecoveryCodes.recoveryCodes).toHaveLength(10);
  const challenge = await challengeFor(world, person);
  expect(codes(await complete(world, { challenge, recoveryCode: recoveryCodes[0] }))).toEqual(['INVALID_CODE']);
  const [fresh] = renewRecoveryCodes.recoveryCodes;
  expect((await complete(world, { challenge, recoveryCode: fresh })).errors).toEqual([]);

  expect((await person.run(documents.removeTotp)).removeTotp).toEqual({
    user: { secondFactors: [], recoveryCodesLeft: 0 },
    errors: [],
  });
  expect((await firstStep(world, person)).accessToken).toEqual(expect.any(String));
});

test('whose role requires a factor adds one before there is a session, and keeps the last', async ({ world }) => {
  const person = await world.as('RECRUITER', 'Odile Obligee');
  const missing = async () => (await person.run('{ viewer { secondFactorMissing } }')).viewer.secondFactorMissing;
  expect(await missing()).toBe(false);
  await world.rows(`update role_setting set second_factor_required = true where role = 'RECRUITER'`);
  expect(await missing()).toBe(true);
  const step = await firstStep(world, person);
  expect(step).toMatchObject({
    accessToken: null,
    secondFactor: { mustBeAdded: true, methods: ['TOTP', 'PASSKEY'], passkeyRequest: null },
  });
  const { challenge } = step.secondFactor;
  const anyone = world.anonymous();
  const start = { challenge, method: 'TOTP' };
  const { startRequiredFactor } = await anyone.run(documents.startRequiredFactor, { input: start });
  const app = appWith(startRequiredFactor.totp.secret);
  const finish = async (input: object) =>
    (await anyone.run(documents.completeRequiredFactor, { input })).completeRequiredFactor;
  expect(codes(await finish({ challenge, code: '000000' }))).toEqual(['INVALID_CODE']);
  expect(codes(await complete(world, { challenge, code: codeOf(app) }))).toEqual(['CHALLENGE_ENDED']);
  const late = (await firstStep(world, person)).secondFactor.challenge;
  const done = await finish({ challenge, code: codeOf(app) });
  expect(done).toMatchObject({ viewer: { user: { fullName: 'Odile Obligee' } }, errors: [] });
  expect(done.recoveryCodes).toHaveLength(10);
  expect(await missing()).toBe(false);
  // Somebody else with the password began at the same time.
  const { startRequiredFactor: second } = await anyone.run(documents.startRequiredFactor, {
    input: { challenge: late, method: 'TOTP' },
  });
  expect(codes(second)).toEqual(['ALREADY_ADDED']);
  expect(codes(await finish({ challenge: late, code: codeOf(app, 1) }))).toEqual(['CHALLENGE_ENDED']);

  expect((await person.run(documents.removeTotp)).removeTotp.errors).toEqual([{ code: 'FACTOR_REQUIRED', path: [] }]);
  expect((await firstStep(world, person)).secondFactor.methods).toEqual(['TOTP']);
  await world.rows('update role_setting set second_factor_required = false');
});

test('a session that began without the factor a role asks for by now is not renewed', async ({ world }) => {
  const person = await world.as('CANDIDATE', 'Lise Libre');
  const refresh =
    'mutation ($input: RefreshSessionInput) { refreshSession(input: $input) { refreshToken errors { code } } }';
  const renew = async (refreshToken: string) =>
    (await world.anonymous().run(refresh, { input: { refreshToken } })).refreshSession;
  const { refreshToken } = await firstStep(world, person);
  const renewed = await renew(refreshToken);
  expect(codes(renewed)).toEqual([]);
  await world.rows(`update role_setting set second_factor_required = true where role = 'CANDIDATE'`);
  expect(codes(await renew(renewed.refreshToken))).toEqual(['SESSION_ENDED']);
  await world.rows('update role_setting set second_factor_required = false');
  expect(codes(await renew(renewed.refreshToken))).toEqual(['SESSION_ENDED']);
});

test('an administrator takes the factors of somebody away who lost them; their sessions end at once', async ({
  world,
}) => {
  const admin = await world.as('ADMIN', 'Ada Admin');
  const person = await world.as('CANDIDATE', 'Perla Perdue');
  await addTotp(person);
  const { user } = await admin.run('query ($id: ID!) { user(id: $id) { secondFactors recoveryCodesLeft } }', {
    id: person.userId,
  });
  expect(user).toEqual({ secondFactors: ['TOTP'], recoveryCodesLeft: 10 });
  const trainer = await world.as('TRAINER', 'Theo Trainer');
  expect(await trainer.ask(documents.resetSecondFactors, { id: person.userId })).toMatchObject({
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
  expect((await firstStep(world, person)).secondFactor.methods).toEqual(['TOTP']);
  const { resetSecondFactors } = await admin.run(documents.resetSecondFactors, { id: person.userId });
  expect(resetSecondFactors).toEqual({ user: { secondFactors: [] }, errors: [] });
  expect(await person.ask('{ viewer { permissions } }')).toMatchObject({ status: 401 });
  expect((await firstStep(world, person)).accessToken).toEqual(expect.any(String));
  expect((await admin.run(documents.resetSecondFactors, { id: person.userId })).resetSecondFactors.errors).toEqual([
    { code: 'NO_FACTOR', path: [] },
  ]);
});

test('a partner key changes no factor of the person who made it', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada Admin');
  const { createApiKey } = await admin.run(
    'mutation { createApiKey(input: { name: "Partenaire", scopes: ["organisations.manage"] }) { secret } }',
  );
  const key = { authorization: `Bearer ${createApiKey.secret}` };
  for (const document of [documents.startTotp, documents.startPasskey, documents.renewRecoveryCodes]) {
    const { errors } = await world.anonymous().ask(document, {}, key);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
  const confirm = await world.anonymous().ask(documents.confirmIdentity, { input: { password: PASSWORD } }, key);
  expect(confirm.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(await world.rows('select 1 from totp where user_id = $1', [admin.userId])).toEqual([]);
});

test('the operator lets the last administrator in again who has lost everything', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Anne Amnesie');
  await addTotp(admin);
  const command = accountCommands.find(({ name }) => name === 'second-factors remove');
  const said: string[] = [];
  const call = {
    config: world.config,
    args: [await emailOf(world, admin)],
    context: async () => world.house.context(),
    say: (text: string) => void said.push(text),
  };
  await command?.run(call as never);
  await expect(command?.run(call as never)).rejects.toThrow('NO_FACTOR: There is no second factor.');
  expect(said).toEqual(['anne-amnesie.admin@example.org signs in with the password alone.']);
  expect((await firstStep(world, admin)).accessToken).toEqual(expect.any(String));
});
