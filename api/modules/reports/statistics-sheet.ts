// Statistics as a sheet: one row for every option, item, value or number, so that people can filter and chart it.

import { type Language, say } from '../../platform/i18n.ts';
import type { Cell, Row } from '../../platform/spreadsheets/cells.ts';
import type { Sheet } from '../../platform/spreadsheets/workbook.ts';
import type { QuestionStatistics } from '../statistics/index.ts';
import { FEW_ANSWERS, KINDS, NAMES, STATISTICS, type StatisticsColumn } from './messages.ts';
import { inLanguage } from './response-columns.ts';

type Filled = { readonly [K in StatisticsColumn]?: Cell };

const WIDTHS: { readonly [K in StatisticsColumn]?: number } = { key: 20, question: 50, part: 36, kind: 16, note: 30 };
const COLUMNS = Object.keys(STATISTICS) as StatisticsColumn[];

export function statisticsSheet(
  { questions, responses }: { questions: readonly QuestionStatistics[]; responses: number | null },
  language: Language,
): Sheet {
  const total: Filled = {
    question: say(NAMES.responses, language),
    count: responses,
    note: responses === null ? say(FEW_ANSWERS, language) : null,
  };
  const rows = [total, ...questions.flatMap((question) => [...rowsOfQuestion(question, language)])];
  return {
    name: say(NAMES.statistics, language),
    columns: COLUMNS.map((column) => ({ title: say(STATISTICS[column], language), width: WIDTHS[column] ?? 12 })),
    rows: rows.map((row): Row => COLUMNS.map((column) => row[column] ?? null)),
  };
}

function* rowsOfQuestion(question: QuestionStatistics, language: Language): Iterable<Filled> {
  const { key, kind, label, answered, missing, notAsked, number } = question;
  const about: Filled = { key, question: inLanguage(label, language), kind: say(KINDS[kind], language) };
  yield { ...about, answered, missing, notAsked, ...numbersOf(number), note: noteOf(question, language) };
  for (const { label: part, count, share, low, high } of question.options)
    yield {
      ...about,
      part: inLanguage(part, language),
      count,
      share: { share },
      low: { share: low },
      high: { share: high },
    };
  for (const item of question.items) {
    const part = inLanguage(item.label, language);
    const { mean, median, deviation, low, high } = item;
    yield { ...about, part, answered: item.answered, mean, median, deviation, low, high, note: noteOf(item, language) };
    for (const { value, count, share } of item.distribution) yield { ...about, part, value, count, share: { share } };
  }
  for (const { from, to, count } of number?.histogram ?? []) yield { ...about, value: from, to, count };
}

const numbersOf = (number: QuestionStatistics['number']): Filled => {
  if (!number) return {};
  const { mean, median, deviation, low, high, minimum, maximum } = number;
  return { mean, median, deviation, low, high, minimum, maximum };
};

const noteOf = ({ hidden }: { hidden: boolean }, language: Language): string | null =>
  hidden ? say(FEW_ANSWERS, language) : null;
