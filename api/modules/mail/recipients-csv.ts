// Reads recipients from a CSV file as spreadsheets write them: whatever separator, encoding and names of columns. Every
// line becomes a recipient or a finding, none is dropped silently.

import { type Info, parse } from 'csv-parse';
import { isAddress, sameAddress } from '../../platform/mail/address.ts';
import { Language } from '../accounts/index.ts';
import type { Added } from './mail-batch-queue.read.ts';
import type { RECIPIENT_FILE_PROBLEMS, RECIPIENT_FINDINGS } from './messages.ts';

const MOST_COLUMNS = 50;
const LONGEST = { value: 2_000, name: 200 };

export class UnreadableFile extends Error {
  constructor(
    readonly code: keyof typeof RECIPIENT_FILE_PROBLEMS,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

export interface RecipientFinding {
  readonly code: keyof typeof RECIPIENT_FINDINGS;
  readonly values: Readonly<Record<string, string | number>> & { readonly line: number };
}

export interface ReadRecipient extends Added {
  readonly line: number;
}

export interface RecipientFile {
  /** The variables its columns became, that of the address left out. */
  readonly variables: readonly string[];
  readonly recipients: readonly ReadRecipient[];
  readonly findings: readonly RecipientFinding[];
}

/** Throws UnreadableFile for what is no list of recipients as a whole. */
export async function readRecipients(file: Uint8Array): Promise<RecipientFile> {
  const text = decoded(file);
  if (text.trim() === '') throw new UnreadableFile('EMPTY');
  const recipients: ReadRecipient[] = [];
  const findings: RecipientFinding[] = [];
  const seen = new Set<string>();
  let columns: Columns | undefined;
  for await (const { line, cells } of linesOf(text)) {
    if (!columns) {
      columns = columnsOf(cells);
      if (!columns.isData) continue;
    }
    const read = readLine(columns, cells, line);
    if ('code' in read) findings.push(read);
    else if (seen.has(read.address)) findings.push({ code: 'DUPLICATE', values: { line, value: read.address } });
    else {
      seen.add(read.address);
      recipients.push(read);
    }
  }
  const variables = columns?.names.filter((_, index) => index !== columns?.address) ?? [];
  return { variables, recipients, findings };
}

/** UTF-8, or what older spreadsheets write: UTF-16 with its mark, Windows-1252. */
function decoded(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return new TextDecoder('utf-16le').decode(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

/** What separates most in the first line, outside quotes. */
function separatorOf(text: string): string {
  const first = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counted = [';', ',', '\t'].map((separator) => ({ separator, count: first.split(separator).length }));
  return counted.sort((a, b) => b.count - a.count)[0]?.separator ?? ';';
}

async function* linesOf(text: string): AsyncGenerator<{ line: number; cells: string[] }> {
  const parser = parse(text, {
    delimiter: separatorOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  });
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>)
      yield { line: info.lines, cells: record };
  } catch (error) {
    const { lines } = error as { lines?: number };
    throw lines === undefined ? error : new UnreadableFile('UNREADABLE', { line: lines });
  }
}

interface Columns {
  readonly names: readonly string[];
  readonly address: number;
  /** A list of addresses without a heading: its first line is a recipient. */
  readonly isData: boolean;
}

const ADDRESS_NAMES = new Set(
  'email|e_mail|mail|courriel|adresse_email|adresse_e_mail|adresse_mail|adresse_courriel|email_address|e_mail_address'.split(
    '|',
  ),
);

/** "Prénom (usuel)" becomes "prenom_usuel". */
function variableName(heading: string, index: number): string {
  const name = heading
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 60);
  if (name === '') return `colonne_${index + 1}`;
  return /^\d/.test(name) ? `c_${name}` : name;
}

function columnsOf(cells: readonly string[]): Columns {
  if (cells.length === 1 && isAddress(cells[0] ?? '')) return { names: ['email'], address: 0, isData: true };
  if (cells.length > MOST_COLUMNS) throw new UnreadableFile('TOO_MANY_COLUMNS', { maximum: MOST_COLUMNS });
  const names = cells.map(variableName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UnreadableFile('SAME_COLUMN_TWICE', { column: twice });
  const address = names.findIndex((name) => ADDRESS_NAMES.has(name));
  if (address < 0) throw new UnreadableFile('NO_ADDRESS_COLUMN', { columns: cells.join(', ').slice(0, 300) });
  return { names, address, isData: false };
}

function readLine(
  { names, address }: Columns,
  cells: readonly string[],
  line: number,
): ReadRecipient | RecipientFinding {
  const beyond = cells.slice(names.length).some((cell) => cell !== '');
  if (cells.length < names.length || beyond)
    return { code: 'COLUMNS', values: { line, count: cells.length, wanted: names.length } };
  const given = cells[address] ?? '';
  if (given === '') return { code: 'ADDRESS_MISSING', values: { line } };
  if (!isAddress(given)) return { code: 'ADDRESS_INVALID', values: { line, value: given.slice(0, 100) } };
  const values: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    if (index === address) continue;
    const value = storable(cells[index] ?? '');
    if (value.length > LONGEST.value)
      return { code: 'TOO_LONG', values: { line, column: name, maximum: LONGEST.value } };
    values[name] = value;
  }
  return { line, address: sameAddress(given), name: nameIn(values), language: languageIn(values), values };
}

// oxlint-disable-next-line no-control-regex -- they are what is looked for
const storable = (value: string): string => value.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

function nameIn(values: Readonly<Record<string, string>>): string | null {
  const first = values.prenom ?? values.first_name ?? values.firstname ?? '';
  const last = values.nom ?? values.last_name ?? values.lastname ?? '';
  const whole = values.name ?? values.nom_complet ?? values.full_name ?? `${first} ${last}`;
  return whole.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST.name) || null;
}

function languageIn(values: Readonly<Record<string, string>>): Language {
  const language = values.langue ?? values.language ?? values.lang ?? '';
  return /^(en|ang)/i.test(language) ? Language.EN : Language.FR;
}
