// What is done on the pages of a questionnaire. Each throws with the message that the API wrote for the reader.
import {
  ApproveRespondentOptionDocument,
  type ApproveRespondentOptionInput,
  InviteRespondentsDocument,
  type InviteRespondentsInput,
  MergeRespondentOptionsDocument,
  RejectRespondentOptionsDocument,
  RemindInvitedDocument,
  RemoveQuestionnaireInvitationDocument,
  ReopenRespondentOptionsDocument,
} from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';

interface Refusable {
  errors: readonly { message: string }[];
}

function done<Payload extends Refusable>(payload: Payload): Payload {
  const [refused] = payload.errors;
  if (refused) throw new Error(refused.message);
  return payload;
}

export const approveOption = async (input: ApproveRespondentOptionInput) =>
  done((await request(ApproveRespondentOptionDocument, { input })).approveRespondentOption);

export const mergeOptions = async (ids: string[], intoKey: string) =>
  done((await request(MergeRespondentOptionsDocument, { input: { ids, intoKey } })).mergeRespondentOptions);

export const rejectOptions = async (ids: string[]) =>
  done((await request(RejectRespondentOptionsDocument, { input: { ids } })).rejectRespondentOptions);

export const reopenOptions = async (ids: string[]) =>
  done((await request(ReopenRespondentOptionsDocument, { input: { ids } })).reopenRespondentOptions);

export const inviteRespondents = async (input: InviteRespondentsInput) =>
  done((await request(InviteRespondentsDocument, { input })).inviteRespondents);

export const remindInvited = async (questionnaireId: string, idempotencyKey: string) =>
  done((await request(RemindInvitedDocument, { input: { questionnaireId, idempotencyKey } })).remindInvited);

export const removeInvitation = async (id: string) =>
  done((await request(RemoveQuestionnaireInvitationDocument, { input: { id } })).removeQuestionnaireInvitation);
