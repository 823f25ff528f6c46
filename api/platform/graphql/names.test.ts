import { expect } from 'vitest';
import { test } from '../../test/world.ts';

const UPDATE = `mutation ($fullName: String) {
  updateProfile(input: { fullName: $fullName }) { user { fullName } errors { code path } }
}`;

test('what somebody calls themselves is one line to be seen: in a mail to others it passes for no more', async ({
  world,
}) => {
  const person = await world.as('CANDIDATE', 'Ligne');
  const told = async (fullName: string) => (await person.run(UPDATE, { fullName })).updateProfile;
  for (const [fullName, code] of [
    ['Camille\n\nVotre compte ferme : www.evil.example', 'INVALID'],
    ['Camille\r\nBcc: tous@example.org', 'INVALID'],
    ['Camille\u2028Votre compte ferme', 'INVALID'],
    ['Camille\u0007', 'INVALID'],
    ['Camille \u202eelpmaxe.live', 'INVALID'],
    ['\u200b\u200b', 'INVALID'],
    ['   ', 'REQUIRED'],
    ['', 'REQUIRED'],
    ['x'.repeat(201), 'TOO_LONG'],
  ] as const)
    expect([fullName, await told(fullName)]).toEqual([
      fullName,
      { user: null, errors: [{ code, path: ['fullName'] }] },
    ]);
  expect(await world.rows('select full_name from "user" where id = $1', [person.userId])).toEqual([
    { full_name: 'Ligne' },
  ]);

  for (const fullName of ['Zoé O’Neill-Dupré, dite « Zo » (2)', 'سارة‌الأمین', '李 小龍', 'Ana 👩🏽‍🔧'])
    expect(await told(fullName)).toEqual({ user: { fullName }, errors: [] });
});
