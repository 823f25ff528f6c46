// What can be exported: declared by the module it belongs to, carried out by the export service as the person who asked.

import type { Context } from '../../platform/context.ts';
import type { AccessRule } from '../../platform/graphql/access.ts';
import type { Language } from '../../platform/i18n.ts';

export interface ExportKind<P extends object = never> {
  /** "<module>.<what>", e.g. "audit.entries". */
  readonly name: string;
  /** Who may ask for it, and download what became of it. */
  readonly access: AccessRule;
  /** Whether the link is only given to whoever has just shown who they are. Declare it at the mutation, too. */
  readonly stepUp?: boolean;
  /** With the extension that says what it is: csv, json, zip, pdf, xlsx, html or txt. */
  fileName(parameters: P, language: Language): string;
  /**
   * The content, part after part. `ctx.viewer` is the person who asked, with the rights they have now: read as they
   * would. What is thrown makes the export fail.
   */
  write(ctx: Context, parameters: P): AsyncIterable<Buffer | string>;
}

export const EXPORT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

const kinds = new Map<string, ExportKind>();

/** Declares a kind, and gives it back for `requestExport`. */
export function exportKind<P extends object>(kind: ExportKind<P>): ExportKind<P> {
  if (kinds.has(kind.name)) throw new Error(`Two exports are named ${kind.name}`);
  kinds.set(kind.name, kind as unknown as ExportKind);
  return kind;
}

export const exportKindNamed = (name: string): ExportKind<object> | undefined =>
  kinds.get(name) as ExportKind<object> | undefined;
export const exportKinds = (): readonly ExportKind[] => [...kinds.values()];
