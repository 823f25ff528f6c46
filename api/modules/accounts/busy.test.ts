import { expect } from 'vitest';
import { fewAtOnce, TooMuchWaits } from '../../platform/few-at-once.ts';
import { test } from '../../test/world.ts';
import { inTurn, MOST_WAITING } from './password.ts';

const SignIn = `mutation ($email: String!) { signIn(input: { email: $email, password: "ce n’est pas lui" }) {
  accessToken errors { code path message } } }`;

test('of what waits for its turn, only so much waits', async () => {
  const inTurn = fewAtOnce(1, 2);
  const done = Promise.withResolvers<string>();
  const begun = [1, 2, 3].map(() => inTurn(() => done.promise));
  await expect(inTurn(() => done.promise)).rejects.toThrow(TooMuchWaits);
  done.resolve('done');
  expect(await Promise.all(begun)).toEqual(['done', 'done', 'done']);
  expect(await inTurn(async () => 'again')).toBe('again');
});

test('when more passwords wait than can be checked soon, everybody is told so alike, and no attempt is counted', async ({
  world,
}) => {
  const trainee = await world.as('TRAINEE');
  const [{ email: known }] = await world.rows('select email from "user" where id = $1', [trainee.userId]);
  const failures = () => world.rows(`select points from rate_limit where key like 'sign-in %' and points > 0`);
  const told = () => world.rows(`select count(*)::int as count from outbox_event where name = 'SignInFailed'`);
  const before = await told();

  const held = Promise.withResolvers<void>();
  const crowd = Array.from({ length: MOST_WAITING + 2 }, () => inTurn(() => held.promise));
  const answers = await Promise.all(
    [known, 'inconnu@example.org'].map(async (email) => (await world.anonymous().run(SignIn, { email })).signIn),
  );
  held.resolve();
  await Promise.all(crowd);

  const message = 'Trop de connexions à la fois\u202f: réessayez dans un instant.';
  const busy = { accessToken: null, errors: [{ code: 'BUSY', path: [], message }] };
  expect(answers).toEqual([busy, busy]);
  expect(await failures()).toEqual([]);
  expect(await told()).toEqual(before);
  const { signIn } = await world.anonymous().run(SignIn, { email: known });
  expect(signIn.errors).toMatchObject([{ code: 'INVALID_CREDENTIALS' }]);
});
