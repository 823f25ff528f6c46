// Owns what is taken over from another system's backup: the questionnaire where it is missing, and its submissions. Adds
// what is new, never changes what is there, drops nothing.

import { newId, type WriteContext } from '../../platform/context.ts';
import { take } from '../../platform/write.ts';
import { notAsked } from './conditions.rules.ts';
import type { AnswerDraft, FoundOption, QuestionnaireDraft, SubmissionDraft } from './draft.rules.ts';
import { Questionnaire, QuestionnaireStatus } from './questionnaire.ts';
import { createQuestionnaire, publishQuestionnaire } from './questionnaire.write.ts';
import { lastVersion, type QuestionnaireVersion } from './questionnaire-version.ts';
import { Respondent } from './respondent.ts';
import { QuestionPart, RespondentOption } from './respondent-option.ts';
import { Answer, Submission, SubmissionSource } from './submission.ts';
import { SubmissionsImported } from './submissions.events.ts';

export interface Imported {
  /** The submissions that were new, as they were stored. */
  readonly added: readonly SubmissionDraft[];
  /** Those of them whose address a stored submission already had. */
  readonly repeated: readonly SubmissionDraft[];
}

/** Takes over a backup: makes and publishes the questionnaire unless its slug is known, then adds what is new. */
export async function importQuestionnaire(
  tx: WriteContext,
  backup: {
    questionnaire: QuestionnaireDraft;
    foundOptions: readonly FoundOption[];
    submissions: readonly SubmissionDraft[];
  },
): Promise<Imported & { created: boolean }> {
  const { foundOptions, submissions } = backup;
  const { slug } = backup.questionnaire;
  const known = await tx.em.findOne(Questionnaire, { slug });
  const questionnaire = known ?? (await createQuestionnaire(tx, backup.questionnaire));
  await tx.em.flush();
  const { id } = questionnaire;
  if (questionnaire.status === QuestionnaireStatus.DRAFT) await publishQuestionnaire(tx, { id });
  await tx.em.flush();
  const imported = await importSubmissions(tx, { questionnaireId: id, foundOptions, submissions });
  return { ...imported, created: known === null };
}

export interface SubmissionsToImport {
  questionnaireId: string;
  /** What the submissions use beside the options of the questionnaire: it waits for somebody to look at it. */
  foundOptions: readonly FoundOption[];
  submissions: readonly SubmissionDraft[];
}

/**
 * Adds the submissions whose external id is new to the questionnaire, open or not. An address that a stored submission
 * has stays with that one: the added submission keeps its text and is flagged DUPLICATE_EMAIL.
 */
export async function importSubmissions(tx: WriteContext, input: SubmissionsToImport): Promise<Imported> {
  const questionnaire = await take(tx, Questionnaire, input.questionnaireId, ['questionnaireId']);
  const version = await lastVersion(tx, questionnaire);
  await keepFoundOptions(tx, questionnaire, input.foundOptions);
  const fields = { disableIdentityMap: true } as const;
  const stored = await tx.em.find(Submission, { questionnaire }, { fields: ['externalId'], ...fields });
  const respondents = await tx.em.find(Respondent, { questionnaire }, { fields: ['emailKey'], ...fields });
  const ids = new Set(stored.map(({ externalId }) => externalId));
  const addresses = new Set(respondents.map(({ emailKey }) => emailKey));
  const isRepeated = ({ emailKey }: SubmissionDraft): boolean => emailKey !== null && addresses.has(emailKey);

  const fresh = input.submissions.filter(({ externalId }) => !ids.has(externalId));
  const repeated = fresh.filter(isRepeated);
  const added = fresh.map((draft) =>
    isRepeated(draft) ? { ...draft, emailKey: null, oddities: [...draft.oddities, 'DUPLICATE_EMAIL' as const] } : draft,
  );
  const submissionIds = await store(tx, questionnaire, version, added, await addedKeyOf(tx, questionnaire));
  if (added.length > 0)
    tx.record(SubmissionsImported, {
      questionnaireId: questionnaire.id,
      count: added.length,
      submissionIds: submissionIds.slice(0, 100),
    });
  return { added, repeated };
}

async function keepFoundOptions(
  tx: WriteContext,
  questionnaire: Questionnaire,
  found: readonly FoundOption[],
): Promise<void> {
  const known = await tx.em.find(RespondentOption, { questionnaire });
  for (const { addedAt, part, ...option } of found) {
    const isKnown = known.some(
      ({ questionKey, part: own, key }) =>
        questionKey === option.questionKey && String(own) === part && key === option.key,
    );
    if (isKnown) continue;
    const rest = { part: QuestionPart[part], mergedInto: null, createdAt: addedAt ?? tx.now };
    tx.em.persist(tx.em.create(RespondentOption, { questionnaire, ...option, ...rest }));
  }
}

type AddedKeyOf = (answer: AnswerDraft) => string | null;

/** Which respondents' option an answer chose, among those that are known by now. */
async function addedKeyOf(tx: WriteContext, questionnaire: Questionnaire): Promise<AddedKeyOf> {
  await tx.em.flush();
  const known = await tx.em.find(RespondentOption, { questionnaire });
  const named = new Set(known.map(({ questionKey, part, key }) => JSON.stringify([questionKey, part, key])));
  return ({ questionKey, item, optionKey }) => {
    const key = item ?? optionKey;
    const part = item === null ? QuestionPart.OPTION : QuestionPart.ITEM;
    return key !== null && named.has(JSON.stringify([questionKey, part, key])) ? key : null;
  };
}

// PostgreSQL takes 65,535 values a statement.
const ROWS_PER_STATEMENT = 2_000;

async function store(
  tx: WriteContext,
  { id: questionnaire }: Questionnaire,
  { id: questionnaireVersion, sections }: QuestionnaireVersion,
  drafts: readonly SubmissionDraft[],
  keyOf: AddedKeyOf,
): Promise<string[]> {
  const respondents = drafts.map(({ email, emailKey }) =>
    email === null ? null : { id: newId(), questionnaire, email, emailKey },
  );
  const submissions = drafts.map(({ externalId, submittedAt, language, oddities, answers }, index) => ({
    id: newId(),
    questionnaire,
    questionnaireVersion,
    respondent: respondents[index]?.id ?? null,
    notAsked: notAsked(
      sections,
      Map.groupBy(answers, ({ questionKey }) => questionKey),
    ),
    externalId,
    submittedAt,
    language,
    oddities,
    idempotencyKey: null,
    source: SubmissionSource.IMPORT,
  }));
  const ids = submissions.map(({ id }) => id);
  const answers = drafts.flatMap((draft, index) =>
    draft.answers.map((answer, position) => ({
      ...answer,
      addedKey: keyOf(answer),
      submission: ids[index] as string,
      position,
    })),
  );
  const written = respondents.filter((respondent) => respondent !== null);
  for (const rows of batches(written)) await tx.em.insertMany(Respondent, rows as never);
  for (const rows of batches(submissions)) await tx.em.insertMany(Submission, rows as never);
  for (const rows of batches(answers)) await tx.em.insertMany(Answer, rows as never);
  return ids;
}

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
}
