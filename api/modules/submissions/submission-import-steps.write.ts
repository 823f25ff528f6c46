// Owns the steps of an import: asked for, read, mapped, applied, undone. Never decides what an odd value means
// (imported-row.ts), and never changes a submission that it did not bring.

import { LockMode, type RequiredEntityData } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { spareMemory } from '../../platform/files/sparing.ts';
import { Problem } from '../../platform/problem.ts';
import { refer, take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { type File, FileStatus, removeFile, takeUpload } from '../files/index.ts';
import { UnreadableBackup } from './backup-findings.ts';
import type { ImportedFile } from './cap-backup.ts';
import type { ColumnMeaning } from './csv-mapping.ts';
import { FindingsByKind } from './findings-by-kind.ts';
import { letGo, letRest, readOn, type WholeFile } from './import-reading.ts';
import { Questionnaire, QuestionnaireStatus } from './questionnaire.ts';
import { lastVersion } from './questionnaire-version.ts';
import { SubmissionImport, SubmissionImportFormat, SubmissionImportStatus } from './submission-import.ts';
import {
  ensureQuestionnaire,
  importPortion,
  keepFoundOptions,
  type Portion,
  TOLD_IDS,
  tellImported,
} from './submission-import.write.ts';
import {
  importedIds,
  oneAtATime,
  removeImported,
  removeOptions,
  removeUnused,
  tellPlanner,
} from './submission-imports.read.ts';
import {
  QuestionnaireRemoved,
  SubmissionImportChanged,
  SubmissionImportStepAsked,
  SubmissionsRemoved,
} from './submissions.events.ts';
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
  const made = newImport(tx, { questionnaire, file, fileName: file.name, idempotencyKey, format, createdBy });
  asked(tx, made);
  return made;
}

type ImportGiven = Pick<SubmissionImport, 'fileName' | 'idempotencyKey'> &
  Partial<Pick<RequiredEntityData<SubmissionImport>, 'questionnaire' | 'file' | 'format' | 'createdBy'>>;

function newImport(tx: WriteContext, given: ImportGiven): SubmissionImport {
  const made = tx.em.create(SubmissionImport, {
    questionnaire: null,
    file: null,
    format: SubmissionImportFormat.CAP_BACKUP,
    createdBy: null,
    ...given,
    status: CHECKING,
    meanings: null,
    error: null,
    readCount: null,
    newCount: null,
    doneCount: 0,
    madeQuestionnaire: false,
    takesQuestionnaire: false,
    createdAt: tx.now,
    endedAt: null,
  });
  tx.em.persist(made);
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

/**
 * Takes away again what it brought, and the questionnaire where it made that and nothing else refers to it. Throws
 * NOT_READY unless it was applied, or is being applied.
 */
export async function undoSubmissionImport(
  tx: WriteContext,
  { id, withQuestionnaire }: { id: string; withQuestionnaire: boolean },
): Promise<SubmissionImport> {
  const found = await expectStanding(tx, id, DONE, APPLYING);
  if (withQuestionnaire && !found.madeQuestionnaire) throw new Problem('INVALID', ['withQuestionnaire']);
  found.takesQuestionnaire = withQuestionnaire;
  found.status = UNDOING;
  asked(tx, found);
  return found;
}

async function expectStanding(
  tx: WriteContext,
  id: string,
  ...statuses: SubmissionImportStatus[]
): Promise<SubmissionImport> {
  const found = await take(tx, SubmissionImport, id);
  if (!statuses.includes(found.status)) throw new Problem('NOT_READY', ['id']);
  return found;
}

const asked = (tx: WriteContext, { id }: SubmissionImport): void =>
  tx.record(SubmissionImportStepAsked, { submissionImportId: id });

/**
 * Does the next step of what the import was asked for last, and asks for the one after it: none is long, and what was done
 * stays when the process ends in between. Nothing while its file is still looked at.
 */
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
      if (found.status === APPLYING) await apply(tx, found);
      // Nothing is known of it before it is read: there is nothing to tell of.
      else if (!(await check(tx, found))) return asked(tx, found);
    } catch (error) {
      if (!(error instanceof UnreadableBackup)) throw error;
      fail(tx, found, error);
    }
  } else return;
  tx.record(SubmissionImportChanged, { submissionImportId: id });
}

/** A file that whoever takes the steps has read already, and what it is known again by. */
export interface ReadFile extends WholeFile {
  readonly name: string;
  readonly digest: string;
}

/** Compares the file with what is here, on for a while. Gives whether that was all of it. */
export async function compareFile(tx: WriteContext, { content, comparison }: ReadFile): Promise<boolean> {
  const questionnaire = await destinationOf(tx, { questionnaire: null }, content);
  return questionnaire === null || comparison.step(tx, questionnaire.id);
}

/**
 * The next step of an import that no job takes: of the one with this id, of the one of the same file whose process ended
 * half way, or of a new one. Throws NOT_READY where it is no longer being applied.
 */
export async function stepFileImport(
  tx: WriteContext,
  file: ReadFile,
  id: string | null,
): Promise<{ found: SubmissionImport; portion: Portion }> {
  await oneAtATime(tx, file.digest);
  const standing = await tx.em.findOne(
    SubmissionImport,
    id === null ? { createdBy: null, idempotencyKey: file.digest, status: APPLYING } : { id },
    { populate: ['questionnaire'], lockMode: LockMode.PESSIMISTIC_WRITE, lockTableAliases: ['s0'] },
  );
  if (id !== null && standing?.status !== APPLYING) throw new Problem('NOT_READY', ['id']);
  const found = standing ?? newImport(tx, { fileName: file.name, idempotencyKey: file.digest });
  if (!standing) {
    found.questionnaire = await destinationOf(tx, found, file.content);
    checked(found, file);
    found.status = APPLYING;
    await tx.em.flush();
  }
  const portion = (await apply(tx, found, file)) as Portion;
  tx.record(SubmissionImportChanged, { submissionImportId: found.id });
  return { found, portion };
}

/** What it has brought by then goes again. */
function fail(tx: WriteContext, found: SubmissionImport, error: UnreadableBackup): void {
  found.error = { fr: error.describe('fr'), en: error.describe('en') };
  letGoOfFile(tx, found);
  if (found.doneCount > 0) {
    found.status = UNDOING;
    asked(tx, found);
  } else found.status = FAILED;
}

function letGoOfFile(tx: WriteContext, found: SubmissionImport): void {
  const file = found.file as File | null;
  found.file = null;
  found.endedAt = tx.now;
  if (file) removeFile(tx, file);
}

/** Gives whether that was all of it. */
async function check(tx: WriteContext, found: SubmissionImport): Promise<boolean> {
  const file = await readOn(tx, found);
  if (!file) return false;
  found.questionnaire = await destinationOf(tx, found, file.content);
  if (found.questionnaire && !(await file.comparison.step(tx, found.questionnaire.id))) return false;
  if (file.content.columns) found.columns = file.content.columns.map((column) => ({ ...column }));
  checked(found, file);
  letRest(found);
  return true;
}

async function destinationOf(
  tx: WriteContext,
  found: Pick<SubmissionImport, 'questionnaire'>,
  { questionnaire }: ImportedFile,
): Promise<Questionnaire | null> {
  if (found.questionnaire || !questionnaire) return found.questionnaire;
  return tx.em.findOne(Questionnaire, { slug: questionnaire.slug });
}

function checked(found: SubmissionImport, { content, findings, comparison }: WholeFile): void {
  found.readCount = content.length;
  found.newCount = content.length - comparison.known;
  found.findings = findings.list(content.ids, content.labels);
  found.status = CHECKED;
}

/** Takes the next submissions over; gives them, or null while the file is still being read. */
async function apply(tx: WriteContext, found: SubmissionImport, file?: ReadFile): Promise<Portion | null> {
  const content = file?.content ?? (await readOn(tx, found))?.content;
  if (!content) {
    asked(tx, found);
    return null;
  }
  if (found.doneCount === 0) await begin(tx, found, content);
  const destination = { questionnaireId: (found.questionnaire as Questionnaire).id, submissionImportId: found.id };
  const portion = await importPortion(tx, content, found.doneCount, destination);
  spareMemory();
  found.newCount = (found.newCount ?? 0) + portion.added.length;
  found.doneCount = portion.next;
  if (portion.next < content.length) {
    if (!file) asked(tx, found);
    return portion;
  }
  found.status = DONE;
  await tx.em.flush();
  const ids = await importedIds(tx, found.id, TOLD_IDS);
  tellImported(tx, destination.questionnaireId, found.newCount, ids);
  letGo(found);
  letGoOfFile(tx, found);
  if (found.newCount >= WORTH_LOOKING_AT) await tellPlanner(tx);
  return portion;
}

async function begin(tx: WriteContext, found: SubmissionImport, content: ImportedFile): Promise<void> {
  found.newCount = 0;
  const { questionnaire: draft, foundOptions } = content;
  const standing = found.questionnaire as Questionnaire | null;
  // One that waits to be published has no version yet that anything could be an answer to.
  if (draft && (!standing || (standing.slug === draft.slug && standing.status === QuestionnaireStatus.DRAFT))) {
    const { questionnaire, made } = await ensureQuestionnaire(tx, draft);
    found.questionnaire = questionnaire;
    found.madeQuestionnaire = made;
  }
  const destination = { questionnaireId: (found.questionnaire as Questionnaire).id, submissionImportId: found.id };
  await keepFoundOptions(tx, foundOptions, destination);
}

async function undo(tx: WriteContext, found: SubmissionImport): Promise<void> {
  letGo(found);
  if (found.file) letGoOfFile(tx, found);
  spareMemory();
  if (await removeImported(tx, found.id)) return asked(tx, found);
  const { questionnaire } = found;
  if (questionnaire && found.newCount)
    tx.record(SubmissionsRemoved, { questionnaireId: questionnaire.id, count: found.newCount });
  await removeOptions(tx, found.id);
  if (questionnaire && found.takesQuestionnaire) await removeQuestionnaire(tx, found, questionnaire.id);
  found.status = found.error ? FAILED : UNDONE;
  found.endedAt = tx.now;
  if ((found.newCount ?? 0) >= WORTH_LOOKING_AT) await tellPlanner(tx);
}

async function removeQuestionnaire(tx: WriteContext, found: SubmissionImport, id: string): Promise<void> {
  if (await removeUnused(tx, id)) {
    found.questionnaire = null;
    found.madeQuestionnaire = false;
    tx.record(QuestionnaireRemoved, { questionnaireId: id });
  } else {
    const findings = new FindingsByKind();
    findings.add({ code: 'QUESTIONNAIRE_KEPT', externalId: null, field: '', value: '' });
    found.findings = [...findings.list([], new Map()), ...found.findings];
  }
}

/** From so many new rows on the planner's idea of a table is worth a new look. */
const WORTH_LOOKING_AT = 1_000;
