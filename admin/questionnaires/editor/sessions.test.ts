import { expect, test } from 'vitest';
import { definitionIssues } from '../../../api/modules/submissions/definition.rules.ts';
import { plainQuestion } from '../../../api/modules/submissions/draft.rules.ts';
import { type Definition, emptyDefinition } from './definition.ts';
import { withSessions } from './sessions.ts';

const which = { ...plainQuestion, key: 'formation', kind: 'TEXT', label: { fr: 'Laquelle ?', en: null } } as const;
const definition: Definition = {
  ...emptyDefinition,
  sections: [
    {
      key: 'vous',
      title: { fr: 'Vous', en: null },
      description: null,
      shownWhen: null,
      questions: [{ ...which, required: true, options: [], items: [] }],
    },
  ],
};
const held = (startsOn: string) => ({ startsOn, training: { title: 'Numérique et handicap' } });

test('a satisfaction survey asks which session it was, of those that were held, each once', () => {
  const { sections } = withSessions(definition, [held('2026-11-02'), held('2026-11-02'), held('2026-03-03')]);
  const [asked] = sections.flatMap(({ questions }) => questions);
  expect(asked).toMatchObject({ kind: 'SINGLE_CHOICE', required: true, allowsOther: true, collectsOptions: true });
  expect(asked?.options).toEqual([
    {
      key: '2026-11-02-numerique-et-handicap',
      label: { fr: 'Numérique et handicap – 2 novembre 2026', en: 'Numérique et handicap – 2 November 2026' },
    },
    {
      key: '2026-03-03-numerique-et-handicap',
      label: { fr: 'Numérique et handicap – 3 mars 2026', en: 'Numérique et handicap – 3 March 2026' },
    },
    { key: 'autre', label: { fr: 'Une autre session', en: 'Another session' } },
  ]);
  expect(definitionIssues(sections)).toEqual([]);
});

test('without any session the question stays as it is', () => {
  expect(withSessions(definition, [])).toBe(definition);
});
