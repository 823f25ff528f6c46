// Heads of the chain kept outside of the database, one line each: whoever can rewrite the whole chain cannot rewrite these.

import { appendFile, readFile } from 'node:fs/promises';
import type { Config } from '../../platform/config.ts';
import { Fault, reasonOf } from '../../platform/fault.ts';
import type { AuditHead } from './verify.ts';

export interface KeptHead extends AuditHead {
  readonly at: string;
  readonly count: string;
}

const LINE = /^(\d+) ([0-9a-f]{64})(?: |$)/;

/** The heads in the file of AUDIT_HEAD_FILE; none without one. Throws a Fault for a file that cannot be read. */
export async function headsKeptOutside({ security }: Config): Promise<AuditHead[]> {
  const { auditHeadFile } = security;
  if (auditHeadFile === '') return [];
  const text = await readFile(auditHeadFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new Fault(`AUDIT_HEAD_FILE cannot be read: ${reasonOf(error)}`);
  });
  return text.split('\n').flatMap((line) => headOfLine(line) ?? []);
}

/** "SEQUENCE HASH …" as it stands in the file and the mails; null for anything else. */
export function headOfLine(line: string): AuditHead | null {
  const [, sequence, hash] = LINE.exec(line.trim()) ?? [];
  return sequence && hash ? { sequence, hash } : null;
}

export async function keepHeadOutside({ security }: Config, { sequence, hash, at, count }: KeptHead): Promise<void> {
  if (security.auditHeadFile !== '') await appendFile(security.auditHeadFile, `${sequence} ${hash} ${at} ${count}\n`);
}
