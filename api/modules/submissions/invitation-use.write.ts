// Owns that an invitation is answered once. Gives back whose it is only where it is not anonymous.

import { LockMode } from '@mikro-orm/core';
import type { Context, WriteContext } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { transaction } from '../../platform/write.ts';
import type { Questionnaire } from './questionnaire.ts';
import { QuestionnaireInvitation, QuestionnaireInvitationStatus } from './questionnaire-invitation.ts';
import { invitationOfToken } from './submission-links.ts';

/**
 * Uses the invitation of a personal link; null for a link that is not ours. Gives null for an anonymous one: nothing that is stored with the answers leads
 * to it. Throws INVITATION_UNKNOWN for a link that is not ours or another questionnaire's, INVITATION_USED.
 */
export async function useInvitation(
  tx: WriteContext,
  questionnaire: Questionnaire,
  id: string | null,
): Promise<QuestionnaireInvitation | null> {
  const invitation = id
    ? await tx.em.findOne(QuestionnaireInvitation, { id, questionnaire }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (!invitation) throw new Problem('INVITATION_UNKNOWN', ['invitation']);
  if (invitation.status === QuestionnaireInvitationStatus.ANSWERED)
    throw new Problem('INVITATION_USED', ['invitation']);
  invitation.status = QuestionnaireInvitationStatus.ANSWERED;
  return invitation.anonymous ? null : invitation;
}

export interface InvitationState {
  readonly questionnaireId: string;
  readonly answered: boolean;
  readonly anonymous: boolean;
}

/** What whoever has a personal link may know of it; null for a link that is not ours. */
export async function invitationState(ctx: Context, token: string): Promise<InvitationState | null> {
  const id = await invitationOfToken(ctx, token);
  if (id === null) return null;
  const found = await transaction(ctx, (tx) => tx.em.findOne(QuestionnaireInvitation, { id }));
  if (!found) return null;
  const answered = found.status === QuestionnaireInvitationStatus.ANSWERED;
  return { questionnaireId: found.questionnaire.id, answered, anonymous: found.anonymous };
}
