import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { capQuestionnaire } from './cap-questionnaire.ts';
import { definitionIssues } from './definition.rules.ts';
import { type Definition, definitionFromJson, definitionToJson } from './definition-json.rules.ts';
import { DEFINITION_SCHEMA } from './definition-schema.rules.ts';
import { option, question, said, when } from './drafting.ts';
import { satisfactionAfterMonths, satisfactionAtTheEnd } from './satisfaction-questionnaires.ts';

const smallest = { slug: 'avis', title: { fr: 'Avis' }, sections: [] };
const read = (value: unknown) => definitionFromJson(JSON.stringify(value));
const faultsOf = (value: unknown): string[] => {
  const found = read(value);
  return 'issues' in found ? found.issues.map(({ code, path }) => [code, ...path].join(' ')) : [];
};
const withQuestion = (parts: object) => ({
  ...smallest,
  sections: [{ key: 's', title: { fr: 'S' }, questions: [{ key: 'q', kind: 'TEXT', label: { fr: 'Q' }, ...parts }] }],
});
const at = (field: string) => `sections 0 questions 0 ${field}`.trim();
/** One question with every part that a question has. */
const full: Definition = {
  slug: 'complet',
  title: said('Tout', 'All'),
  description: said('Une description', 'A description'),
  thanks: { fr: 'Merci', en: null },
  sections: [
    {
      key: 's',
      title: said('S', 'S'),
      description: null,
      shownWhen: null,
      questions: [
        question('role', 'SINGLE_CHOICE', said('Votre rôle', 'Your role'), {
          required: true,
          allowsOther: true,
          collectsOptions: true,
          longest: 80,
          topic: 'ROLE',
          options: [option('a', 'A', 'A'), option('autre', 'Autre', 'Other')],
        }),
        question('n', 'NUMBER', said('N', 'N'), {
          minimum: -1.5,
          maximum: 0,
          decimals: 1,
          unit: said('jours', 'days'),
          shownWhen: when('role', 'a', 'autre'),
        }),
        question('day', 'DATE', said('D', 'D'), { earliest: '2026-01-01', latest: '2026-12-31' }),
      ],
    },
  ],
};

test('a definition goes into a file and comes back whole, as the templates do', () => {
  const satisfaction = [satisfactionAtTheEnd, satisfactionAfterMonths].map((asked) => ({ slug: 'avis', ...asked }));
  const templates = [{ ...capQuestionnaire, thanks: null }, ...satisfaction];
  for (const definition of [full, ...templates]) {
    const { slug, title, description, thanks, sections } = definition;
    expect(definitionFromJson(definitionToJson(definition))).toEqual({
      draft: { slug, title, description, thanks, sections },
    });
  }
  expect(definitionToJson(full)).toMatch(/^\{\n {2}"slug": "complet",\n {2}"title": \{\n {4}"fr": "Tout",/);
  expect(definitionToJson(full)).not.toMatch(/null|false|\[\]/);
});

test('what a file leaves out has its default', () => {
  expect(read(smallest)).toEqual({
    draft: { ...smallest, title: { fr: 'Avis', en: null }, description: null, thanks: null },
  });
  const found = read(withQuestion({ help: null, options: null }));
  expect(found).toMatchObject({
    draft: { sections: [{ shownWhen: null, questions: [{ required: false, options: [] }] }] },
  });
});

test('what is wrong with the shape of a file is said with its place', () => {
  expect(definitionFromJson('{"slug": ')).toEqual({ issues: [{ code: 'NOT_JSON', path: [] }] });
  expect(definitionFromJson(`\uFEFF${JSON.stringify(smallest)}`)).toHaveProperty('draft');
  for (const nothing of [null, [], 'texte', 5]) expect(faultsOf(nothing)).toEqual(['INVALID']);
  expect(faultsOf({})).toEqual(['REQUIRED slug', 'REQUIRED title', 'REQUIRED sections']);
  expect(faultsOf({ ...smallest, slug: 'Avec espace', title: 'Avis', constructor: 1 })).toEqual([
    'INVALID slug',
    'INVALID title',
    'UNKNOWN_FIELD',
  ]);
  expect(faultsOf(withQuestion({ kind: 'SLIDER', requierd: true }))).toEqual([
    `INVALID ${at('kind')}`,
    `UNKNOWN_FIELD ${at('')}`,
  ]);
  expect(faultsOf(withQuestion({ label: { fr: '' }, decimals: 7, longest: 1.5, earliest: '1er mai' }))).toEqual([
    `REQUIRED ${at('label fr')}`,
    `OUT_OF_RANGE ${at('decimals')}`,
    `INVALID ${at('longest')}`,
    `INVALID ${at('earliest')}`,
  ]);
  expect(faultsOf(withQuestion({ shownWhen: { conditions: [] } }))).toEqual([`TOO_FEW ${at('shownWhen conditions')}`]);
  expect(faultsOf(withQuestion({ key: 'x'.repeat(201), help: { fr: 'a\u0000b' } }))).toEqual([
    `TOO_LONG ${at('key')}`,
    `INVALID ${at('help fr')}`,
  ]);
  expect(faultsOf({ ...smallest, sections: Array.from({ length: 51 }, () => ({})) })).toEqual(['TOO_MANY sections']);
});

test('the committed schema is the one that files are read by; without the file it is written', async () => {
  const text = `${JSON.stringify(DEFINITION_SCHEMA, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../../../docs/questionnaire-definition.schema.json');
});

test('the example of the documentation can be imported', () => {
  const guide = readFileSync(new URL('../../../docs/questionnaires.md', import.meta.url), 'utf8');
  const found = definitionFromJson(/```json\n(.+?)```/s.exec(guide)?.[1] ?? '');
  expect('draft' in found && definitionIssues(found.draft.sections)).toEqual([]);
});

test('a file whose shape is right may still hold what cannot work', () => {
  const found = read(withQuestion({ kind: 'RATING' }));
  expect('draft' in found && definitionIssues(found.draft.sections).map(({ code }) => code)).toEqual([
    'REQUIRED',
    'REQUIRED',
    'REQUIRED',
  ]);
});
