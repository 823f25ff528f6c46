// What conditions can be put on which questions. Pure functions.
import {
  type ConditionDraft,
  type ConditionOperator,
  type Localized,
} from '../../../api/modules/submissions/draft.rules.ts';
import { partOf } from './changes.ts';
import { type Draft, type EditedQuestion, hasOptions } from './parts.ts';

/** The questions that a section or a question can be shown after. */
export function questionsBefore(draft: Draft, id: string): EditedQuestion[] {
  const found = partOf(draft, id);
  if (!found) return [];
  const earlier = draft.sections.slice(0, found.index).flatMap(({ questions }) => questions);
  return found.kind === 'section' ? earlier : [...earlier, ...found.section.questions.slice(0, found.place)];
}

const isMeasured = ({ kind }: EditedQuestion): boolean => kind === 'NUMBER' || kind === 'RATING';

/** Those that make sense, the likeliest first. */
export function operatorsOf(question: EditedQuestion): ConditionOperator[] {
  if (optionsOf(question).length > 0) return ['IS', 'IS_NOT', 'ANSWERED', 'NOT_ANSWERED'];
  if (isMeasured(question)) return ['AT_LEAST', 'AT_MOST', 'ANSWERED', 'NOT_ANSWERED'];
  return ['ANSWERED', 'NOT_ANSWERED'];
}

/** The options a condition can name. */
export function optionsOf({ kind, options }: EditedQuestion): { key: string; label: Localized }[] {
  return hasOptions(kind) && kind !== 'RANKING' ? options : [];
}

/** What a condition has to say beside its operator. */
export function operandsOf(operator: ConditionOperator, question: EditedQuestion | undefined) {
  const isComparison = operator === 'AT_LEAST' || operator === 'AT_MOST';
  return {
    withOption: operator === 'IS' || operator === 'IS_NOT',
    withItem: isComparison && question?.kind === 'RATING',
    withNumber: isComparison,
  };
}

/** A condition on the question that holds for some answer: with the likeliest operator, unless it is given. */
export function firstCondition(question: EditedQuestion | undefined, given?: ConditionOperator): ConditionDraft {
  const operator = given ?? (question && operatorsOf(question)[0]) ?? 'ANSWERED';
  const { withOption, withItem, withNumber } = operandsOf(operator, question);
  return {
    questionKey: question?.key ?? '',
    operator,
    optionKey: withOption && question ? (optionsOf(question)[0]?.key ?? null) : null,
    item: withItem ? (question?.items[0]?.key ?? null) : null,
    number: withNumber ? (question?.minimum ?? 0) : null,
  };
}
