import { workbookBytes } from '../../platform/spreadsheets/workbook.ts';
import type { ReportContent } from './report-content.ts';
import { statisticsSheet } from './statistics-sheet.ts';

/** The numbers of a report. */
export const reportWorkbook = (content: ReportContent): AsyncIterable<Buffer> =>
  workbookBytes({
    title: content.questionnaire,
    language: content.language.toLowerCase(),
    madeAt: content.madeAt,
    sheets: [statisticsSheet(content, content.language)],
  });
