import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breakingChanges, printedFile, releasedFile, schemaText } from './schema-file.ts';

const today = new Date('2027-02-01T12:00:00Z');

describe('the printed schema', () => {
  test('is what the code offers (else: npm run schema)', () => {
    expect(readFileSync(printedFile, 'utf8')).toBe(schemaText());
  });

  test('breaks nothing that clients were promised', async () => {
    if (existsSync(releasedFile))
      expect(await breakingChanges(readFileSync(releasedFile, 'utf8'), schemaText(), new Date())).toEqual([]);
  });
});

describe('breaking changes', () => {
  const released = `type Query {
    kept: Int
    announced: Int @deprecated(reason: "Use kept. Removed after 2027-01-31.")
    later: Int @deprecated(reason: "Use kept. Removed after 2027-02-01.")
  }`;

  test('an addition breaks nothing', async () => {
    expect(await breakingChanges(released, released.replace('kept: Int', 'kept: Int added: Int'), today)).toEqual([]);
  });

  test('a removal and a changed type break', async () => {
    expect(await breakingChanges(released, 'type Query { kept: String announced: Int later: Int }', today)).toEqual([
      "Field 'Query.kept' changed type from 'Int' to 'String'",
    ]);
    expect(await breakingChanges(released, 'type Query { announced: Int later: Int }', today)).toEqual([
      "Field 'kept' was removed from object type 'Query'",
    ]);
  });

  test('what was announced may go after its day, not on it', async () => {
    expect(await breakingChanges(released, 'type Query { kept: Int }', today)).toEqual([
      "Field 'later' (deprecated) was removed from object type 'Query'",
    ]);
  });
});
