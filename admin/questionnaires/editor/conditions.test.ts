import { expect, test } from 'vitest';
import { definitionIssues } from '../../../api/modules/submissions/definition.rules.ts';
import { QuestionKind } from '../../../api/modules/submissions/draft.rules.ts';
import { questionsOf, withQuestion, withQuestionChanged, withSectionAfter } from './changes.ts';
import { firstCondition, operatorsOf, questionsBefore } from './conditions.ts';
import { emptyDefinition } from './definition.ts';
import { definitionOf, type EditedQuestion, edited, newQuestion } from './parts.ts';

const first = withSectionAfter(edited(emptyDefinition), '');
const one = withQuestion(first.draft, first.id, 'SINGLE_CHOICE');
const two = withQuestion(one.draft, first.id, 'RATING');
const second = withSectionAfter(two.draft, two.id);
const three = withQuestion(second.draft, second.id, 'TEXT');
const before = (id: string) => questionsBefore(three.draft, id).map((question) => question.id);

test('conditions are put on what comes before, a section’s on earlier sections', () => {
  expect([before(one.id), before(two.id), before(first.id)]).toEqual([[], [one.id], []]);
  expect([before(second.id), before(three.id)]).toEqual([
    [one.id, two.id],
    [one.id, two.id],
  ]);
});

test.each(Object.values(QuestionKind))('every condition that is offered on a %s is sound', (kind) => {
  const { draft, id } = withQuestion(first.draft, first.id, kind);
  const asked = questionsOf(draft).find((question) => question.id === id) as EditedQuestion;
  const last = withQuestion(draft, first.id, 'TEXT');
  for (const operator of operatorsOf(asked)) {
    const shownWhen = { match: 'ALL' as const, conditions: [firstCondition(asked, operator)] };
    const { sections } = definitionOf(withQuestionChanged(last.draft, last.id, { shownWhen }));
    const issues = definitionIssues(sections).filter(({ path }) => path.includes('shownWhen'));
    expect({ operator, issues }).toEqual({ operator, issues: [] });
  }
  expect(newQuestion('q', kind).kind).toBe(kind);
});
