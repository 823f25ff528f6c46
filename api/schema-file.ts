// The printed schema: schema/schema.graphql is what this code offers, schema/released.graphql what clients were promised.
// Owns both files and what may change between them; a test holds the tree to it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { schema } from './schema.ts';

export const printedFile = 'schema/schema.graphql';
export const releasedFile = 'schema/released.graphql';

export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(schema()))}\n`;
}

/** Writes the schema, as a release too when asked, and gives the names of the files that changed. */
export async function writeSchema({ release }: { release: boolean }): Promise<string[]> {
  const text = schemaText();
  const files = release ? [printedFile, releasedFile] : [printedFile];
  const changed = files.filter((file) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  for (const file of changed) writeFileSync(file, text);
  return changed;
}

/**
 * What would break a client of the released schema, one sentence each. Taking away what was deprecated with
 * "Removed after 2027-01-31." breaks nobody once that day has passed.
 */
export async function breakingChanges(released: string, current: string, today: Date): Promise<string[]> {
  if (released === current) return [];
  const before = buildSchema(released);
  const changes = await diff(before, buildSchema(current));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !wasAnnounced(before, change, today) && !goesWithItsFields(before, change))
    .map(({ message }) => message);
}

function wasAnnounced(before: GraphQLSchema, { path = '' }: Change, today: Date): boolean {
  const [typeName = '', member = '', argumentName] = path.split('.');
  const type = before.getType(typeName);
  const found = isEnumType(type) ? type.getValue(member) : hasFields(type) ? type.getFields()[member] : undefined;
  const argument = found && 'args' in found ? found.args.find(({ name }) => name === argumentName) : undefined;
  const day = [found, argument]
    .map((element) => /Removed after (\d{4}-\d{2}-\d{2})/.exec(element?.deprecationReason ?? '')?.[1])
    .find((announced) => announced !== undefined);
  return day !== undefined && today.toISOString().slice(0, 10) > day;
}

const hasFields = (type: GraphQLNamedType | undefined) =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);

/**
 * A type cannot be deprecated. That it is gone adds nothing to what is said of the fields and arguments that had it, unless
 * fragments could name it where a field gives one of its interfaces.
 */
function goesWithItsFields(before: GraphQLSchema, { type, path = '' }: Change): boolean {
  if (type !== ChangeType.TypeRemoved) return false;
  const removed = before.getType(path);
  if (!isObjectType(removed) && !isInterfaceType(removed)) return true;
  const given = Object.values(before.getTypeMap())
    .filter((other) => isObjectType(other) || isInterfaceType(other))
    .flatMap((other) => Object.values(other.getFields()).map((field) => getNamedType(field.type).name));
  return !removed.getInterfaces().some(({ name }) => given.includes(name));
}
