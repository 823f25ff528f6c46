import { expect } from 'vitest';
import { rowsOf } from '../../platform/read/rows.ts';
import { sql } from '../../platform/read/sql.ts';
import { Viewer } from '../../platform/viewer.ts';
import { answersTo, openQuestionnaire, submit } from '../../test/questionnaires.ts';
import { test, type World } from '../../test/world.ts';
import { createUser, Role } from '../accounts/index.ts';
import { createCandidate } from '../candidates/index.ts';
import { erasePersonalData } from './erasure.write.ts';

const ADDRESS = 'ana@lettres.example';
const erase = (world: World, fullName: string): Promise<unknown> =>
  world.write(async (tx) => {
    const { id } = await createUser(tx, { email: ADDRESS, fullName, roles: [], password: 'un mot de passe de test' });
    await erasePersonalData(tx, { accountId: id, addresses: [ADDRESS] });
  });

test('whoever is erased takes nothing of others along, whatever they called themselves', async ({ world }) => {
  const questionnaireId = await openQuestionnaire(world);
  const text = 'Écrivez à mariana@lettres.example, pas à ana@lettres.example ; Anne-Rose Martineau et Rose Martin.';
  const answers = [
    { questionKey: 'takesPart', optionKey: 'non' },
    { questionKey: 'topics', optionKey: 'autre', text },
  ];
  await submit(world, answersTo(questionnaireId, { answers }));
  const events = () => world.rows(`select payload from outbox_event where payload ? 'questionnaireId' order by id`);
  const details = () => world.rows(`select changes from audit_change where entity = 'questionnaire'`);
  const [payloads, changes] = [await events(), await details()];
  expect(payloads.length).toBeGreaterThan(1);
  expect(changes.length).toBeGreaterThan(0);

  for (const name of ['questionnaireId', 'PUBLISHED', 'Rose Martin']) await erase(world, name);

  expect(await world.rows('select text from answer where text is not null')).toEqual([
    {
      text: 'Écrivez à mariana@lettres.example, pas à Personne effacée ; Anne-Rose Martineau et Personne effacée.',
    },
  ]);
  expect(await events()).toEqual(payloads);
  expect(await details()).toEqual(changes);
});

test('who writes the name and address of somebody else into their profile erases nothing of theirs, not even in the trail', async ({
  world,
}) => {
  const victim = await world.as('TRAINER', 'Victoire Vraie');
  const address = 'victoire-vraie.trainer@example.org';
  await world.write(async (tx) => {
    const { id } = await createUser(tx, {
      email: 'faux@lettres.example',
      fullName: 'Victoire Vraie',
      roles: [Role.CANDIDATE],
      password: 'un mot de passe de test',
    });
    await tx.em.flush();
    const names = { firstName: 'Victoire', lastName: 'Vraie', headline: 'Cherche' };
    await createCandidate(
      { ...tx, viewer: new Viewer('USER', id, null, [], new Set(['candidates.create'])) },
      {
        ...names,
        email: address,
      },
    );
    await rowsOf(tx, sql`update "user" set new_email = ${address} where id = ${id}`);
    await erasePersonalData(tx, { accountId: id, addresses: ['faux@lettres.example'] });
  });
  const [kept] = await world.rows(
    `select changes from audit_change where entity = 'user' and action = 'ROW_CREATED' and row_id = $1`,
    [victim.userId],
  );
  expect(kept.changes).toMatchObject({ email: address, full_name: 'Victoire Vraie' });
});
