// LibreOffice as a reader of workbooks that did not write them; tests that need it are skipped where it is absent.

import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';

const run = promisify(execFile);

export const officeIsHere = spawnSync('soffice', ['--version']).status === 0;
export const WITHOUT_OFFICE = 'LibreOffice (soffice) is not installed: whether it reads the workbook is not known';

// Comma, quotation marks, UTF-8, texts as texts and what is shown as it is shown (not as it is stored), every sheet.
const FILTER = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

/** What LibreOffice finds in each sheet: texts in quotation marks are texts, the rest are numbers, dates and nothing. */
export async function sheetsOf(workbook: Buffer): Promise<Record<string, string[][]>> {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-office-'));
  try {
    const path = join(folder, 'book.xlsx');
    await writeFile(path, workbook);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', FILTER, '--outdir', folder, path]);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
    const sheets: Record<string, string[][]> = {};
    for (const name of files)
      sheets[name.slice('book-'.length, -'.csv'.length)] = parse(await readFile(join(folder, name)), {
        relax_column_count: true,
        cast: (value, { quoting }) => (quoting ? `"${value}"` : value),
      });
    return sheets;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
