import { expect } from 'vitest';
import { answersTo, openQuestionnaire, submit } from '../../test/questionnaires.ts';
import { test } from '../../test/world.ts';

const Unknown = `query ($search: String) { unknownDomains(filter: { search: $search }) { totalCount nodes {
  domain responseCount likelyDomain proposal { name } } } }`;

test('unknown domains', async ({ world }) => {
  const questionnaireId = await openQuestionnaire(world);
  for (const email of ['a@fase.ch', 'b@fase.ch', 'c@fase.ch', 'd@fase.cj', 'e@gmail.com', 'f@gmial.com', 'g@x.org'])
    await submit(world, answersTo(questionnaireId, { email }));
  const trainer = await world.as('TRAINER');
  expect((await trainer.run(Unknown)).unknownDomains).toEqual({});
});
