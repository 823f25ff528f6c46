// What a mutation answered: the thing, or errors turned into react-admin's field errors.
// Owns the shape { thing, errors } of every payload; never shows anything itself.
import { HttpError } from 'react-admin';
import type { Row } from '../resources/resource.ts';

export interface PayloadError {
  code: string;
  message: string;
  path: string[];
}

export type Payload = { errors: PayloadError[] } & Record<string, unknown>;

interface FieldErrors {
  [field: string]: string | FieldErrors;
}

/**
 * The record of a payload, with whatever else the mutation gives (a secret shown once). Throws HttpError: with field
 * errors when `fields` says which inputs the form has, otherwise with the first message.
 */
export function recordOf(payload: Payload, fields: readonly string[] = [], moneyFields: readonly string[] = []): Row {
  const { errors, ...rest } = payload;
  if (errors.length > 0) throw problem(errors, fields, moneyFields);
  const [thing] = Object.values(rest).filter((value) => typeof value === 'object' && value !== null);
  const extras = Object.entries(rest).filter(([, value]) => typeof value === 'string');
  return { ...(thing as Row), ...Object.fromEntries(extras) };
}

function problem(errors: PayloadError[], fields: readonly string[], moneyFields: readonly string[]): HttpError {
  const first = errors[0];
  if (errors.some((error) => error.code === 'CONFLICT')) return new HttpError('errors.CONFLICT', 409);
  const shown = errors.filter((error) => error.path[0] !== undefined && fields.includes(error.path[0]));
  if (shown.length < errors.length) return new HttpError(first?.message ?? 'errors.INTERNAL_SERVER_ERROR', 400);

  const byField: FieldErrors = {};
  for (const { path, message } of errors) {
    const last = path.at(-1) ?? '';
    place(byField, moneyFields.includes(last) ? [...path, 'amount'] : path, message);
  }
  return new HttpError('ra.message.invalid_form', 400, { errors: byField });
}

function place(target: FieldErrors, path: string[], message: string): void {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    target[head] = message;
    return;
  }
  const existing = target[head];
  const child: FieldErrors = typeof existing === 'object' ? existing : {};
  target[head] = child;
  place(child, rest, message);
}
