// The printed schema: schema/schema.graphql is what this code offers, schema/released.graphql what clients were promised.
// Owns both files and what may change between them; a test holds the tree to it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildSchema,
  type GraphQLSchema,
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
  const before = buildSchema(released);
  const changes = await diff(before, buildSchema(current));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !wasAnnounced(before, change, today))
    .map(({ message }) => message);
}

function wasAnnounced(before: GraphQLSchema, { path = '' }: Change, today: Date): boolean {
  const [typeName = '', fieldName = '', argumentName] = path.split('.');
  const type = before.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return false;
  const field = type.getFields()[fieldName];
  const argument = field && 'args' in field ? field.args.find(({ name }) => name === argumentName) : undefined;
  const day = /Removed after (\d{4}-\d{2}-\d{2})/.exec((argument ?? field)?.deprecationReason ?? '')?.[1];
  return day !== undefined && today.toISOString().slice(0, 10) > day;
}
