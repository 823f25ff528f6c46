import { expect } from 'vitest';
import { makeQuestionnaire, openQuestionnaire, publish, said } from '../../test/questionnaires.ts';
import { test } from '../../test/world.ts';
import { definitionIssues } from './definition.rules.ts';
import type { Localized, SectionDraft } from './draft.rules.ts';
import { questionnaireTemplates } from './questionnaire-template.ts';

const Copy = `mutation ($input: CopyQuestionnaireInput!) {
  copyQuestionnaire(input: $input) {
    questionnaire { id slug status title { fr en } thanks { fr } quota closesAt publishedAt submissionCount
      sections { key questions { key options { key } } } draftSections { key } addedOptions { key } versions { number } }
    errors { code path }
  }
}`;
const FromTemplate = `mutation ($input: CreateQuestionnaireFromTemplateInput!) {
  createQuestionnaireFromTemplate(input: $input) {
    questionnaire { id slug status title { fr } thanks { fr } sections { key } } errors { code path }
  }
}`;
const Templates =
  '{ questionnaireTemplates { key title { fr en } description { fr } sections { questions { key label { fr en } } } } }';

test('a copy asks what the next version would, is a draft, and has none of the answers', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const id = await openQuestionnaire(world);
  const [original] = await world.rows('select sections from questionnaire where id = $1', [id]);
  const sections: SectionDraft[] = original.sections;
  await world.rows(
    `update questionnaire set draft_sections = $2, quota = 5, closes_at = now() + interval '1 day', thanks = '{"fr": "Merci", "en": null}',
      added_options = '[{"questionKey": "topics", "key": "sante", "label": {"fr": "Santé", "en": null}}]' where id = $1`,
    [id, JSON.stringify(sections.slice(0, 1))],
  );
  const { copyQuestionnaire } = await trainer.run(Copy, { input: { id, slug: 'la-copie' } });
  expect(copyQuestionnaire).toMatchObject({
    errors: [],
    questionnaire: {
      slug: 'la-copie',
      status: 'DRAFT',
      title: said('Enquête (copie)', 'Survey (copy)'),
      thanks: { fr: 'Merci' },
      quota: 5,
      closesAt: null,
      publishedAt: null,
      submissionCount: 0,
      draftSections: null,
      addedOptions: [],
      versions: [],
    },
  });
  const [start, ...others] = copyQuestionnaire.questionnaire.sections;
  expect(others).toEqual([]);
  expect(start.questions[1].options.map(({ key }: { key: string }) => key)).toEqual([
    'emploi',
    'logement',
    'sante',
    'autre',
  ]);
  expect(copyQuestionnaire.questionnaire.id).not.toBe(id);
});

test('a copy needs a name of its own, an original, and the permission', async ({ world }) => {
  const id = await makeQuestionnaire(world, 'originale');
  const trainer = await world.as('TRAINER');
  const copy = async (input: object) => (await trainer.run(Copy, { input })).copyQuestionnaire;
  expect((await copy({ id, slug: 'originale' })).errors).toEqual([{ code: 'TAKEN', path: ['slug'] }]);
  expect((await copy({ id: '0199c1d0-4f2a-7c8b-9e6d-1a3b5c7d9e01', slug: 'autre' })).errors).toEqual([
    { code: 'NOT_FOUND', path: ['id'] },
  ]);
  for (const [document, input] of [
    [Copy, { id, slug: 'volee' }],
    [FromTemplate, { template: 'CAP', slug: 'volee' }],
  ] as const)
    for (const [client, code] of [
      [world.anonymous(), 'UNAUTHENTICATED'],
      [await world.as('RECRUITER'), 'FORBIDDEN'],
    ] as const)
      expect((await client.ask(document, { input })).errors).toMatchObject([{ extensions: { code } }]);
  expect(await world.rows(`select 1 from questionnaire where slug in ('volee', 'autre')`)).toEqual([]);
});

test('every template can be published as it is', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const { questionnaireTemplates: templates } = await trainer.run(Templates);
  expect(templates.map(({ key }: { key: string }) => key)).toEqual(['CAP', 'SATISFACTION_HOT', 'SATISFACTION_COLD']);
  for (const { key, title } of templates) {
    const slug = `modele-${key.toLowerCase().replace('_', '-')}`;
    const { createQuestionnaireFromTemplate: made } = await trainer.run(FromTemplate, {
      input: { template: key, slug },
    });
    expect(made).toMatchObject({ errors: [], questionnaire: { slug, status: 'DRAFT', title: { fr: title.fr } } });
    expect(await publish(world, made.questionnaire.id)).toMatchObject({ errors: [] });
  }
  expect((await world.anonymous().ask(Templates)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

/** Every text of a template, wherever it stands. */
const textsOf = (value: unknown): Localized[] => {
  if (value === null || typeof value !== 'object') return [];
  if ('fr' in value) return [value as Localized];
  return Object.values(value).flatMap(textsOf);
};

test('the templates are sound, said in both languages, and punctuated as French is', () => {
  for (const { key, ...template } of questionnaireTemplates) {
    expect(definitionIssues(template.sections)).toEqual([]);
    for (const { fr, en } of textsOf(template)) {
      expect(en, `${key}: ${fr}`).toBeTruthy();
      expect(fr, key).not.toMatch(/'| [;:?!»]|« |[^\s\u00a0\u202f][?!»]/);
    }
  }
  const topics = questionnaireTemplates[0]?.sections.flatMap(({ questions }) =>
    questions.flatMap(({ key, topic, collectsOptions }) => (topic ? [[key, topic, collectsOptions]] : [])),
  );
  expect(topics).toEqual([
    ['ruptureFactorsNegative', 'ADVERSE_FACTORS', false],
    ['ruptureFactorsFavorable', 'FAVOURABLE_FACTORS', false],
    ['professionalRole', 'ROLE', true],
  ]);
});
