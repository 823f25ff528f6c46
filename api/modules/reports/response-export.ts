// The responses of a questionnaire as a file: CSV, or a workbook that explains itself and holds the statistics, too.

import type { Context, WriteContext } from '../../platform/context.ts';
import type { Language } from '../../platform/i18n.ts';
import { say } from '../../platform/i18n.ts';
import { Problem } from '../../platform/problem.ts';
import { csvLines } from '../../platform/spreadsheets/csv.ts';
import { type Sheet, workbookBytes } from '../../platform/spreadsheets/workbook.ts';
import { type Export, exportKind, requestExport } from '../files/index.ts';
import { StatisticsDimension, statisticsOf } from '../statistics/index.ts';
import { FEWEST, withoutRareWords } from './anonymity.ts';
import { codebook } from './codebook.ts';
import { NAMES } from './messages.ts';
import { inLanguage } from './response-columns.ts';
import { askedQuestionnaire, countsOfTraits } from './response-rows.read.ts';
import { type ResponseTable, responseTable, type TableRequest } from './response-table.ts';
import { statisticsSheet } from './statistics-sheet.ts';

export interface ResponseExport extends TableRequest {
  readonly format: 'CSV' | 'XLSX';
  /** Names the file. */
  readonly slug: string;
}

const responses = exportKind<ResponseExport>({
  name: 'reports.responses',
  access: 'submissions.read',
  stepUp: true,
  fileName: ({ slug, anonymous, format }, language) => {
    const words = [slug, say(NAMES.responses, language), ...(anonymous ? [say(NAMES.anonymous, language)] : [])];
    return `${words.join('-').toLowerCase()}.${format.toLowerCase()}`;
  },
  write: responseContent,
});

/** Throws NOT_FOUND, and TOO_FEW for responses that could not be anonymous. */
export async function exportResponses(tx: WriteContext, input: Omit<ResponseExport, 'slug'>): Promise<Export> {
  const asked = await askedQuestionnaire(tx, input);
  if (!asked) throw new Problem('NOT_FOUND', ['questionnaireId']);
  if (input.anonymous) {
    const counts = await countsOfTraits(tx, input);
    const count = counts.reduce((sum, group) => sum + group.count, 0);
    if (count < FEWEST) throw new Problem('TOO_FEW', ['anonymous'], { fewest: FEWEST });
  }
  return requestExport(tx, responses, { ...input, slug: asked.slug });
}

/** The bytes of the file, read as the viewer of the context. */
export function responseContent(ctx: Context, request: ResponseExport): AsyncIterable<Buffer | string> {
  return request.format === 'CSV' ? csv(ctx, request) : workbook(ctx, request);
}

async function* csv(ctx: Context, request: ResponseExport): AsyncIterable<string> {
  const table = await responseTable(ctx, request, ctx.language);
  yield* csvLines(allRows(table), ctx.language);
}

async function* allRows({ titles, rows }: ResponseTable): ResponseTable['rows'] {
  yield titles;
  yield* rows;
}

async function* workbook(ctx: Context, request: ResponseExport): AsyncIterable<Buffer> {
  const { language, now } = ctx;
  const table = await responseTable(ctx, request, language);
  const sheets = [responseSheet(table, language), codebook(table, language), ...(await statisticsSheets(ctx, request))];
  const title = inLanguage(table.asked.title, language);
  yield* workbookBytes({ title, language: language.toLowerCase(), madeAt: now, sheets });
}

/** The statistics of the same responses, for whoever may see them. */
async function statisticsSheets(
  ctx: Context,
  { questionnaireId, institutionId, anonymous, texts }: ResponseExport,
): Promise<Sheet[]> {
  if (!ctx.viewer.may('statistics.read')) return [];
  const slice = institutionId ? { dimension: StatisticsDimension.INSTITUTION, value: institutionId } : null;
  const statistics = await statisticsOf(ctx, { questionnaireId, slice });
  if (!statistics) return [];
  const questions = statistics.questions.filter(({ kind }) => kind !== 'EMAIL');
  const shown = anonymous && !texts ? questions.map(withoutRareWords) : questions;
  return [statisticsSheet({ ...statistics, questions: shown }, ctx.language)];
}

const responseSheet = ({ titles, rows }: ResponseTable, language: Language): Sheet => ({
  name: say(NAMES.responses, language),
  columns: titles.map((title) => ({ title, width: Math.min(Math.max(title.length / 2, 12), 40) })),
  rows,
});
