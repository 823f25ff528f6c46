// The sheet that explains the columns of the responses: what was asked, since which version, and what the values mean.

import { type Language, say } from '../../platform/i18n.ts';
import type { Row } from '../../platform/spreadsheets/cells.ts';
import type { Sheet } from '../../platform/spreadsheets/workbook.ts';
import { namedColumn } from '../../platform/spreadsheets/workbook-cells.ts';
import { CODE_WORDS } from './code-words.ts';
import { CODEBOOK, FIXED, type FixedColumn, KINDS, NAMES, VALUES } from './messages.ts';
import { type AnswerColumn, inLanguage } from './response-columns.ts';
import type { ResponseTable } from './response-table.ts';

const WIDTHS = [9, 40, 24, 24, 50, 30, 16, 50, 10];

export function codebook({ fixed, answers, titles, asked }: ResponseTable, language: Language): Sheet {
  const columns = Object.values(CODEBOOK).map((title, at) => ({
    title: say(title, language),
    width: WIDTHS[at] ?? 12,
  }));
  const rows: Row[] = titles.map((title, at): Row => {
    const answer = answers[at - fixed.length];
    const letter = namedColumn(at);
    if (answer) return [letter, title, ...explained(answer, language)];
    const column = fixed[at] ?? 'other_answers';
    return [letter, title, column, null, say(FIXED[column], language), null, null, codesOf(column, language)];
  });
  if (asked.institution !== null) rows.push([null, say(FIXED.institution, language), null, null, asked.institution]);
  return { name: say(NAMES.questions, language), columns, rows };
}

/** What the codes of a column mean, for whoever has them. */
function codesOf(column: FixedColumn, language: Language): string | null {
  const codes = Object.entries(CODE_WORDS[column] ?? {});
  return codes.map(([code, words]) => `${code} = ${inLanguage(words, language)}`).join('\n') || null;
}

function explained({ key, question, option, part }: AnswerColumn, language: Language): Row {
  const { draft, section, versions } = question;
  return [
    key,
    inLanguage(section, language),
    inLanguage(draft.label, language),
    option ? inLanguage(option.label, language) : null,
    say(KINDS[draft.kind], language),
    part === 'OTHER' ? say(VALUES.WRITTEN, language) : valuesOf({ key, question, option, part, title: '' }, language),
    versions.length === 1 ? (versions[0] ?? null) : `${versions[0]}–${versions.at(-1)}`,
  ];
}

function valuesOf({ question: { draft, options } }: AnswerColumn, language: Language): string | null {
  switch (draft.kind) {
    case 'SINGLE_CHOICE':
      return options.map(({ key, label }) => `${key} = ${inLanguage(label, language)}`).join('\n');
    case 'MULTIPLE_CHOICE':
      return say(VALUES.CHOSEN, language);
    case 'RANKING':
      return say(VALUES.PLACE, language);
    case 'CONSENT':
      return say(VALUES.AGREED, language);
    case 'RATING':
    case 'NUMBER':
      return [bound(draft.minimum, draft.minimumLabel, language), bound(draft.maximum, draft.maximumLabel, language)]
        .filter((text) => text !== '')
        .join(' – ');
    default:
      return null;
  }
}

const bound = (value: number | null, label: { fr: string; en: string | null } | null, language: Language): string =>
  [value === null ? '' : String(value), label ? `(${inLanguage(label, language)})` : ''].filter(Boolean).join(' ');
