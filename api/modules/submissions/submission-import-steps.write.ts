// Owns the steps of an import: asked for, read, mapped, applied, undone. Never decides what an odd value means
// (imported-row.ts), and never changes a submission that it did not bring.

import { buffer } from 'node:stream/consumers';
import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { refer, take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { type File, FileStatus, openFile, removeFile, takeUpload } from '../files/index.ts';
import { type BackupFinding, groupedFindings, UnreadableBackup } from './backup-findings.ts';
import { parseCapBackup } from './cap-backup.ts';
import { readCsvSubmissions } from './csv-import.ts';
import type { ColumnMeaning } from './csv-mapping.ts';
import type { FoundOption, QuestionnaireDraft, SubmissionDraft } from './draft.rules.ts';
import { Questionnaire } from './questionnaire.ts';
import { lastVersion } from './questionnaire-version.ts';
import { SubmissionImport, SubmissionImportFormat, SubmissionImportStatus } from './submission-import.ts';
import { importQuestionnaire, importSubmissions } from './submission-import.write.ts';
import { digestOf, removeImported, storedDigests } from './submission-imports.read.ts';
import { SubmissionImportChanged, SubmissionImportStepAsked, SubmissionsRemoved } from './submissions.events.ts';
import { SUBMISSION_FILE } from './submissions.read.ts';

const { CHECKING, CHECKED, APPLYING, DONE, UNDOING, UNDONE, FAILED } = SubmissionImportStatus;

/**
 * Begins an import: the file is read and reported on, nothing is taken over. The same key gives the same import again.
 * Throws NOT_FOUND for the upload, REQUIRED for a table without a questionnaire, NOT_OPEN for one never published.
 */
export async function createSubmissionImport(
  tx: WriteContext,
  input: { uploadId: string; questionnaireId?: string | null; idempotencyKey: string },
): Promise<SubmissionImport> {
  const { idempotencyKey } = input;
  const createdBy = tx.em.getReference(User, tx.viewer.userId as string);
  const first = await tx.em.findOne(SubmissionImport, { createdBy, idempotencyKey });
  if (first) return first;
  const file = await takeUpload(tx, SUBMISSION_FILE, input.uploadId, ['uploadId']);
  const format = file.mediaType === 'application/json' ? SubmissionImportFormat.CAP_BACKUP : SubmissionImportFormat.CSV;
  const isTable = format === SubmissionImportFormat.CSV;
  if (isTable && !input.questionnaireId) throw new Problem('REQUIRED', ['questionnaireId']);
  const questionnaire = input.questionnaireId
    ? await refer(tx, Questionnaire, input.questionnaireId, ['questionnaireId'])
    : null;
  if (questionnaire) await lastVersion(tx, questionnaire);
  const made = tx.em.create(SubmissionImport, {
    questionnaire,
    file,
    fileName: file.name,
    idempotencyKey,
    format,
    status: CHECKING,
    meanings: null,
    error: null,
    readCount: null,
    newCount: null,
    createdBy,
    createdAt: tx.now,
    endedAt: null,
  });
  tx.em.persist(made);
  asked(tx, made);
  return made;
}

/** Says what the columns of a table are, and has it read again. Throws NOT_READY, and INVALID for what is no question. */
export async function mapSubmissionImport(
  tx: WriteContext,
  { id, columns }: { id: string; columns: readonly ColumnMeaning[] },
): Promise<SubmissionImport> {
  const found = await expectStanding(tx, id, CHECKED);
  if (found.format !== SubmissionImportFormat.CSV || columns.length !== found.columns.length)
    throw new Problem('INVALID', ['columns']);
  const { sections } = await lastVersion(tx, found.questionnaire as Questionnaire);
  const questions = new Map(
    sections.flatMap((section) => section.questions).map((question) => [question.key, question]),
  );
  const issues = columns.flatMap(({ target, questionKey, part }, index) => {
    if (target !== 'ANSWER') return [];
    const question = questions.get(questionKey ?? '');
    const known = question && [...question.options, ...question.items].some(({ key }) => key === part);
    return question && (part === null || known) ? [] : [{ code: 'INVALID', path: ['columns', String(index)] }];
  });
  if (issues.length > 0) throw new Problem(issues);
  found.meanings = [...columns];
  found.status = CHECKING;
  asked(tx, found);
  return found;
}

/** Takes the submissions over. Throws NOT_READY unless it was read. */
export async function applySubmissionImport(tx: WriteContext, { id }: { id: string }): Promise<SubmissionImport> {
  const found = await expectStanding(tx, id, CHECKED);
  found.status = APPLYING;
  asked(tx, found);
  return found;
}

/** Takes away again what it brought. Throws NOT_READY unless it was applied. */
export async function undoSubmissionImport(tx: WriteContext, { id }: { id: string }): Promise<SubmissionImport> {
  const found = await expectStanding(tx, id, DONE);
  found.status = UNDOING;
  asked(tx, found);
  return found;
}

async function expectStanding(tx: WriteContext, id: string, status: SubmissionImportStatus): Promise<SubmissionImport> {
  const found = await take(tx, SubmissionImport, id);
  if (found.status !== status) throw new Problem('NOT_READY', ['id']);
  return found;
}

const asked = (tx: WriteContext, { id }: SubmissionImport): void =>
  tx.record(SubmissionImportStepAsked, { submissionImportId: id });

/** Does what the import was asked for last; nothing while its file is still looked at. */
export async function stepImport(tx: WriteContext, id: string): Promise<void> {
  const found = await tx.em.findOne(
    SubmissionImport,
    { id },
    { populate: ['file', 'questionnaire'], lockMode: LockMode.PESSIMISTIC_WRITE, lockTableAliases: ['s0'] },
  );
  if (!found) return;
  if (found.status === UNDOING) await undo(tx, found);
  else if (found.status === CHECKING || found.status === APPLYING) {
    if (found.file?.status === FileStatus.QUARANTINED) return;
    try {
      await readAndMaybeApply(tx, found);
    } catch (error) {
      if (!(error instanceof UnreadableBackup)) throw error;
      fail(tx, found, error);
    }
  } else return;
  tx.record(SubmissionImportChanged, { submissionImportId: id });
}

function fail(tx: WriteContext, found: SubmissionImport, error: UnreadableBackup): void {
  found.status = FAILED;
  found.error = { fr: error.describe('fr'), en: error.describe('en') };
  letGoOfFile(tx, found);
}

function letGoOfFile(tx: WriteContext, found: SubmissionImport): void {
  const file = found.file as File | null;
  found.file = null;
  found.endedAt = tx.now;
  if (file) removeFile(tx, file);
}

interface Content {
  /** Made where it is missing; null for a table, which goes to one that is there. */
  readonly questionnaire: QuestionnaireDraft | null;
  readonly foundOptions: readonly FoundOption[];
  readonly submissions: readonly SubmissionDraft[];
  readonly oddities: readonly BackupFinding[];
}

async function readAndMaybeApply(tx: WriteContext, found: SubmissionImport): Promise<void> {
  const content = await contentOf(tx, found);
  const { submissions } = content;
  const findings = [...content.oddities];
  found.readCount = submissions.length;
  if (found.status === CHECKING) {
    found.questionnaire ??= content.questionnaire
      ? await tx.em.findOne(Questionnaire, { slug: content.questionnaire.slug })
      : null;
    const known = await knownOf(tx, found.questionnaire, submissions);
    findings.push(...known.different);
    found.newCount = submissions.length - known.count;
    found.status = CHECKED;
  } else {
    const { id } = found;
    const { questionnaire } = content;
    const chosen = found.questionnaire?.slug === questionnaire?.slug ? null : found.questionnaire;
    const { added, repeated } =
      questionnaire && !chosen
        ? await importQuestionnaire(tx, { ...content, questionnaire, submissionImportId: id })
        : await importSubmissions(tx, {
            ...content,
            questionnaireId: (chosen as Questionnaire).id,
            submissionImportId: id,
          });
    for (const { externalId, email } of repeated)
      findings.push({ code: 'DUPLICATE_EMAIL', externalId, field: 'email', value: email ?? '' });
    found.questionnaire ??= await tx.em.findOne(Questionnaire, { slug: questionnaire?.slug ?? '' });
    found.newCount = added.length;
    found.status = DONE;
    letGoOfFile(tx, found);
  }
  found.findings = groupedFindings(findings);
}

async function contentOf(tx: WriteContext, found: SubmissionImport): Promise<Content> {
  const file = found.file as File | null;
  if (!file || file.status !== FileStatus.CLEAN) throw new UnreadableBackup('NO_FILE');
  const bytes = await buffer(await openFile(tx, file));
  if (found.format === SubmissionImportFormat.CAP_BACKUP) return parseCapBackup(bytes.toString('utf8'));
  const { sections } = await lastVersion(tx, found.questionnaire as Questionnaire);
  const { columns, ...content } = readCsvSubmissions(bytes, sections, found.meanings ?? null, tx.now);
  found.columns = columns.map((column) => ({ ...column }));
  return { ...content, questionnaire: null };
}

/** The submissions that are here already, and those of them that say something else in the file. */
async function knownOf(
  tx: WriteContext,
  questionnaire: Questionnaire | null,
  submissions: readonly SubmissionDraft[],
): Promise<{ count: number; different: BackupFinding[] }> {
  const stored = questionnaire ? await storedDigests(tx, questionnaire.id) : [];
  const digests = new Map(stored.map(({ externalId, digest }) => [externalId, digest]));
  const known = submissions.filter(({ externalId }) => digests.has(externalId));
  const different = known.filter(({ externalId, answers }) => digests.get(externalId) !== digestOf(answers));
  return {
    count: known.length,
    different: different.map(({ externalId }) => ({ code: 'KNOWN_DIFFERS', externalId, field: '', value: '' })),
  };
}

async function undo(tx: WriteContext, found: SubmissionImport): Promise<void> {
  const ids = await removeImported(tx, found.id);
  found.status = UNDONE;
  found.endedAt = tx.now;
  if (found.questionnaire && ids.length > 0)
    tx.record(SubmissionsRemoved, {
      questionnaireId: found.questionnaire.id,
      count: ids.length,
      submissionIds: ids.slice(0, 100),
    });
}
