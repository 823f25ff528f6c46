// Imports are seen by those who make them possible; what an import brought is found by its id.

import { createHash } from 'node:crypto';
import type { WriteContext } from '../../platform/context.ts';
import { equals, refersTo } from '../../platform/read/filters.ts';
import { readable } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { all, everything, nothing, type Sql, sql } from '../../platform/read/sql.ts';
import type { AnswerDraft, SubmissionDraft } from './draft.rules.ts';
import { SubmissionSource } from './submission.ts';
import { SubmissionImport } from './submission-import.ts';
import { questionnaires } from './submissions.read.ts';

export const submissionImports = readable(SubmissionImport, {
  resource: 'submissionImports',
  visible: (viewer) => (viewer.may('submissions.import') ? everything : nothing),
  filters: {
    questionnaireId: refersTo((row) => row.questionnaire as unknown as Sql),
    status: equals((row) => row.status),
  },
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: {
    questionnaire: {
      kind: 'one',
      target: () => questionnaires,
      on: (questionnaire, row) => sql`${questionnaire.id} = ${row.questionnaire}`,
    },
    viewerCanApply: {
      kind: 'computed',
      value: (row, { viewer }) => all([mayImport(viewer), sql`${row.status} = 'CHECKED'`]),
    },
    viewerCanUndo: {
      kind: 'computed',
      value: (row, { viewer }) => all([mayImport(viewer), sql`${row.status} in ('DONE', 'APPLYING')`]),
    },
    viewerCanUndoWithQuestionnaire: {
      kind: 'computed',
      value: (row, { viewer }) =>
        all([
          mayImport(viewer),
          sql`${row.status} in ('DONE', 'APPLYING') and ${row.madeQuestionnaire}
            and not exists (select from submission s where s.questionnaire_id = ${row.questionnaire}
              and s.submission_import_id is distinct from ${row.id})
            and not exists (select from questionnaire_version v where v.questionnaire_id = ${row.questionnaire} and v.number > 1)
            and not exists (select from questionnaire_invitation i where i.questionnaire_id = ${row.questionnaire})`,
        ]),
    },
  },
});

const mayImport = (viewer: { may(permission: string): boolean }): Sql =>
  viewer.may('submissions.import') ? everything : nothing;

/** Asked now and then while a file is read: PostgreSQL ends a transaction of which it hears nothing. */
export const keepAlive = (tx: WriteContext): Promise<unknown> => rowsOf(tx, sql`select 1`);

/** Has others wait who take over the same file, until the transaction ends. */
export const oneAtATime = (tx: WriteContext, digest: string): Promise<unknown> =>
  rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`import ${digest}`}, 0))`);

/** Which of these submissions are here already, and which of their addresses are. */
export async function standingIn(
  tx: WriteContext,
  questionnaireId: string,
  senders: readonly Pick<SubmissionDraft, 'externalId' | 'emailKey'>[],
): Promise<{ known: ReadonlySet<string>; addresses: ReadonlySet<string> }> {
  const ids = senders.map(({ externalId }) => externalId);
  const keys = senders.flatMap(({ emailKey }) => emailKey ?? []);
  const stored = await rowsOf<{ id: string }>(
    tx,
    sql`select external_id as id from submission
      where questionnaire_id = ${questionnaireId} and external_id = any(${ids}::text[])`,
  );
  const respondents = await rowsOf<{ key: string }>(
    tx,
    sql`select email_key as key from respondent
      where questionnaire_id = ${questionnaireId} and email_key = any(${keys}::text[])`,
  );
  return { known: new Set(stored.map(({ id }) => id)), addresses: new Set(respondents.map(({ key }) => key)) };
}

/** What these submissions say that came from elsewhere, in short: see `digestOf`. */
export async function storedDigests(
  tx: WriteContext,
  questionnaireId: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (externalIds.length === 0) return new Map();
  const rows = await rowsOf<{ externalId: string; digest: string }>(
    tx,
    sql`select s.external_id as "externalId", md5(coalesce((
        select string_agg(concat_ws(${SEPARATOR}, a.question_key, coalesce(a.item, ''), coalesce(a.option_key, ''),
          coalesce(a.rating::text, ''), coalesce(a.number::text, ''), coalesce(a.day::text, ''), coalesce(a.text, '')),
          ${SEPARATOR} order by a.position)
        from answer a where a.submission_id = s.id), '')) as digest
      from submission s where s.questionnaire_id = ${questionnaireId} and s.external_id = any(${externalIds}::text[])`,
  );
  return new Map(rows.map(({ externalId, digest }) => [externalId, digest]));
}
const SEPARATOR = '\u001f';

/** The same of answers that are not stored yet. */
export const digestOf = (answers: readonly AnswerDraft[]): string =>
  createHash('md5')
    .update(
      answers
        .flatMap(({ questionKey, item, optionKey, rating, number, day, text }) => [
          questionKey,
          item ?? '',
          optionKey ?? '',
          rating ?? '',
          number ?? '',
          day ?? '',
          text ?? '',
        ])
        .join(SEPARATOR),
    )
    .digest('hex');

/** A submission with its answers, as it is stored. */
export interface ImportedSubmission extends Omit<SubmissionDraft, 'submittedAt' | 'answers'> {
  readonly id: string;
  readonly respondentId: string | null;
  readonly submittedAt: string;
  readonly notAsked: readonly string[];
  readonly answers: readonly (AnswerDraft & { readonly position: number; readonly addedKey: string | null })[];
}

/** Stores them, in three statements whose texts do not grow with them. */
export async function insertSubmissions(
  tx: WriteContext,
  rows: readonly ImportedSubmission[],
  into: { questionnaireId: string; versionId: string; submissionImportId: string | null },
): Promise<void> {
  await tx.em.flush();
  const submissions = JSON.stringify(rows.map(({ answers: _answers, ...row }) => row));
  const answers = JSON.stringify(rows.flatMap(({ id, answers: own }) => own.map((answer) => ({ id, ...answer }))));
  await rowsOf(
    tx,
    sql`insert into respondent (id, questionnaire_id, email, email_key)
      select "respondentId", ${into.questionnaireId}, email, "emailKey"
      from jsonb_to_recordset(${submissions}::jsonb) as r ("respondentId" uuid, email text, "emailKey" text)
      where "respondentId" is not null`,
  );
  await rowsOf(
    tx,
    sql`insert into submission (id, questionnaire_id, questionnaire_version_id, submission_import_id, respondent_id,
        not_asked, external_id, submitted_at, language, oddities, source)
      select id, ${into.questionnaireId}, ${into.versionId}, ${into.submissionImportId}::uuid, "respondentId",
        array(select jsonb_array_elements_text("notAsked")), "externalId", "submittedAt", language,
        array(select jsonb_array_elements_text(oddities)), ${SubmissionSource.IMPORT}
      from jsonb_to_recordset(${submissions}::jsonb) as r (id uuid, "respondentId" uuid, "notAsked" jsonb,
        "externalId" text, "submittedAt" timestamptz, language text, oddities jsonb)`,
  );
  await rowsOf(
    tx,
    sql`insert into answer (submission_id, position, question_key, item, option_key, rating, number, day, text, added_key)
      select id, position, "questionKey", item, "optionKey", rating, number, day, text, "addedKey"
      from jsonb_to_recordset(${answers}::jsonb) as a (id uuid, position int, "questionKey" text, item text,
        "optionKey" text, rating int, number float8, day date, text text, "addedKey" text)`,
  );
}

/** How many go in one transaction. */
const AT_ONCE = 500;

/** The first of the submissions that the import brought. */
export const importedIds = async (tx: WriteContext, importId: string, most: number): Promise<string[]> =>
  (
    await rowsOf<{ id: string }>(
      tx,
      sql`select id from submission where submission_import_id = ${importId} order by id limit ${most}::int`,
    )
  ).map(({ id }) => id);

/** Removes some of the submissions that the import brought, with their answers and addresses; false when none is left. */
export async function removeImported(tx: WriteContext, importId: string): Promise<boolean> {
  await tx.em.flush();
  const rows = await rowsOf<{ id: string; respondentId: string | null }>(
    tx,
    sql`select id, respondent_id as "respondentId" from submission where submission_import_id = ${importId} order by id limit ${AT_ONCE}::int`,
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return false;
  const respondents = rows.flatMap(({ respondentId }) => respondentId ?? []);
  await rowsOf(tx, sql`delete from answer where submission_id = any(${ids}::uuid[])`);
  await rowsOf(tx, sql`delete from submission where id = any(${ids}::uuid[])`);
  await rowsOf(tx, sql`delete from respondent where id = any(${respondents}::uuid[])`);
  return true;
}

/** Removes the options that the import brought and nobody else used or looked at. */
export const removeOptions = (tx: WriteContext, importId: string): Promise<unknown> =>
  rowsOf(
    tx,
    sql`delete from respondent_option o where o.submission_import_id = ${importId} and o.status = 'PENDING'
      and not exists (select from answer a join submission s on s.id = a.submission_id
        where s.questionnaire_id = o.questionnaire_id and a.question_key = o.question_key
          and case o.part when 'OPTION' then a.option_key else a.item end = o.key)`,
  );

const FOREIGN_KEY_VIOLATION = '23503';

/** Removes a questionnaire of one version that nothing refers to; false where something does, and nothing was removed. */
export async function removeUnused(tx: WriteContext, questionnaireId: string): Promise<boolean> {
  await tx.em.flush();
  try {
    await tx.em.transactional(async (em) => {
      const inner = { ...tx, em: em as WriteContext['em'] };
      await rowsOf(
        inner,
        sql`delete from questionnaire_version where questionnaire_id = ${questionnaireId} and number = 1`,
      );
      // What refers to it stands in its way, in whatever module: the database says so.
      await rowsOf(inner, sql`delete from questionnaire where id = ${questionnaireId}`);
    });
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === FOREIGN_KEY_VIOLATION) return false;
    throw error;
  }
}

/**
 * Has PostgreSQL look at the tables of answers again: until then it plans as if they were as small as before. The role of
 * the application may do so where it owns the tables; elsewhere PostgreSQL only warns, and looks by itself within minutes.
 */
export async function tellPlanner(tx: WriteContext): Promise<void> {
  await tx.em.flush();
  try {
    await tx.em.transactional(async (em) => {
      await rowsOf(
        { ...tx, em: em as WriteContext['em'] },
        sql`analyze submission, respondent, answer (submission_id, question_key, item, option_key)`,
      );
    });
  } catch (error) {
    tx.log.warn({ err: error }, 'the tables of answers were not analysed');
  }
}
