// Owns the steps of an import: asked for, read, mapped, applied, undone. Never decides what an odd value means
// (imported-row.ts), and never changes a submission that it did not bring.

import type { Readable } from 'node:stream';
import { LockMode, type RequiredEntityData } from '@mikro-orm/core';
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
  digestOf,
  importedIds,
  keepAlive,
  oneAtATime,
  removeImported,
  removeOptions,
  removeUnused,
  standingIn,
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
      if (found.status === CHECKING) await check(tx, found);
      else await apply(tx, found);
    } catch (error) {
      if (!(error instanceof UnreadableBackup)) throw error;
      fail(tx, found, error);
    }
  } else return;
  tx.record(SubmissionImportChanged, { submissionImportId: id });
}

/** A file that whoever takes the steps has read already, and where it is known again by. */
export interface ReadFile {
  readonly name: string;
  readonly digest: string;
  readonly content: ImportedFile;
  readonly findings: Iterable<BackupFinding>;
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
    await check(tx, found, file);
    found.status = APPLYING;
    await tx.em.flush();
  }
  const portion = await apply(tx, found, file);
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

async function check(tx: WriteContext, found: SubmissionImport, file?: ReadFile): Promise<void> {
  const findings = new FindingsByKind();
  for (const finding of file?.findings ?? []) findings.add(finding);
  const content: Content = file?.content ?? (await read(tx, found, reportInto(findings)));
  if (content.columns) found.columns = content.columns.map((column) => ({ ...column }));
  found.questionnaire ??= content.questionnaire
    ? await tx.em.findOne(Questionnaire, { slug: content.questionnaire.slug })
    : null;
  const known = found.questionnaire ? await compare(tx, found.questionnaire.id, content, findings) : 0;
  found.readCount = content.length;
  found.newCount = content.length - known;
  found.findings = findings.list(content.ids, content.labels);
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
    const senders = content.senders(from, from + COMPARED_AT_ONCE);
    const { known, addresses } = await standingIn(tx, questionnaireId, senders);
    for (const { externalId, emailKey } of senders)
      if (emailKey !== null && addresses.has(emailKey) && !known.has(externalId))
        say('DUPLICATE_EMAIL', externalId, 'email');
    if (known.size === 0) continue;
    const digests = await storedDigests(tx, questionnaireId, [...known]);
    for (const { externalId, answers } of content.drafts(from, from + COMPARED_AT_ONCE))
      if (known.has(externalId) && digests.get(externalId) !== digestOf(answers)) say('KNOWN_DIFFERS', externalId, '');
    count += known.size;
  }
  return count;
}

/** Takes the next submissions over; gives them. */
async function apply(tx: WriteContext, found: SubmissionImport, file?: ReadFile): Promise<Portion> {
  const content = file?.content ?? (await readOnce(tx, found));
  if (found.doneCount === 0) await begin(tx, found, content);
  const destination = { questionnaireId: (found.questionnaire as Questionnaire).id, submissionImportId: found.id };
  const portion = await importPortion(tx, content, found.doneCount, destination);
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

interface Content extends ImportedFile {
  /** Of a table. */
  readonly columns?: ImportedTable['columns'];
}

async function read(tx: WriteContext, found: SubmissionImport, report: Report): Promise<Content> {
  const file = found.file as File | null;
  if (!file || file.status !== FileStatus.CLEAN) throw new UnreadableBackup('NO_FILE');
  const bytes = await bytesOf(await openFile(tx, file), file.size);
  const alive = () => keepAlive(tx);
  if (found.format === SubmissionImportFormat.CAP_BACKUP)
    return breathing(readCapBackup(bytes, found.createdAt, report), alive);
  const { sections } = await lastVersion(tx, found.questionnaire as Questionnaire);
  return breathing(readCsvSubmissions(bytes, sections, found.meanings ?? null, found.createdAt, report), alive);
}

/** In one piece from the start: put together at the end, a file would be held twice. */
async function bytesOf(stream: Readable, size: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) at += chunk.copy(bytes, at);
  return bytes.subarray(0, at);
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
    found.findings = [...findings.list([], new Map()), ...found.findings];
  }
}

/** From so many new rows on the planner's idea of a table is worth a new look. */
const WORTH_LOOKING_AT = 1_000;
