// The calls of the public questionnaire.

import {
  type AddedOptionDraft,
  type AnswerDraft,
  type OptionDraft,
  type QuestionDraft,
  type SectionDraft,
  withAddedOptions,
} from '../../../api/modules/submissions/draft.rules.ts';
import { publicQuestionnaireDocument } from '../../../api/modules/submissions/public-questionnaire.rules.ts';
import { call, type Refusal, Unreachable } from '../call.ts';
import type { LocalizedText } from '../language.ts';
import { remember, remembered } from '../storage.ts';

export type Section = SectionDraft;
export type Question = QuestionDraft;
export type Option = OptionDraft;
export type Questionnaire = {
  id: string;
  title: LocalizedText;
  description: LocalizedText | null;
  thanks: LocalizedText | null;
  status: 'PUBLISHED' | 'CLOSED';
  quotaReached: boolean;
  closesAt: string | null;
  publishedVersionNumber: number | null;
  /** With what respondents added and somebody approved. */
  sections: Section[];
};
export type Invitation = { questionnaireId: string; answered: boolean; anonymous: boolean };

export type SubmitInput = {
  questionnaireId: string;
  versionNumber: number | null;
  idempotencyKey: string;
  invitation: string | null;
  language: 'FR' | 'EN';
  email: string | null;
  answers: AnswerDraft[];
  startedAt: string;
  website: string;
};
export type Receipt = { submittedAt: string; withdrawUrl: string | null };
export type SubmitResult = { submission: Receipt | null; errors: Refusal[] };

const submitDocument = `mutation SubmitQuestionnaire($input: SubmitQuestionnaireInput!) {
  submitQuestionnaire(input: $input) { submission { id submittedAt withdrawUrl } errors { code message path } }
}`;

const challengeDocument = 'query SubmissionChallenge { submissionChallenge { challenge expiresAt } }';

const invitationDocument = `query QuestionnaireInvitation($token: String!) {
  questionnaireInvitationState(token: $token) { questionnaireId answered anonymous }
}`;

const withdrawDocument = `mutation WithdrawSubmission($input: WithdrawSubmissionInput!) {
  withdrawSubmission(input: $input) { withdrawn errors { code message path } }
}`;

/** The number grows when the shape does: what was kept before is asked for again. */
const place = (slug: string): string => `passerelle.definition.2.${slug}`;
const PATIENCE_MS = 8_000;

type Asked = { questionnaireBySlug: (Questionnaire & { addedOptions: AddedOptionDraft[] }) | null };

/** As the page shows it, and keeps it on the device for when there is no line. */
function kept(slug: string, { questionnaireBySlug: loaded }: Asked): Questionnaire | null {
  const questionnaire = loaded && { ...loaded, sections: withAddedOptions(loaded.sections, loaded.addedOptions) };
  remember(place(slug), questionnaire);
  return questionnaire;
}

/** What the server wrote into the page it sent; null where it did not, or the page was kept on the device. */
export function broughtAlong(slug: string): Questionnaire | null {
  const written = document.getElementById('brought')?.textContent;
  return written ? kept(slug, JSON.parse(written) as Asked) : null;
}

/** Null when there is none. Where the server cannot be reached, as it was seen on this device the last time. */
export async function loadQuestionnaire(slug: string): Promise<Questionnaire | null> {
  const earlier = remembered(place(slug)) as Questionnaire | null;
  try {
    return kept(slug, await call<Asked>(publicQuestionnaireDocument, { slug }, earlier ? PATIENCE_MS : undefined));
  } catch (error) {
    if (earlier && error instanceof Unreachable) return earlier;
    throw error;
  }
}

/** Null for a token that is none of ours. */
export async function loadInvitation(token: string): Promise<Invitation | null> {
  const data = await call<{ questionnaireInvitationState: Invitation | null }>(invitationDocument, { token });
  return data.questionnaireInvitationState;
}

export async function loadChallenge(): Promise<{ challenge: string; expiresAt: string }> {
  type Challenge = { submissionChallenge: { challenge: string; expiresAt: string } };
  return (await call<Challenge>(challengeDocument, {})).submissionChallenge;
}

export async function submitQuestionnaire(input: SubmitInput & { proof: string | null }): Promise<SubmitResult> {
  const data = await call<{ submitQuestionnaire: SubmitResult }>(submitDocument, { input });
  return data.submitQuestionnaire;
}

export async function withdrawSubmission(token: string): Promise<{ withdrawn: boolean; errors: Refusal[] }> {
  type Withdrawal = { withdrawSubmission: { withdrawn: boolean; errors: Refusal[] } };
  return (await call<Withdrawal>(withdrawDocument, { input: { token } })).withdrawSubmission;
}
