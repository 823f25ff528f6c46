// Owns that a synthesis forgets what erased submissions said, in the audit trail, too. Never adds a word to one.

import type { WriteContext } from '../../platform/context.ts';
import { eraseRows, redactAudit } from '../audit/index.ts';
import { withoutSubmissions } from './reply.ts';
import { synthesesCiting } from './syntheses.read.ts';
import { Synthesis } from './synthesis.ts';

/** Leaves out what rests on these submissions alone; a synthesis of which nothing is left goes. */
export async function forgetCited(tx: WriteContext, submissionIds: readonly string[]): Promise<void> {
  const ids = await synthesesCiting(tx, submissionIds);
  if (ids.length === 0) return;
  const gone = new Set(submissionIds);
  const empty: string[] = [];
  for (const synthesis of await tx.em.find(Synthesis, { id: { $in: ids } })) {
    synthesis.themes = withoutSubmissions(synthesis.themes, gone, synthesis.readCount);
    if (synthesis.themes.length === 0) empty.push(synthesis.id);
  }
  await redactAudit(
    tx,
    ids.map((id) => ({ table: 'synthesis', id })),
  );
  await eraseRows(tx, 'synthesis', empty);
}
