// Owns the steps of an import: asked for, read, mapped, applied, undone. Never decides what an odd value means
// (imported-row.ts), and never changes a submission that it did not bring.

import { buffer } from 'node:stream/consumers';
import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { refer, take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { type File, FileStatus, openFile, removeFile, takeUpload } from '../files/index.ts';
import { type BackupFinding, FindingsByKind, UnreadableBackup } from './backup-findings.ts';
import { type ImportedFile, readCapBackup } from './cap-backup.ts';
import { type ImportedTable, readCsvSubmissions } from './csv-import.ts';
import type { ColumnMeaning } from './csv-mapping.ts';
import { type Report, reportInto } from './imported-row.ts';
import { breathing } from './imported-rows.ts';
import { Questionnaire } from './questionnaire.ts';
import { lastVersion } from './questionnaire-version.ts';
import { SubmissionImport, SubmissionImportFormat, SubmissionImportStatus } from './submission-import.ts';
import {
  ensureQuestionnaire,
  importPortion,
  keepFoundOptions,
  standingIn,
  TOLD_IDS,
  tellImported,
} from './submission-import.write.ts';
import {
  digestOf,
  importedIds,
  keepAlive,
  removeImported,
  removeOptions,
  removeUnused,
  storedDigests,
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
    doneCount: 0,
    madeQuestionnaire: false,
    takesQuestionnaire: false,
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
      if (found.status === CHECKING) await check(tx, found);
      else await apply(tx, found);
    } catch (error) {
      if (!(error instanceof UnreadableBackup)) throw error;
      fail(tx, found, error);
    }
  } else return;
  tx.record(SubmissionImportChanged, { submissionImportId: id });
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

async function check(tx: WriteContext, found: SubmissionImport): Promise<void> {
  const findings = new FindingsByKind();
  const content = await read(tx, found, reportInto(findings));
  if (content.columns) found.columns = content.columns.map((column) => ({ ...column }));
  found.questionnaire ??= content.questionnaire
    ? await tx.em.findOne(Questionnaire, { slug: content.questionnaire.slug })
    : null;
  const known = found.questionnaire ? await compare(tx, found.questionnaire.id, content, findings) : 0;
  found.readCount = content.length;
  found.newCount = content.length - known;
  found.findings = findings.list();
  found.status = CHECKED;
}

const COMPARED_AT_ONCE = 1_000;

/**
 * How many of the submissions are here already. Reports those that say something else in the file, and new ones whose
 * address another submission has.
 */
async function compare(
  tx: WriteContext,
  questionnaireId: string,
  content: ImportedFile,
  findings: FindingsByKind,
): Promise<number> {
  let count = 0;
  const say = (code: BackupFinding['code'], externalId: string, field: string) =>
    findings.add({ code, externalId, field, value: '' });
  for (let from = 0; from < content.length; from += COMPARED_AT_ONCE) {
    const drafts = content.drafts(from, from + COMPARED_AT_ONCE);
    const { known, addresses } = await standingIn(tx, questionnaireId, drafts);
    const digests = await storedDigests(tx, questionnaireId, [...known]);
    for (const { externalId, answers, emailKey } of drafts)
      if (!known.has(externalId)) {
        if (emailKey !== null && addresses.has(emailKey)) say('DUPLICATE_EMAIL', externalId, 'email');
      } else if (digests.get(externalId) !== digestOf(answers)) say('KNOWN_DIFFERS', externalId, '');
    count += known.size;
  }
  return count;
}

/** Takes the next submissions over. */
async function apply(tx: WriteContext, found: SubmissionImport): Promise<void> {
  const content = await readOnce(tx, found);
  if (found.doneCount === 0) await begin(tx, found, content);
  const destination = { questionnaireId: (found.questionnaire as Questionnaire).id, submissionImportId: found.id };
  const { added, next } = await importPortion(tx, content, found.doneCount, destination);
  found.newCount = (found.newCount ?? 0) + added.length;
  found.doneCount = next;
  if (next < content.length) return asked(tx, found);
  found.status = DONE;
  await tx.em.flush();
  const ids = await importedIds(tx, found.id, TOLD_IDS);
  tellImported(tx, destination.questionnaireId, found.newCount, ids);
  letGo(found);
  letGoOfFile(tx, found);
  if ((found.newCount ?? 0) >= WORTH_LOOKING_AT) await tellPlanner(tx);
}

async function begin(tx: WriteContext, found: SubmissionImport, content: ImportedFile): Promise<void> {
  found.newCount = 0;
  const { questionnaire: draft, foundOptions } = content;
  if (!found.questionnaire && draft) {
    const { questionnaire, made } = await ensureQuestionnaire(tx, draft);
    found.questionnaire = questionnaire;
    found.madeQuestionnaire = made;
  }
  const destination = { questionnaireId: (found.questionnaire as Questionnaire).id, submissionImportId: found.id };
  await keepFoundOptions(tx, foundOptions, destination);
}

interface Content extends ImportedFile {
  /** Of a table. */
  readonly columns?: ImportedTable['columns'];
}

async function read(tx: WriteContext, found: SubmissionImport, report: Report): Promise<Content> {
  const file = found.file as File | null;
  if (!file || file.status !== FileStatus.CLEAN) throw new UnreadableBackup('NO_FILE');
  const bytes = await buffer(await openFile(tx, file));
  const alive = () => keepAlive(tx);
  if (found.format === SubmissionImportFormat.CAP_BACKUP)
    return breathing(readCapBackup(bytes, found.createdAt, report), alive);
  const { sections } = await lastVersion(tx, found.questionnaire as Questionnaire);
  return breathing(readCsvSubmissions(bytes, sections, found.meanings ?? null, found.createdAt, report), alive);
}

/** The file whose submissions are being taken over: read once for all steps, and again by a process that comes anew. */
let held: { readonly importId: string; readonly content: Content; readonly end: NodeJS.Timeout } | null = null;
const HELD_MS = 60_000;

async function readOnce(tx: WriteContext, found: SubmissionImport): Promise<Content> {
  const content = held?.importId === found.id ? held.content : await read(tx, found, () => undefined);
  clearTimeout(held?.end);
  held = { importId: found.id, content, end: setTimeout(() => letGo(found), HELD_MS).unref() };
  return content;
}

function letGo({ id }: SubmissionImport): void {
  if (held?.importId !== id) return;
  clearTimeout(held.end);
  held = null;
}

async function undo(tx: WriteContext, found: SubmissionImport): Promise<void> {
  letGo(found);
  if (found.file) letGoOfFile(tx, found);
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
    found.findings = [...findings.list(), ...found.findings];
  }
}

/** From so many new rows on the planner's idea of a table is worth a new look. */
const WORTH_LOOKING_AT = 1_000;
