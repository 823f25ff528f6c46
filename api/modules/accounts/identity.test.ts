import { expect } from 'vitest';
import { addPasskey, addTotp, codeOf, documents, forgetSteps, PASSWORD } from '../../test/factors.ts';
import { type Answer, Client, test, type World } from '../../test/world.ts';
import { SessionRenewed } from './accounts.events.ts';

const codes = ({ errors }: Answer): string[] => errors.map(({ code }: { code: string }) => code);

const needsStepUp = async (client: Client): Promise<boolean> => {
  const { errors } = await client.ask(documents.startTotp);
  return errors?.[0]?.extensions.code === 'STEP_UP_REQUIRED';
};

/** As if the person had last shown who they are an hour ago, when the server has heard of it. */
async function longAgo(world: World, person: Client): Promise<void> {
  const ago = `update session set proven_at = now() - interval '1 hour' where user_id = $1 returning id`;
  const [{ id: sessionId }] = await world.rows(ago, [person.userId]);
  await world.write(async (tx) => tx.record(SessionRenewed, { sessionId }));
  await expect.poll(() => needsStepUp(person)).toBe(true);
}

async function confirm(client: Client, input: object): Promise<Answer> {
  return (await client.run(documents.confirmIdentity, { input })).confirmIdentity;
}

test('the password lets somebody without a factor go on at once, with other tokens; those before stop working', async ({
  world,
}) => {
  const person = await world.as('TRAINER', 'Ida Identite');
  await longAgo(world, person);
  expect(await world.rows('select 1 from totp where user_id = $1', [person.userId])).toEqual([]);
  expect(codes(await confirm(person, {}))).toEqual(['REQUIRED']);
  expect(codes(await confirm(person, { password: 'pas le bon' }))).toEqual(['INVALID_CREDENTIALS']);
  expect(await needsStepUp(person)).toBe(true);

  const confirmed = await confirm(person, { password: PASSWORD });
  const again = new Client(world.url, confirmed.accessToken, person.userId);
  expect(await needsStepUp(again)).toBe(false);
  expect(await person.ask('{ __typename }')).toMatchObject({ status: 401 });
  const { refreshSession } = await again.run(
    'mutation ($t: String!) { refreshSession(input: { refreshToken: $t }) { accessToken errors { code } } }',
    { t: confirmed.refreshToken },
  );
  expect(refreshSession.errors).toEqual([]);
  expect(
    await world.rows(`select payload->>'userId' as user from outbox_event where name = 'IdentityConfirmed'`),
  ).toEqual([{ user: person.userId }]);
});

test('whoever has a second factor shows it too, or a passkey that knows them', async ({ world }) => {
  const person = await world.as('TRAINER', 'Iris Identite');
  const { app, recoveryCodes } = await addTotp(person);
  const { authenticator } = await addPasskey(world, person);
  await longAgo(world, person);
  expect(codes(await confirm(person, { password: PASSWORD }))).toEqual(['SECOND_FACTOR_NEEDED']);
  await forgetSteps(world);
  expect(codes(await confirm(person, { code: codeOf(app) }))).toEqual(['REQUIRED']);
  expect(codes(await confirm(person, { password: 'pas le bon', code: codeOf(app) }))).toEqual(['INVALID_CREDENTIALS']);
  expect(await needsStepUp(person)).toBe(true);
  // What was refused has not used the code up.
  let client = person;
  const go = async (input: object) => {
    const answer = await confirm(client, input);
    expect(answer.errors).toEqual([]);
    client = new Client(world.url, answer.accessToken, person.userId);
  };
  await go({ password: PASSWORD, code: codeOf(app) });
  await go({ password: PASSWORD, recoveryCode: recoveryCodes[0] });

  const request = async () => (await client.run(documents.startPasskeyConfirmation)).startPasskeyConfirmation.request;
  const unverified = authenticator.sign(await request(), { userVerified: false });
  expect(codes(await confirm(client, { passkey: unverified }))).toEqual(['REQUIRED']);
  await go({ passkey: authenticator.sign(await request(), { userVerified: false }), password: PASSWORD });
  await go({ passkey: authenticator.sign(await request()) });
});

test('the challenge of a confirmation belongs to its session', async ({ world }) => {
  const person = await world.as('TRAINER', 'Irma Identite');
  const other = await world.as('TRAINER', 'Ivan Identite');
  const { authenticator } = await addPasskey(world, person);
  const stolen = await addPasskey(world, other);
  const { request } = (await person.run(documents.startPasskeyConfirmation)).startPasskeyConfirmation;
  expect(codes(await confirm(other, { passkey: stolen.authenticator.sign(request) }))).toEqual(['CHALLENGE_ENDED']);
  expect(codes(await confirm(other, { passkey: authenticator.sign(request) }))).toEqual(['CHALLENGE_ENDED']);
  const { startPasskeySignIn } = await world.anonymous().run(documents.startPasskeySignIn);
  expect(codes(await confirm(person, { passkey: authenticator.sign(startPasskeySignIn.request) }))).toEqual([
    'CHALLENGE_ENDED',
  ]);
  expect((await confirm(person, { passkey: authenticator.sign(request) })).errors).toEqual([]);
});

test('a stolen session does not find out the password: five wrong ones, and even the right one is refused', async ({
  world,
}) => {
  const person = await world.as('TRAINER', 'Ilan Identite');
  await longAgo(world, person);
  for (let tries = 0; tries < 5; tries++)
    expect(codes(await confirm(person, { password: `essai ${tries}` }))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await confirm(person, { password: PASSWORD }))).toEqual(['TOO_MANY_ATTEMPTS']);
  expect(await needsStepUp(person)).toBe(true);
});

test('an administrator who acts as somebody cannot confirm their identity', async ({ world }) => {
  const person = await world.as('TRAINER', 'Imen Identite');
  const admin = await world.as('ADMIN', 'Ada Admin');
  await world.rows('update session set impersonator_id = $1 where user_id = $2', [admin.userId, person.userId]);
  for (const ask of [
    person.ask(documents.confirmIdentity, { input: { password: PASSWORD } }),
    person.ask(documents.startPasskeyConfirmation),
    person.ask(documents.startTotp),
  ])
    expect(await ask).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});
