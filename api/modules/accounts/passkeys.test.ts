import { expect } from 'vitest';
import { Authenticator } from '../../test/authenticator.ts';
import { addPasskey, addTotp, challengeFor, documents, firstStep } from '../../test/factors.ts';
import { type Answer, type Client, test, type World } from '../../test/world.ts';

const codes = ({ errors }: Answer): string[] => errors.map(({ code }: { code: string }) => code);

async function requestOf(world: World): Promise<{ challenge: string; rpId: string }> {
  return (await world.anonymous().run(documents.startPasskeySignIn)).startPasskeySignIn.request;
}

async function signInWith(world: World, passkey: object): Promise<Answer> {
  return (await world.anonymous().run(documents.signInWithPasskey, { input: { passkey } })).signInWithPasskey;
}

/** What was not written is not there. */
const sessionsOf = async (world: World, { userId }: Client): Promise<number> =>
  (await world.rows('select count(*)::int as count from session where user_id = $1', [userId]))[0].count;

test('a passkey is a second factor from the moment it is added, and signs in alone where it knows its person', async ({
  world,
}) => {
  const person = await world.as('TRAINER', 'Pia Passkey');
  const { authenticator, id, recoveryCodes } = await addPasskey(world, person, 'Téléphone');
  expect(recoveryCodes).toHaveLength(10);
  expect((await person.run(documents.passkeys)).passkeys).toEqual({
    totalCount: 1,
    nodes: [{ id, name: 'Téléphone', synced: false, lastUsedAt: null }],
  });

  const { secondFactor } = await firstStep(world, person);
  expect(secondFactor).toMatchObject({
    methods: ['PASSKEY'],
    passkeyRequest: { credentials: [authenticator.credentialId], rpId: '127.0.0.1', userVerification: 'PREFERRED' },
  });
  // As a second factor, a key that does not know its person is enough.
  const passkey = authenticator.sign(secondFactor.passkeyRequest, { userVerified: false });
  const input = { challenge: secondFactor.challenge, passkey };
  const { completeSignIn } = await world.anonymous().run(documents.completeSignIn, { input });
  expect(completeSignIn).toMatchObject({ viewer: { user: { fullName: 'Pia Passkey' } }, errors: [] });

  const request = await requestOf(world);
  expect(request).toMatchObject({ credentials: [], userVerification: 'REQUIRED' });
  const alone = await signInWith(world, authenticator.sign(request));
  expect(alone).toMatchObject({ viewer: { user: { fullName: 'Pia Passkey' } }, errors: [] });
  expect((await person.run(documents.passkeys)).passkeys.nodes[0].lastUsedAt).toEqual(expect.any(String));
});

test('several passkeys have names, are renamed and removed by their person only; the first brings recovery codes', async ({
  world,
}) => {
  const person = await world.as('TRAINER', 'Sara Several');
  const stranger = await world.as('TRAINER', 'Ivo Intrus');
  const phone = await addPasskey(world, person, 'Téléphone');
  const key = await addPasskey(world, person, 'Clé USB');
  expect(key.recoveryCodes).toBeNull();
  const { renamePasskey } = await person.run(documents.renamePasskey, { id: key.id, name: 'Clé bleue' });
  expect(renamePasskey).toEqual({ passkey: { name: 'Clé bleue' }, errors: [] });
  expect((await stranger.run(documents.passkeys)).passkeys.nodes).toEqual([]);
  for (const [document, field] of [
    [documents.renamePasskey, 'renamePasskey'],
    [documents.removePasskey, 'removePasskey'],
  ] as const)
    expect(codes((await stranger.run(document, { id: key.id, name: 'À moi' }))[field])).toEqual(['NOT_FOUND']);
  const { removePasskey } = await person.run(documents.removePasskey, { id: phone.id });
  expect(removePasskey).toEqual({ passkeyId: phone.id, errors: [] });
  expect((await person.run(documents.passkeys)).passkeys.nodes).toMatchObject([{ name: 'Clé bleue' }]);
  expect(codes(await signInWith(world, phone.authenticator.sign(await requestOf(world))))).toEqual(['INVALID_PASSKEY']);
});

test('a challenge for passkeys is good once, only for its purpose, its person and its minutes', async ({ world }) => {
  const person = await world.as('TRAINER', 'Chloe Challenge');
  const other = await world.as('TRAINER', 'Cyril Complice');
  const { authenticator } = await addPasskey(world, person);
  const theirs = await addPasskey(world, other);

  const request = await requestOf(world);
  const passkey = authenticator.sign(request);
  expect((await signInWith(world, passkey)).errors).toEqual([]);
  expect(codes(await signInWith(world, passkey))).toEqual(['CHALLENGE_ENDED']);
  const before = await sessionsOf(world, person);

  const refused = await requestOf(world);
  expect(codes(await signInWith(world, authenticator.sign(refused, { userVerified: false })))).toEqual([
    'INVALID_PASSKEY',
  ]);
  expect(codes(await signInWith(world, authenticator.sign(refused)))).toEqual(['CHALLENGE_ENDED']);

  const forSecondStep = await challengeFor(world, person);
  const { rpId } = request;
  expect(codes(await signInWith(world, authenticator.sign({ challenge: forSecondStep, rpId })))).toEqual([
    'CHALLENGE_ENDED',
  ]);
  const complete = async (input: object) =>
    (await world.anonymous().run(documents.completeSignIn, { input })).completeSignIn;
  const foreign = theirs.authenticator.sign({ challenge: forSecondStep, rpId });
  expect(codes(await complete({ challenge: forSecondStep, passkey: foreign }))).toEqual(['INVALID_PASSKEY']);
  const forAnother = authenticator.sign(await requestOf(world));
  expect(codes(await complete({ challenge: forSecondStep, passkey: forAnother }))).toEqual(['INVALID_PASSKEY']);

  const late = await requestOf(world);
  await world.rows(`update identity_challenge set expires_at = now() - interval '1 second'`);
  expect(codes(await signInWith(world, authenticator.sign(late)))).toEqual(['CHALLENGE_ENDED']);
  expect(await sessionsOf(world, person)).toBe(before);
});

test('an answer from another site, of another kind or with a forged signature is refused', async ({ world }) => {
  const person = await world.as('TRAINER', 'Fred Faussaire');
  const { authenticator } = await addPasskey(world, person);
  const before = await sessionsOf(world, person);
  const attempts: ((request: { challenge: string; rpId: string }) => object)[] = [
    (request) => authenticator.sign(request, { origin: 'https://passerelle.example.evil' }),
    (request) => authenticator.sign({ ...request, rpId: 'evil.example' }),
    (request) => authenticator.sign(request, { type: 'webauthn.create' }),
    (request) => {
      const forged = new Authenticator(world.url).sign(request);
      return { ...forged, credentialId: authenticator.credentialId };
    },
  ];
  for (const attempt of attempts)
    expect(codes(await signInWith(world, attempt(await requestOf(world))))).toEqual(['INVALID_PASSKEY']);
  const unreadable = { ...authenticator.sign(await requestOf(world)), clientData: 'AAAA' };
  expect(codes(await signInWith(world, unreadable))).toEqual(['CHALLENGE_ENDED']);
  expect(await sessionsOf(world, person)).toBe(before);
});

test('a passkey that counts backwards is a copy: refused, and recorded', async ({ world }) => {
  const person = await world.as('TRAINER', 'Clara Clone');
  const { authenticator, id } = await addPasskey(world, person);
  authenticator.counter = 10;
  expect((await signInWith(world, authenticator.sign(await requestOf(world)))).errors).toEqual([]);
  authenticator.counter = 5;
  expect(codes(await signInWith(world, authenticator.sign(await requestOf(world))))).toEqual(['INVALID_PASSKEY']);
  authenticator.counter = -1;
  expect(codes(await signInWith(world, authenticator.sign(await requestOf(world))))).toEqual(['INVALID_PASSKEY']);
  expect(await world.rows(`select payload from outbox_event where name = 'PasskeyCopied'`)).toEqual([
    { payload: { userId: person.userId, passkeyId: id } },
    { payload: { userId: person.userId, passkeyId: id } },
  ]);
  expect(await world.rows('select counter::int from passkey where id = $1', [id])).toEqual([{ counter: 11 }]);
});

test('a passkey is kept only with the challenge of its session, on our pages, and without certificates', async ({
  world,
}) => {
  const person = await world.as('TRAINER', 'Ines Inscrite');
  const other = await world.as('TRAINER', 'Omar Observateur');
  const add = async (client: Client, credential: object) =>
    (await client.run(documents.addPasskey, { input: { name: 'Clé', credential } })).addPasskey;
  const start = async (client: Client) => (await client.run(documents.startPasskey)).startPasskey.creation;

  const creation = await start(person);
  expect(creation).toMatchObject({ rpId: '127.0.0.1', excludedCredentials: [] });
  const authenticator = new Authenticator(world.url);
  expect(codes(await add(other, authenticator.create(creation)))).toEqual(['CHALLENGE_ENDED']);
  expect(codes(await add(person, authenticator.create(creation, { origin: 'https://evil.example' })))).toEqual([
    'INVALID_PASSKEY',
  ]);
  const named = { format: 'packed', attestation: new Map<unknown, unknown>([['x5c', new Map()]]) };
  expect(codes(await add(person, authenticator.create(creation, named)))).toEqual(['INVALID_PASSKEY']);
  expect((await person.run(documents.passkeys)).passkeys.totalCount).toBe(0);
  expect((await add(person, authenticator.create(creation))).errors).toEqual([]);
  expect(codes(await add(person, authenticator.create(creation)))).toEqual(['CHALLENGE_ENDED']);
  // Nobody makes another's passkey theirs.
  expect(codes(await add(other, authenticator.create(await start(other))))).toEqual(['INVALID_PASSKEY']);
  expect((await start(person)).excludedCredentials).toEqual([authenticator.credentialId]);
});

test('nobody signs in with a passkey to an account that was closed', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada Admin');
  const person = await world.as('TRAINER', 'Fanny Fermee');
  const { authenticator } = await addPasskey(world, person);
  await admin.run('mutation ($id: ID!) { updateUser(input: { id: $id, active: false }) { errors { code } } }', {
    id: person.userId,
  });
  const before = await sessionsOf(world, person);
  expect(codes(await signInWith(world, authenticator.sign(await requestOf(world))))).toEqual(['INVALID_PASSKEY']);
  expect(await sessionsOf(world, person)).toBe(before);
});

test('whose role requires a factor may begin with a passkey, and removes it only with another at hand', async ({
  world,
}) => {
  const person = await world.as('RECRUITER', 'Rita Requise');
  await world.rows(`update role_setting set second_factor_required = true where role = 'RECRUITER'`);
  const { challenge } = (await firstStep(world, person)).secondFactor;
  const anyone = world.anonymous();
  const { startRequiredFactor } = await anyone.run(documents.startRequiredFactor, {
    input: { challenge, method: 'PASSKEY' },
  });
  const authenticator = new Authenticator(world.url);
  const passkey = { name: 'Bureau', credential: authenticator.create(startRequiredFactor.passkey) };
  const { completeRequiredFactor } = await anyone.run(documents.completeRequiredFactor, {
    input: { challenge, passkey },
  });
  expect(completeRequiredFactor).toMatchObject({ viewer: { user: { fullName: 'Rita Requise' } }, errors: [] });
  expect(completeRequiredFactor.recoveryCodes).toHaveLength(10);
  const [{ id }] = (await person.run(documents.passkeys)).passkeys.nodes;
  expect(codes((await person.run(documents.removePasskey, { id })).removePasskey)).toEqual(['FACTOR_REQUIRED']);
  expect((await person.run(documents.passkeys)).passkeys.totalCount).toBe(1);
  await addTotp(person);
  expect((await person.run(documents.removePasskey, { id })).removePasskey.errors).toEqual([]);
  await world.rows('update role_setting set second_factor_required = false');
});
