// What of a file is here already, and what it says otherwise: asked a portion at a time, so that no transaction is long.
// Writes nothing.

import type { WriteContext } from '../../platform/context.ts';
import type { BackupFinding } from './backup-findings.ts';
import type { ImportedFile } from './cap-backup.ts';
import type { FindingsByKind } from './findings-by-kind.ts';
import { digestOf, standingIn, storedDigests } from './submission-imports.read.ts';

const AT_ONCE = 1_000;
/** Of the largest file, a second's worth. */
const PORTIONS_A_STEP = 8;

export class Comparison {
  readonly content: ImportedFile;
  private readonly findings: FindingsByKind;
  private next = 0;
  /** How many of the submissions are here already. */
  known = 0;

  constructor(content: ImportedFile, findings: FindingsByKind) {
    this.content = content;
    this.findings = findings;
  }

  /** Compares on for a while. Gives whether that was all of it. */
  async step(tx: WriteContext, questionnaireId: string): Promise<boolean> {
    for (let portion = 0; portion < PORTIONS_A_STEP; portion += 1) {
      if (this.next >= this.content.length) return true;
      await this.portion(tx, questionnaireId);
    }
    return this.next >= this.content.length;
  }

  /** Reports those that say something else in the file, and new ones whose address another submission has. */
  private async portion(tx: WriteContext, questionnaireId: string): Promise<void> {
    const { content, next: from } = this;
    const senders = content.senders(from, from + AT_ONCE);
    const { known, addresses } = await standingIn(tx, questionnaireId, senders);
    const digests = await storedDigests(tx, questionnaireId, [...known]);
    // From here on nothing fails: a step that is taken again finds each portion counted once.
    const say = (code: BackupFinding['code'], externalId: string, field: string) =>
      this.findings.add({ code, externalId, field, value: '' });
    for (const { externalId, emailKey } of senders)
      if (emailKey !== null && addresses.has(emailKey) && !known.has(externalId))
        say('DUPLICATE_EMAIL', externalId, 'email');
    if (known.size > 0)
      for (const { externalId, answers } of content.drafts(from, from + AT_ONCE))
        if (known.has(externalId) && digests.get(externalId) !== digestOf(answers))
          say('KNOWN_DIFFERS', externalId, '');
    this.known += known.size;
    this.next += senders.length;
  }
}
