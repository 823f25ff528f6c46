// Owns what is taken over from another system's file: the questionnaire where it is missing, and its submissions, a portion
// at a time. Adds what is new, never changes what is there, drops nothing.

import { newId, type WriteContext } from '../../platform/context.ts';
import { refer } from '../../platform/write.ts';
import type { ImportedFile } from './cap-backup.ts';
import { notAsked } from './conditions.rules.ts';
import type { AnswerDraft, FoundOption, QuestionnaireDraft, SubmissionDraft } from './draft.rules.ts';
import { Questionnaire, QuestionnaireStatus } from './questionnaire.ts';
import { createQuestionnaire, publishQuestionnaire } from './questionnaire.write.ts';
import { lastVersion, type QuestionnaireVersion } from './questionnaire-version.ts';
import { QuestionPart, RespondentOption } from './respondent-option.ts';
import { insertSubmissions, standingIn } from './submission-imports.read.ts';
import { SubmissionsImported } from './submissions.events.ts';

/** Where submissions go, and the import that brings them if it can be undone. */
export interface Destination {
  readonly questionnaireId: string;
  readonly submissionImportId: string | null;
}

/** The questionnaire of that slug: made and published unless it is known. */
export async function ensureQuestionnaire(
  tx: WriteContext,
  draft: QuestionnaireDraft,
): Promise<{ questionnaire: Questionnaire; made: boolean }> {
  const known = await tx.em.findOne(Questionnaire, { slug: draft.slug });
  const questionnaire = known ?? (await createQuestionnaire(tx, draft));
  await tx.em.flush();
  if (questionnaire.status === QuestionnaireStatus.DRAFT) await publishQuestionnaire(tx, { id: questionnaire.id });
  await tx.em.flush();
  return { questionnaire, made: known === null };
}

/** Keeps what the submissions of a file use beside the options of the questionnaire: it waits for somebody to look at it. */
export async function keepFoundOptions(
  tx: WriteContext,
  options: readonly FoundOption[],
  { questionnaireId: questionnaire, submissionImportId: submissionImport }: Destination,
): Promise<void> {
  const known = await tx.em.find(RespondentOption, { questionnaire });
  const nameOf = (questionKey: string, part: string, key: string) => JSON.stringify([questionKey, part, key]);
  const names = new Set(known.map(({ questionKey, part, key }) => nameOf(questionKey, part, key)));
  const fresh = options.filter(
    ({ questionKey, part, key }) => !names.has(nameOf(questionKey, QuestionPart[part], key)),
  );
  const rows = fresh.map(({ addedAt, part, ...option }) => ({
    id: newId(),
    questionnaire,
    ...option,
    part: QuestionPart[part],
    submissionImport,
    mergedInto: null,
    createdAt: addedAt ?? tx.now,
  }));
  for (const some of batches(rows)) await tx.em.insertMany(RespondentOption, some as never);
}

/** The most of one transaction: others wait for its rows, and it ends before anybody gives up. */
const MOST_SUBMISSIONS = 500;
const MOST_ANSWERS = 10_000;

export interface Portion {
  /** The submissions that were new, as they were stored. */
  readonly added: readonly SubmissionDraft[];
  /** Those of them whose address a stored submission already had. */
  readonly repeated: readonly SubmissionDraft[];
  /** The first row that was looked at, and the first that is still to be. */
  readonly from: number;
  readonly next: number;
}

/**
 * Adds the next submissions of a file whose external id is new to the questionnaire, open or not. An address that a stored
 * submission has stays with that one: the added submission keeps its text and is flagged DUPLICATE_EMAIL.
 */
export async function importPortion(
  tx: WriteContext,
  file: Pick<ImportedFile, 'drafts'>,
  from: number,
  destination: Destination,
): Promise<Portion> {
  const questionnaire = await refer(tx, Questionnaire, destination.questionnaireId, ['questionnaireId']);
  const version = await lastVersion(tx, questionnaire);
  const drafts = portionOf(file.drafts(from, from + MOST_SUBMISSIONS));
  const { known, addresses } = await standingIn(tx, questionnaire.id, drafts);
  const isRepeated = ({ emailKey }: SubmissionDraft): boolean => emailKey !== null && addresses.has(emailKey);

  const fresh = drafts.filter(({ externalId }) => !known.has(externalId));
  const repeated = fresh.filter(isRepeated);
  const added = fresh.map((draft) =>
    isRepeated(draft) ? { ...draft, emailKey: null, oddities: [...draft.oddities, 'DUPLICATE_EMAIL' as const] } : draft,
  );
  await store(tx, version, added, destination);
  return { added, repeated, from, next: from + drafts.length };
}

/** Tells of all that a file brought, once: whoever counts responses then counts them together. */
export function tellImported(tx: WriteContext, questionnaireId: string, count: number, ids: readonly string[]): void {
  if (count > 0) tx.record(SubmissionsImported, { questionnaireId, count, submissionIds: ids.slice(0, TOLD_IDS) });
}
export const TOLD_IDS = 100;

/** The first of them, as many as one transaction takes; at least one. */
function portionOf(drafts: readonly SubmissionDraft[]): readonly SubmissionDraft[] {
  let answers = 0;
  const end = drafts.findIndex((draft, index) => {
    answers += draft.answers.length;
    return index > 0 && answers > MOST_ANSWERS;
  });
  return end === -1 ? drafts : drafts.slice(0, end);
}

type AddedKeyOf = (answer: AnswerDraft) => string | null;

/** Which respondents' option an answer chose, among those that are known by now. */
async function addedKeyOf(tx: WriteContext, questionnaire: string): Promise<AddedKeyOf> {
  await tx.em.flush();
  const fields = ['questionKey', 'part', 'key'] as const;
  const known = await tx.em.find(RespondentOption, { questionnaire }, { fields, disableIdentityMap: true });
  const named = new Set(known.map(({ questionKey, part, key }) => JSON.stringify([questionKey, part, key])));
  return ({ questionKey, item, optionKey }) => {
    const key = item ?? optionKey;
    const part = item === null ? QuestionPart.OPTION : QuestionPart.ITEM;
    return key !== null && named.has(JSON.stringify([questionKey, part, key])) ? key : null;
  };
}

async function store(
  tx: WriteContext,
  { id: versionId, sections }: QuestionnaireVersion,
  drafts: readonly SubmissionDraft[],
  destination: Destination,
): Promise<void> {
  const keyOf = await addedKeyOf(tx, destination.questionnaireId);
  const rows = drafts.map(({ answers, submittedAt, ...draft }) => ({
    ...draft,
    id: newId(),
    respondentId: draft.email === null ? null : newId(),
    submittedAt: submittedAt.toISOString(),
    notAsked: notAsked(
      sections,
      Map.groupBy(answers, ({ questionKey }) => questionKey),
    ),
    answers: answers.map((answer, position) => ({ ...answer, position, addedKey: keyOf(answer) })),
  }));
  if (rows.length > 0) await insertSubmissions(tx, rows, { ...destination, versionId });
}

// PostgreSQL takes 65,535 values a statement.
const ROWS_PER_STATEMENT = 4_000;

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
}
