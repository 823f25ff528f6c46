import { expect, test } from 'vitest';
import { UnreadableBackup } from './backup-findings.ts';
import { readCsv } from './csv-file.ts';
import { wholly } from './imported-rows.ts';

test('a file that is one endless line is no table, and ends nothing', () => {
  expect(() => wholly(readCsv(Buffer.from(`"${'x'.repeat(20_000_000)}`)))).toThrow(UnreadableBackup);
});
