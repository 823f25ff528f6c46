// A questionnaire's responses as a table: the columns that every questionnaire has, then those of its questions. Without
// names, it holds no address, identifier, institution, time or place in the order of responses.

import type { Context } from '../../platform/context.ts';
import { type Language, say } from '../../platform/i18n.ts';
import type { Cell, Row } from '../../platform/spreadsheets/cells.ts';
import { FEWEST, shownTraits } from './anonymity.ts';
import { FIXED, type FixedColumn } from './messages.ts';
import {
  type AnswerColumn,
  type AskedQuestion,
  answerColumns,
  askedQuestions,
  type Wording,
} from './response-columns.ts';
import { Placing } from './response-placing.ts';
import {
  type AskedQuestionnaire,
  askedQuestionnaire,
  countsOfTraits,
  type ResponseRow,
  responsesOf,
  type Selection,
} from './response-rows.read.ts';

export interface TableRequest extends Selection {
  /** Without whatever names a respondent. */
  readonly anonymous: boolean;
  /** Whether an anonymous table holds what people wrote freely: only reading it tells whether it names anybody. */
  readonly texts: boolean;
  readonly wording: Wording;
}

const NAMED: readonly FixedColumn[] = [
  'response_id',
  'submitted_at',
  'version',
  'language',
  'source',
  'external_id',
  'oddities',
  'email',
  'institution',
  'institution_type',
  'sector',
];
const ANONYMOUS: readonly FixedColumn[] = ['month', 'language', 'institution_type', 'sector'];

export interface ResponseTable {
  readonly asked: AskedQuestionnaire;
  readonly questions: readonly AskedQuestion[];
  readonly fixed: readonly FixedColumn[];
  readonly answers: readonly AnswerColumn[];
  readonly titles: readonly string[];
  readonly rows: AsyncIterable<Row>;
}

/** Throws for a questionnaire or institution that is none, and for too few responses to be anonymous. */
export async function responseTable(ctx: Context, request: TableRequest, language: Language): Promise<ResponseTable> {
  const { anonymous, wording } = request;
  const asked = await askedQuestionnaire(ctx, request);
  if (!asked) throw new Error('There is no such questionnaire or institution');
  const texts = !anonymous || request.texts;
  // What a respondent added is a free text until somebody has looked at it.
  const added = texts ? asked.added : asked.added.filter(({ isApproved, mergedInto }) => isApproved || mergedInto);
  const questions = askedQuestions(asked.versions, added);
  const answers = answerColumns(questions, { language, wording, texts });
  const fixed = anonymous ? ANONYMOUS : NAMED;
  const last: FixedColumn[] = anonymous ? [] : ['other_answers'];
  const titleOf = (column: FixedColumn): string => (wording === 'KEYS' ? column : say(FIXED[column], language));
  const placing = new Placing(answers, questions, added, { language, wording, texts });
  return {
    asked,
    questions,
    fixed,
    answers,
    titles: [...fixed.map(titleOf), ...answers.map(({ title }) => title), ...last.map(titleOf)],
    rows: anonymous ? anonymousRows(ctx, request, placing) : namedRows(ctx, request, placing),
  };
}

async function* namedRows(ctx: Context, request: TableRequest, placing: Placing): AsyncIterable<Row> {
  for await (const responses of responsesOf(ctx, request, { shuffled: false }))
    for (const response of responses) {
      const { cells, rest } = placing.place(response.version, response.answers);
      yield [...NAMED.map((column) => fixedCell(column, response)), ...cells, rest.join('\n') || null];
    }
}

async function* anonymousRows(ctx: Context, request: TableRequest, placing: Placing): AsyncIterable<Row> {
  const counts = await countsOfTraits(ctx, request);
  if (counts.reduce((sum, { count }) => sum + count, 0) < FEWEST) throw new Error('Too few responses to be anonymous');
  const isShown = shownTraits(counts);
  for await (const responses of responsesOf(ctx, request, { shuffled: true }))
    for (const response of responses) {
      const { version, answers, at, language, type, sector } = response;
      const shown = isShown({ month: at.slice(0, 7), language, type, sector });
      const traits = ANONYMOUS.map((column) => (shown ? fixedCell(column, response) : null));
      yield [...traits, ...placing.place(version, answers).cells];
    }
}

function fixedCell(column: FixedColumn, response: ResponseRow): Cell {
  const values: Record<FixedColumn, () => Cell> = {
    response_id: () => response.id,
    submitted_at: () => ({ moment: response.at }),
    month: () => response.at.slice(0, 7),
    version: () => response.version,
    language: () => response.language,
    source: () => response.source,
    external_id: () => response.externalId,
    oddities: () => response.oddities.join(', ') || null,
    email: () => response.email,
    institution: () => response.institution,
    institution_type: () => response.type,
    sector: () => response.sector,
    other_answers: () => null,
  };
  return values[column]();
}
