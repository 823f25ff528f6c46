import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breakingChanges, printedFile, releasedFile, schemaText } from './schema-file.ts';

const today = new Date('2027-02-01T12:00:00Z');

describe('the printed schema', () => {
  test('is what the code offers (else: npm run schema)', () => {
    expect(readFileSync(printedFile, 'utf8')).toBe(schemaText());
  });

  test('breaks nothing that clients were promised (a release: npm run schema -- --release)', async () => {
    expect(await breakingChanges(readFileSync(releasedFile, 'utf8'), schemaText(), new Date())).toEqual([]);
  });
});

describe('breaking changes', () => {
  const released = `
    type Query {
      kept(size: Int, announced: Int @deprecated(reason: "Use size. Removed after 2027-01-31.")): Int!
      announced: Old @deprecated(reason: "Use kept. Removed after 2027-01-31.")
      later: Int @deprecated(reason: "Use kept. Removed after 2027-02-01.")
      someday: Int @deprecated(reason: "Use kept.")
      colour(like: Colour, shade: Shade): Named
    }
    type Old { name: String }
    interface Named { name: String }
    type Paint implements Named { name: String }
    enum Colour { RED GREEN BLUE @deprecated(reason: "Use GREEN. Removed after 2027-01-31.") }
    input Shade { light: Int dark: Int @deprecated(reason: "Use light. Removed after 2027-01-31.") }`;
  const after = (from: string, to: string) => {
    expect(released).toContain(from);
    return breakingChanges(released, released.replace(from, to), today);
  };

  test('additions break nothing, nor do other defaults and further values, which are only dangerous', async () => {
    expect(await after('someday:', 'added: Int someday:')).toEqual([]);
    expect(await after('size: Int', 'size: Int = 3, added: Int')).toEqual([]);
    expect(await after('RED GREEN', 'RED ORANGE GREEN')).toEqual([]);
  });

  test('removals, changed types and new required inputs break', async () => {
    expect(await after('later: Int', 'latest: Int')).toEqual([
      "Field 'later' (deprecated) was removed from object type 'Query'",
    ]);
    expect(await after('like: Colour, ', '')).toEqual([
      "Argument 'like: Colour' was removed from field 'Query.colour'",
    ]);
    expect(await after('RED', '')).toEqual(["Enum value 'RED' was removed from enum 'Colour'"]);
    expect(await after('type Paint implements Named', 'type Paint')).toEqual([
      "'Paint' object type no longer implements 'Named' interface",
    ]);
    expect(await after('type Paint implements Named { name: String }', '')).toEqual(["Type 'Paint' was removed"]);
    expect(await after('Int!', 'Int')).toEqual(["Field 'Query.kept' changed type from 'Int!' to 'Int'"]);
    expect(await after('Int!', 'String!')).toEqual(["Field 'Query.kept' changed type from 'Int!' to 'String!'"]);
    expect(await after('size: Int', 'size: Int, added: Int!')).toEqual([
      "Argument 'added: Int!' added to field 'Query.kept'",
    ]);
    expect(await after('light: Int', 'light: Int added: Int!')).toEqual([
      "Input field 'added' of type 'Int!' was added to input object type 'Shade'",
    ]);
  });

  test('what was announced may go after its day, with the types that were only there for it', async () => {
    const announced = /\S+: \w+ @deprecated\(reason: "\w+ \w+\. Removed after 2027-01-31\."\)|type Old.*|BLUE @.*"\)/g;
    expect(released.match(announced)).toHaveLength(5);
    expect(await breakingChanges(released, released.replaceAll(announced, ''), today)).toEqual([]);
  });

  test('nothing may go on its day or before it, nor without a day', async () => {
    const onItsDay = new Date('2027-01-31T23:00:00Z');
    const without = released.replace(/announced: Old @deprecated\(.*/, '').replace(/type Old.*/, '');
    expect(await breakingChanges(released, without, onItsDay)).toEqual([
      "Field 'announced' (deprecated) was removed from object type 'Query'",
    ]);
    expect(await breakingChanges(released, released.replace(/someday:.*/, ''), today)).toEqual([
      "Field 'someday' (deprecated) was removed from object type 'Query'",
    ]);
  });
});
