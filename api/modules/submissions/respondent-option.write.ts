// Owns what becomes of options that respondents added: offered to the next, counted as another, or left where they are.
// Answers keep what was written; `counted_answer` follows what is decided here. No option is ever merged into one that is
// itself merged, rejected or waiting.

import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { take } from '../../platform/write.ts';
import { isChoice } from './definition.rules.ts';
import { isOtherKey, type Localized, type QuestionDraft } from './draft.rules.ts';
import { Questionnaire } from './questionnaire.ts';
import { QuestionPart, RespondentOption, RespondentOptionStatus } from './respondent-option.ts';
import { RespondentOptionsDecided } from './submissions.events.ts';

const { APPROVED, MERGED, PENDING, REJECTED } = RespondentOptionStatus;

/**
 * Offers the option to the next respondents, and counts the answers that wrote it as that. Throws NOT_OFFERABLE for a row of
 * a rating and for a question that offers nothing any more.
 */
export async function approveRespondentOption(
  tx: WriteContext,
  input: { id: string; label?: Localized | null },
): Promise<RespondentOption> {
  const { questionnaire, options } = await takeOptions(tx, [input.id]);
  const [option] = options as [RespondentOption];
  const question = questionOf(questionnaire, option.questionKey);
  if (!question || !isChoice(question) || option.part !== QuestionPart.OPTION)
    throw new Problem('NOT_OFFERABLE', ['id']);
  await settle(tx, questionnaire, options, APPROVED, null);
  const { questionKey, key } = option;
  const label = input.label ?? { fr: option.label, en: null };
  questionnaire.addedOptions = [...questionnaire.addedOptions, { questionKey, key, label }];
  return option;
}

/**
 * Counts the answers that chose or wrote these as another option of their question, which stays or is offered. Throws
 * SEVERAL_QUESTIONS, and UNKNOWN_TARGET for what is neither an option of the question nor an approved one.
 */
export async function mergeRespondentOptions(
  tx: WriteContext,
  input: { ids: readonly string[]; intoKey: string },
): Promise<RespondentOption[]> {
  const { questionnaire, options } = await takeOptions(tx, input.ids);
  const [{ questionKey, part }] = options as [RespondentOption];
  if (options.some((option) => option.questionKey !== questionKey || option.part !== part))
    throw new Problem('SEVERAL_QUESTIONS', ['ids']);
  const isTarget = targetsOf(questionnaire, questionKey, part).includes(input.intoKey);
  if (!isTarget || options.some(({ key }) => key === input.intoKey))
    throw new Problem('UNKNOWN_TARGET', ['intoKey'], { key: input.intoKey.slice(0, 100) });
  await settle(tx, questionnaire, options, MERGED, input.intoKey);
  return options;
}

/** Offers them to nobody; the answers count as they were given. */
export async function rejectRespondentOptions(
  tx: WriteContext,
  input: { ids: readonly string[] },
): Promise<RespondentOption[]> {
  const { questionnaire, options } = await takeOptions(tx, input.ids);
  await settle(tx, questionnaire, options, REJECTED, null);
  return options;
}

/** Takes back what was decided: they wait again. */
export async function reopenRespondentOptions(
  tx: WriteContext,
  input: { ids: readonly string[] },
): Promise<RespondentOption[]> {
  const { questionnaire, options } = await takeOptions(tx, input.ids);
  await settle(tx, questionnaire, options, PENDING, null);
  return options;
}

/** The options, all of one questionnaire, which is locked: what is decided of its options is decided one after the other. */
async function takeOptions(
  tx: WriteContext,
  ids: readonly string[],
): Promise<{ questionnaire: Questionnaire; options: RespondentOption[] }> {
  const distinct = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (distinct.length === 0) throw new Problem('REQUIRED', ['ids']);
  const known = await take(tx, RespondentOption, distinct[0] as string, ['ids']);
  const questionnaire = await take(tx, Questionnaire, known.questionnaire.id, ['ids']);
  const options: RespondentOption[] = [];
  for (const id of distinct) {
    const option = await take(tx, RespondentOption, id, ['ids']);
    if (option.questionnaire.id !== questionnaire.id) throw new Problem('NOT_FOUND', ['ids']);
    options.push(option);
  }
  return { questionnaire, options };
}

/** What others were merged into and is none any more cannot stand for them: these wait again, or follow it. */
async function settle(
  tx: WriteContext,
  questionnaire: Questionnaire,
  options: readonly RespondentOption[],
  status: RespondentOptionStatus,
  mergedInto: string | null,
): Promise<void> {
  for (const option of options) {
    const { questionKey, part, key } = option;
    const followers = await tx.em.find(RespondentOption, { questionnaire, questionKey, part, mergedInto: key });
    for (const follower of status === APPROVED ? [] : followers) {
      follower.status = status === MERGED ? MERGED : PENDING;
      follower.mergedInto = status === MERGED ? mergedInto : null;
    }
    option.status = status;
    option.mergedInto = mergedInto;
  }
  const isGone = (added: { questionKey: string; key: string }): boolean =>
    options.some(
      ({ part, questionKey, key }) =>
        part === QuestionPart.OPTION && added.questionKey === questionKey && added.key === key,
    );
  questionnaire.addedOptions = questionnaire.addedOptions.filter((added) => !isGone(added));
  questionnaire.updatedAt = tx.now;
  for (const questionKey of new Set(options.map((option) => option.questionKey)))
    tx.record(RespondentOptionsDecided, { questionnaireId: questionnaire.id, questionKey });
}

const questionOf = ({ sections }: Questionnaire, key: string): QuestionDraft | undefined =>
  sections.flatMap(({ questions }) => questions).find((question) => question.key === key);

function targetsOf(questionnaire: Questionnaire, questionKey: string, part: QuestionPart): string[] {
  const question = questionOf(questionnaire, questionKey);
  if (part === QuestionPart.ITEM) return (question?.items ?? []).map(({ key }) => key);
  const added = questionnaire.addedOptions.filter((option) => option.questionKey === questionKey);
  return [...(question?.options ?? []), ...added].map(({ key }) => key).filter((key) => !isOtherKey(key));
}
