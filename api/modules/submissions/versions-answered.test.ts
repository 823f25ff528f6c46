import { expect } from 'vitest';
import { answersTo, definition, openQuestionnaire, option, publish, submit } from '../../test/questionnaires.ts';
import { test, type World } from '../../test/world.ts';

const Update = `mutation ($input: UpdateQuestionnaireInput!) {
  updateQuestionnaire(input: $input) { errors { code path } } }`;
const Shown = 'query ($id: ID!) { questionnaire(id: $id) { publishedVersionNumber } }';

/** Publishes a second version that no longer offers "non". */
async function publishAnother(world: World, id: string): Promise<void> {
  const [start, ...others] = definition();
  const [first, ...questions] = (start as ReturnType<typeof definition>[0]).questions;
  const sections = [
    { ...start, questions: [{ ...first, options: [option('oui'), option('jamais')] }, ...questions] },
    ...others,
  ];
  const { updateQuestionnaire } = await (await world.as('TRAINER')).run(Update, { input: { id, sections } });
  expect(updateQuestionnaire.errors).toEqual([]);
  expect((await publish(world, id)).errors).toEqual([]);
}

test('answers are held against the version that was shown, also when another was published meanwhile', async ({
  world,
}) => {
  const id = await openQuestionnaire(world);
  const shown = async () => (await world.anonymous().run(Shown, { id })).questionnaire.publishedVersionNumber;
  expect(await shown()).toBe(1);
  await publishAnother(world, id);
  expect(await shown()).toBe(2);

  const no = [{ questionKey: 'takesPart', optionKey: 'non' }];
  const never = [{ questionKey: 'takesPart', optionKey: 'jamais' }];
  const codes = async (changes: object) =>
    (await submit(world, answersTo(id, changes))).errors.map(({ code, path }: { code: string; path: string[] }) =>
      [code, ...path].join(' '),
    );
  expect(await codes({ answers: no, versionNumber: 1 })).toEqual([]);
  expect(await codes({ answers: never, versionNumber: 2 })).toEqual([]);
  expect(await codes({ answers: never })).toEqual([]);
  expect(await codes({ answers: no })).toEqual(['UNKNOWN_OPTION answers takesPart']);
  expect(await codes({ answers: never, versionNumber: 1 })).toEqual(['UNKNOWN_OPTION answers takesPart']);
  expect(await codes({ answers: never, versionNumber: 3 })).toEqual(['INVALID versionNumber']);
  expect(
    await world.rows(
      `select v.number, count(*)::int from submission s join questionnaire_version v on v.id = s.questionnaire_version_id
       where s.questionnaire_id = $1 group by 1 order by 1`,
      [id],
    ),
  ).toEqual([
    { number: 1, count: 1 },
    { number: 2, count: 2 },
  ]);
});
