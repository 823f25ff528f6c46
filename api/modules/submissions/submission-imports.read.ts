// Imports are seen by those who make them possible; what an import brought is found by its id.

import { createHash } from 'node:crypto';
import type { WriteContext } from '../../platform/context.ts';
import { equals, refersTo } from '../../platform/read/filters.ts';
import { readable } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { all, everything, nothing, type Sql, sql } from '../../platform/read/sql.ts';
import type { AnswerDraft } from './draft.rules.ts';
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
      value: (row, { viewer }) => all([mayImport(viewer), sql`${row.status} = 'DONE'`]),
    },
  },
});

const mayImport = (viewer: { may(permission: string): boolean }): Sql =>
  viewer.may('submissions.import') ? everything : nothing;

/** What each submission of this questionnaire that came from elsewhere says, in short: see `digestOf`. */
export const storedDigests = (
  tx: WriteContext,
  questionnaireId: string,
): Promise<{ externalId: string; digest: string }[]> =>
  rowsOf(
    tx,
    sql`select s.external_id as "externalId", md5(coalesce((
        select string_agg(concat_ws(${SEPARATOR}, a.question_key, coalesce(a.item, ''), coalesce(a.option_key, ''),
          coalesce(a.rating::text, ''), coalesce(a.number::text, ''), coalesce(a.day::text, ''), coalesce(a.text, '')),
          ${SEPARATOR} order by a.position)
        from answer a where a.submission_id = s.id), '')) as digest
      from submission s where s.questionnaire_id = ${questionnaireId} and s.external_id is not null`,
  );
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

/** What the trigger of the audit trail takes at once. */
const AT_ONCE = 1_000;

/**
 * Removes the submissions that the import brought, their answers and addresses, and the options that nobody else used or
 * looked at. Gives the ids of the submissions.
 */
export async function removeImported(tx: WriteContext, importId: string): Promise<string[]> {
  await tx.em.flush();
  const removed: string[] = [];
  for (;;) {
    const rows = await rowsOf<{ id: string; respondentId: string | null }>(
      tx,
      sql`select id, respondent_id as "respondentId" from submission where submission_import_id = ${importId} order by id limit ${AT_ONCE}::int`,
    );
    if (rows.length === 0) break;
    const ids = rows.map(({ id }) => id);
    const respondents = rows.flatMap(({ respondentId }) => respondentId ?? []);
    await rowsOf(tx, sql`delete from answer where submission_id = any(${ids}::uuid[])`);
    await rowsOf(tx, sql`delete from submission where id = any(${ids}::uuid[])`);
    await rowsOf(tx, sql`delete from respondent where id = any(${respondents}::uuid[])`);
    removed.push(...ids);
  }
  await rowsOf(
    tx,
    sql`delete from respondent_option o where o.submission_import_id = ${importId} and o.status = 'PENDING'
      and not exists (select from answer a join submission s on s.id = a.submission_id
        where s.questionnaire_id = o.questionnaire_id and a.question_key = o.question_key
          and case o.part when 'OPTION' then a.option_key else a.item end = o.key)`,
  );
  return removed;
}
