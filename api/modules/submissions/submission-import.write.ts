// Owns what is taken over from another system's backup: the questionnaire where it is missing, and its submissions. Adds
// what is new, never changes what is there, drops nothing.

import { newId, type WriteContext } from '../../platform/context.ts';
import { take } from '../../platform/write.ts';
import { Questionnaire, QuestionnaireStatus } from './questionnaire.ts';
import { createQuestionnaire, publishQuestionnaire } from './questionnaire.write.ts';
import type { QuestionnaireDraft, SectionDraft, SubmissionDraft } from './questionnaire-draft.ts';
import { Answer, Submission, SubmissionSource } from './submission.ts';
import { QuestionnaireUpdated, SubmissionsImported } from './submissions.events.ts';

export interface Imported {
  /** The submissions that were new, as they were stored. */
  readonly added: readonly SubmissionDraft[];
  /** Those of them whose address a stored submission already had. */
  readonly repeated: readonly SubmissionDraft[];
}

/** Takes over a backup: makes and publishes the questionnaire unless its slug is known, then adds what is new. */
export async function importQuestionnaire(
  tx: WriteContext,
  backup: { questionnaire: QuestionnaireDraft; submissions: readonly SubmissionDraft[] },
): Promise<Imported & { created: boolean }> {
  const { slug, sections } = backup.questionnaire;
  const known = await tx.em.findOne(Questionnaire, { slug });
  const questionnaire = known ?? (await createQuestionnaire(tx, backup.questionnaire));
  await tx.em.flush();
  const { id } = questionnaire;
  if (questionnaire.status === QuestionnaireStatus.DRAFT) await publishQuestionnaire(tx, { id });
  const imported = await importSubmissions(tx, { questionnaireId: id, sections, submissions: backup.submissions });
  return { ...imported, created: known === null };
}

export interface SubmissionsToImport {
  questionnaireId: string;
  /** The definition the submissions were read with: its respondents' own options join that of the questionnaire. */
  sections: readonly SectionDraft[];
  submissions: readonly SubmissionDraft[];
}

/**
 * Adds the submissions whose external id is new to the questionnaire, open or not. An address that a stored submission
 * has stays with that one: the added submission keeps its text and is flagged DUPLICATE_EMAIL.
 */
export async function importSubmissions(tx: WriteContext, input: SubmissionsToImport): Promise<Imported> {
  const questionnaire = await take(tx, Questionnaire, input.questionnaireId, ['questionnaireId']);
  if (questionnaire.addRespondentOptions(input.sections)) {
    questionnaire.updatedAt = tx.now;
    tx.record(QuestionnaireUpdated, { questionnaireId: questionnaire.id });
  }
  const stored = await tx.em.find(
    Submission,
    { questionnaire },
    { fields: ['externalId', 'emailKey'], disableIdentityMap: true },
  );
  const ids = new Set(stored.map(({ externalId }) => externalId));
  const addresses = new Set(stored.map(({ emailKey }) => emailKey));
  const isRepeated = ({ emailKey }: SubmissionDraft): boolean => emailKey !== null && addresses.has(emailKey);

  const fresh = input.submissions.filter(({ externalId }) => !ids.has(externalId));
  const repeated = fresh.filter(isRepeated);
  const added = fresh.map((draft) =>
    isRepeated(draft) ? { ...draft, emailKey: null, oddities: [...draft.oddities, 'DUPLICATE_EMAIL' as const] } : draft,
  );
  const submissionIds = await store(tx, questionnaire.id, added);
  if (added.length > 0)
    tx.record(SubmissionsImported, {
      questionnaireId: questionnaire.id,
      count: added.length,
      submissionIds: submissionIds.slice(0, 100),
    });
  return { added, repeated };
}

// PostgreSQL takes 65,535 values a statement.
const ROWS_PER_STATEMENT = 2_000;

async function store(tx: WriteContext, questionnaire: string, drafts: readonly SubmissionDraft[]): Promise<string[]> {
  const submissions = drafts.map(({ externalId, email, emailKey, submittedAt, language, oddities }) => ({
    id: newId(),
    questionnaire,
    externalId,
    email,
    emailKey,
    submittedAt,
    language,
    oddities,
    idempotencyKey: null,
    source: SubmissionSource.IMPORT,
  }));
  const ids = submissions.map(({ id }) => id);
  const answers = drafts.flatMap((draft, index) =>
    draft.answers.map((answer, position) => ({ ...answer, submission: ids[index] as string, position })),
  );
  for (const rows of batches(submissions)) await tx.em.insertMany(Submission, rows as never);
  for (const rows of batches(answers)) await tx.em.insertMany(Answer, rows as never);
  return ids;
}

function* batches<T>(rows: readonly T[]): Generator<T[]> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    yield rows.slice(start, start + ROWS_PER_STATEMENT);
}
