// From the values of a form to the input of a mutation: omitted = unchanged, null = cleared.
// Sends only what the API's input knows; how a resource differs is said in its own data.ts.
import type { ResourceData, Row } from '../resources/resource.ts';

type Values = Record<string, unknown>;

export function createInput(data: ResourceData, values: Values): Values {
  const prepared = prepare(data, values);
  return pick(prepared, data.fields ?? [], (field) => prepared[field] !== undefined && prepared[field] !== null);
}

/** Only what changed, with the version the form was filled from. */
export function updateInput(data: ResourceData, previous: Row, values: Values): Values {
  if (data.alwaysWhole) return createInput(data, values);
  const before = prepare(data, previous);
  const after = prepare(data, values);
  const fields = data.updateFields ?? data.fields ?? [];
  const changes = pick(after, fields, (field) => !same(before[field], after[field]));
  return { id: previous.id, version: previous['version'], ...changes };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

function prepare(data: ResourceData, values: Values): Values {
  const prepared = data.prepare ? data.prepare({ ...values }) : { ...values };
  for (const field of data.moneyFields ?? []) prepared[field] = money(prepared[field]);
  return prepared;
}

function money(value: unknown): { amount: string; currency: string } | null {
  const { amount, currency } = (value ?? {}) as { amount?: string | null; currency?: string };
  return amount ? { amount, currency: currency ?? 'EUR' } : null;
}

function pick(values: Values, fields: readonly string[], wanted: (field: string) => boolean): Values {
  return Object.fromEntries(fields.filter(wanted).map((field) => [field, values[field] ?? null]));
}
