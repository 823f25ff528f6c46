import { expect } from 'vitest';
import { answersTo, openQuestionnaire, submit } from '../../test/questionnaires.ts';
import { test, type World } from '../../test/world.ts';
import { createUser } from '../accounts/index.ts';
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
