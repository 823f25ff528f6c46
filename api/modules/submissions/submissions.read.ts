// Questionnaires are public once published, what people answered is not.

import { between, equals, refersTo, words } from '../../platform/read/filters.ts';
import { type Row, readable, type ViewerRights } from '../../platform/read/readable.ts';
import { all, any, everything, nothing, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { filePurpose } from '../files/index.ts';
import type { SubmissionOddity } from './draft.rules.ts';
import { Questionnaire } from './questionnaire.ts';
import { MOST_MAILS, QuestionnaireInvitation, REMINDER_HOURS } from './questionnaire-invitation.ts';
import { QuestionnaireVersion } from './questionnaire-version.ts';
import { quotaReached } from './quota.read.ts';
import { Respondent } from './respondent.ts';
import { RespondentOption } from './respondent-option.ts';
import { Answer, Submission } from './submission.ts';

/** Whether the public has ever been shown the questionnaire. */
const isPublic = (row: { status: Sql }): Sql => sql`${row.status} in ('PUBLISHED', 'CLOSED')`;

/** The questionnaire that the public page /q/<slug> shows, to whomever. */
export const hasPublicSlug = (slug: string) => (row: Row<Questionnaire>) =>
  all([sql`${row.slug} = ${slug}`, isPublic(row)]);

const mayRead = (viewer: ViewerRights): Sql => (viewer.may('submissions.read') ? everything : nothing);

const onlyAuthors = (viewer: ViewerRights): Sql => (viewer.may('questionnaires.manage') ? everything : nothing);

export const questionnaires = readable(Questionnaire, {
  resource: 'questionnaires',
  // Whoever sees a submission sees its questionnaire, whatever its status.
  visible: (viewer, row) =>
    viewer.may('questionnaires.manage') || viewer.may('submissions.read') ? everything : isPublic(row),
  changeable: onlyAuthors,
  filters: {
    search: words((row) => [sql`${row.title} ->> 'fr'`, sql`${row.title} ->> 'en'`, row.slug]),
    status: equals((row) => row.status),
  },
  orders: { CREATED_AT: (row) => row.createdAt, UPDATED_AT: (row) => row.updatedAt, SLUG: (row) => row.slug },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  fields: {
    viewerCanUpdate: { kind: 'computed', value: (_, { viewer }) => onlyAuthors(viewer) },
    viewerCanPublish: {
      kind: 'computed',
      value: (row, { viewer }) => all([onlyAuthors(viewer), sql`${row.status} <> 'PUBLISHED'`]),
    },
    viewerCanClose: {
      kind: 'computed',
      value: (row, { viewer }) => all([onlyAuthors(viewer), sql`${row.status} = 'PUBLISHED'`]),
    },
    publishedVersionNumber: {
      kind: 'computed',
      value: (row) => sql`(select max(v.number) from questionnaire_version v where v.questionnaire_id = ${row.id})`,
    },
    submissionCount: {
      kind: 'computed',
      value: (row, { viewer }) =>
        viewer.may('submissions.read')
          ? sql`(select count(*) from submission s where s.questionnaire_id = ${row.id})`
          : raw('0'),
    },
    quotaReached: { kind: 'computed', value: (row) => quotaReached(row.id, row.quota) },
    draftSections: {
      kind: 'computed',
      value: (row, { viewer }) => (viewer.may('questionnaires.manage') ? row.draftSections : raw('null::jsonb')),
    },
    versions: {
      kind: 'many',
      target: () => versions,
      on: (version, row) => sql`${version.questionnaire} = ${row.id}`,
      order: 'NUMBER',
    },
    respondentOptions: {
      kind: 'many',
      target: () => respondentOptions,
      on: (option, row) => sql`${option.questionnaire} = ${row.id}`,
      order: 'CREATED_AT',
    },
    submissions: {
      kind: 'many',
      target: () => submissions,
      on: (submission, row) => sql`${submission.questionnaire} = ${row.id}`,
    },
  },
});

const inAddress = words<Respondent>((row) => [row.email]);
const inAnswer = words<Answer>((row) => [row.text]);

export const submissions = readable(Submission, {
  resource: 'submissions',
  visible: mayRead,
  changeable: () => nothing,
  filters: {
    questionnaireId: refersTo((row) => row.questionnaire as unknown as Sql),
    search: (search: string, row, viewer) => {
      const found = inAnswer(search as never, answers.row('a'), viewer);
      return any([
        sql`${row.respondent} in (select r.id from respondent r where ${inAddress(search as never, respondents.row('r'), viewer)})`,
        sql`${row.id} in (select a.submission_id from answer a where ${found})`,
      ]);
    },
    written: ({ questionKey, search }: { questionKey: string; search?: string | null }, row, viewer) =>
      sql`${row.id} in (select a.submission_id from answer a where a.question_key = ${questionKey} and a.text is not null
        and ${inAnswer((search ?? '') as never, answers.row('a'), viewer)})`,
    institutionId: refersTo((row) => row.institution as unknown as Sql),
    hasInstitution: (known: boolean, row) => sql`(${row.institution} is not null) = ${known}`,
    oddity: (oddity: SubmissionOddity, row) => sql`${row.oddities} @> array[${oddity}]::text[]`,
    submittedAt: between((row) => row.submittedAt),
  },
  orders: { SUBMITTED_AT: (row) => row.submittedAt },
  defaultOrder: { field: 'SUBMITTED_AT', direction: 'DESC' },
  fields: {
    email: {
      kind: 'computed',
      value: (row) => sql`(select r.email from respondent r where r.id = ${row.respondent})`,
    },
    answers: {
      kind: 'many',
      target: () => answers,
      on: (answer, row) => sql`${answer.submission} = ${row.id}`,
      order: 'POSITION',
    },
  },
});

/** Read by the import alone, never shown again. */
export const SUBMISSION_FILE = filePurpose({
  name: 'SUBMISSION_FILE',
  description: 'A file of answers to take over.',
  upload: { types: ['application/json', 'text/csv'], megabytes: 100, permission: 'submissions.import' },
  visible: () => nothing,
});

export const questionnaireInvitations = readable(QuestionnaireInvitation, {
  resource: 'questionnaireInvitations',
  visible: onlyAuthors,
  filters: {
    questionnaireId: refersTo((row) => row.questionnaire as unknown as Sql),
    status: equals((row) => row.status),
    search: words((row) => [row.email, row.name]),
    // As remindInvited chooses them.
    remindable: (is: boolean, row) =>
      sql`(${row.status} = 'SENT' and ${row.mailCount} < ${MOST_MAILS}
        and ${row.mailedAt} < now() - ${REMINDER_HOURS} * interval '1 hour') = ${is}`,
  },
  orders: { CREATED_AT: (row) => row.createdAt, EMAIL: (row) => row.email },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

const respondents = readable(Respondent, { visible: mayRead });

const versions = readable(QuestionnaireVersion, {
  visible: (viewer) => (viewer.may('questionnaires.manage') || viewer.may('submissions.read') ? everything : nothing),
  changeable: () => nothing,
  orders: { NUMBER: (row) => row.number },
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
});

const respondentOptions = readable(RespondentOption, {
  resource: 'questionnaires',
  visible: mayRead,
  changeable: onlyAuthors,
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'ASC' },
  fields: {
    answerCount: {
      kind: 'computed',
      value: (
        row,
      ) => sql`(select count(distinct a.submission_id) from answer a join submission s on s.id = a.submission_id
        where a.added_key = ${row.key} and a.question_key = ${row.questionKey}
          and s.questionnaire_id = ${row.questionnaire})`,
    },
  },
});

const answers = readable(Answer, {
  visible: mayRead,
  orders: { POSITION: (row) => row.position },
  defaultOrder: { field: 'POSITION', direction: 'ASC' },
});
