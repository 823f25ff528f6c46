// What must be known before answers are stored, in one statement.

import type { WriteContext } from '../../platform/context.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { all, sql } from '../../platform/read/sql.ts';
import type { AddedOptionDraft, SectionDraft } from './draft.rules.ts';
import { Questionnaire } from './questionnaire.ts';
import { questionnaires } from './submissions.read.ts';

export interface Sending {
  readonly questionnaireId: string;
  readonly idempotencyKey: string;
  /** The version that the sender was shown; null for the last. */
  readonly versionNumber: number | null;
  readonly emailKey: string | null;
  readonly proof: string | null;
}

export interface Situation {
  readonly questionnaire: Questionnaire;
  /** What was stored under the same key before. */
  readonly sent: { readonly id: string; readonly submittedAt: Date } | null;
  readonly version: { readonly id: string; readonly sections: SectionDraft[] } | null;
  /** Options that were offered and are no longer: somebody may have the page open with them. */
  readonly retired: readonly AddedOptionDraft[];
  readonly isAnswered: boolean;
  readonly isProofUsed: boolean;
}

/** Null when there is no such questionnaire for the sender. */
export async function situationOf(tx: WriteContext, sending: Sending): Promise<Situation | null> {
  const { questionnaireId, idempotencyKey, versionNumber, emailKey, proof } = sending;
  const row = questionnaires.row('q');
  const wanted = all([questionnaires.hasId(row, questionnaireId), questionnaires.options.visible(tx.viewer, row)]);
  const [found] = await rowsOf<Found>(
    tx,
    sql`select q.*, s.id as its_sent_id, s.submitted_at as its_sent_at, v.id as its_version_id,
      v.sections as its_version_sections,
      exists (select from respondent r where r.questionnaire_id = q.id and r.email_key = ${emailKey}::text) as its_answered,
      exists (select from submission p where p.proof = ${proof}::text) as its_proof_used,
      (select coalesce(jsonb_agg(jsonb_build_object('questionKey', o.question_key, 'key', o.key,
          'label', jsonb_build_object('fr', o.label, 'en', null))), '[]') from respondent_option o
        where o.questionnaire_id = q.id and o.part = 'OPTION' and o.status in ('MERGED', 'REJECTED')) as its_retired
      from questionnaire q
      left join submission s on s.questionnaire_id = q.id and s.idempotency_key = ${idempotencyKey}
      left join lateral (select v.id, v.sections from questionnaire_version v
        where v.questionnaire_id = q.id and (${versionNumber}::int is null or v.number = ${versionNumber}::int)
        order by v.number desc limit 1) v on true
      where ${wanted}`,
  );
  if (!found) return null;
  const own = Object.fromEntries(Object.entries(found).filter(([name]) => !name.startsWith('its_')));
  return {
    questionnaire: tx.em.map(Questionnaire, own as never),
    sent: found.its_sent_id ? { id: found.its_sent_id, submittedAt: new Date(found.its_sent_at) } : null,
    version: found.its_version_id ? { id: found.its_version_id, sections: found.its_version_sections } : null,
    retired: found.its_retired,
    isAnswered: found.its_answered,
    isProofUsed: found.its_proof_used,
  };
}

interface Found {
  readonly its_sent_id: string | null;
  readonly its_sent_at: string;
  readonly its_version_id: string | null;
  readonly its_version_sections: SectionDraft[];
  readonly its_answered: boolean;
  readonly its_proof_used: boolean;
  readonly its_retired: AddedOptionDraft[];
}
