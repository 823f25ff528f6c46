// What the house holds about people, said once beside each table: why, for how long, whose a row is, and what becomes of it
// when the person asks for erasure. Exports, erasures and the register of processing follow these declarations alone.

import type { WriteContext } from '../context.ts';
import type { Sentence } from '../i18n.ts';

/** Article 6(1) of the GDPR: (a) consent, (b) contract, (c) legal obligation, (f) legitimate interest. */
export type LegalBasis = 'CONSENT' | 'CONTRACT' | 'LEGAL_OBLIGATION' | 'LEGITIMATE_INTEREST';

/** What makes a row a person's. */
export type Tie =
  /** The column holds the id of their account. */
  | { readonly account: string }
  /** The column holds their e-mail address, whatever its case; rows in which `unless` is filled are somebody else's to say. */
  | { readonly address: string; readonly unless?: string }
  /** The column holds the id of a row of theirs in another declared table. */
  | { readonly row: string; readonly of: string };

/** What a column holds after it was made anonymous. */
export type Replacement =
  | null
  | string
  | boolean
  | readonly string[]
  /** An address that nobody has, different for every row. */
  | { readonly made: 'ADDRESS' }
  /** From which nobody finds the value again, and by which it is recognised (`addressDigest`). */
  | { readonly made: 'DIGEST' }
  /** A random id that stands for nothing. */
  | { readonly made: 'ID' };

export type Erasure =
  | { readonly kind: 'DELETE' }
  /** The row stays, since others need it, without what says whose it was. */
  | {
      readonly kind: 'ANONYMISE';
      readonly set: Readonly<Record<string, Replacement>>;
      readonly because: Sentence;
    }
  /** The law keeps the rows in these states for so long, with the name of the person beside them; others are deleted. */
  | {
      readonly kind: 'KEEP';
      readonly when: { readonly column: string; readonly values: readonly string[] };
      readonly months: number;
      /** The day from which the months count, in another table that a column refers to. */
      readonly since: { readonly column: string; readonly of: string; readonly by: string };
      readonly because: Sentence;
      readonly source: string;
    };

/** When rows of a table have been held for long enough. */
export interface RetentionClock {
  /** Under which administrators know the rule, e.g. "candidates". */
  readonly kind: string;
  /** The time of the last of these columns that is filled starts the clock. */
  readonly since: readonly string[];
  readonly months: number;
  /** Within which administrators may set the months. */
  readonly between: readonly [least: number, most: number];
  /** How many weeks before the end the person is asked whether the data may be kept; null for not at all. */
  readonly warnWeeks: number | null;
  /** The column with the address for that question, and the one that the answer fills with the day. */
  readonly renewal?: { readonly address: string; readonly name: readonly string[]; readonly on: string };
  /** Only rows in which these columns are empty. */
  readonly whereEmpty?: readonly string[];
  /** Whether the end of the row is the end of everything about its account. */
  readonly wholePerson?: true;
}

export interface PersonalData {
  readonly table: string;
  readonly what: Sentence;
  readonly purpose: Sentence;
  readonly legalBasis: LegalBasis;
  /** Who gets to see it. */
  readonly recipients: Sentence;
  readonly retention: { readonly rule: Sentence; readonly source: string };
  /** Whose a row is; empty for tables in whose texts people can only be mentioned. */
  readonly of: readonly Tie[];
  /** The columns that the person gets to see in an export. Secrets, hashes and inner workings are not among them. */
  readonly exported: readonly string[];
  readonly erasure: Erasure;
  /** The columns that say who the person is, by which other texts are searched. */
  readonly identity?: {
    /** Each written as one name, its columns side by side. */
    readonly names?: readonly (readonly string[])[];
    readonly addresses?: readonly string[];
    readonly phones?: readonly string[];
    /** Whether texts may hold the id of the row. */
    readonly ids?: true;
  };
  /** Columns in which rows that are not the person's may mention them: there the person is made unrecognisable. */
  readonly mentions?: readonly string[];
  readonly clock?: RetentionClock;
  /** The column that holds the id of a file of the person, for exports. */
  readonly file?: string;
  /** Does away with what lies outside the table, before the rows with these ids are erased. */
  readonly beforeErasure?: (tx: WriteContext, ids: readonly string[]) => Promise<void>;
}

/** A module's part of the register. */
export interface PersonalDataOfModule {
  readonly name: string;
  readonly personalData?: readonly PersonalData[];
  /** Its tables that hold nothing about people, and why that is so. */
  readonly withoutPersonalData?: Readonly<Record<string, string>>;
}

let declared: readonly PersonalData[] = [];

/** Makes the modules' declarations those of the program. Throws when one contradicts another. */
export function registerPersonalData(modules: readonly PersonalDataOfModule[]): void {
  const all = modules.flatMap(({ personalData = [] }) => personalData);
  expectSound(all, new Set(modules.flatMap(({ withoutPersonalData = {} }) => Object.keys(withoutPersonalData))));
  declared = all;
}

/** Every declaration, in the order of the modules. */
export const allPersonalData = (): readonly PersonalData[] => declared;

/** The declaration of a table. Throws where there is none. */
export function personalDataOf(table: string): PersonalData {
  const found = declared.find((data) => data.table === table);
  if (!found) throw new Error(`The table ${table} declares no personal data`);
  return found;
}

function expectSound(all: readonly PersonalData[], without: ReadonlySet<string>): void {
  const known = new Set<string>();
  const kinds = new Set<string>();
  for (const { table, of, clock } of all) {
    if (known.has(table) || without.has(table)) throw new Error(`Two declarations speak of the table ${table}`);
    for (const tie of of)
      if ('row' in tie && !known.has(tie.of))
        throw new Error(`${table} hangs on ${tie.of}, which is not declared before it`);
    if (clock && (kinds.has(clock.kind) || clock.months < clock.between[0] || clock.months > clock.between[1]))
      throw new Error(`The clock of ${table} is another's, or beyond its own bounds`);
    if (clock) kinds.add(clock.kind);
    known.add(table);
  }
}
