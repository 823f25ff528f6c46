// The calls of the public questionnaire.

import {
  type AddedOptionDraft,
  type AnswerDraft,
  type OptionDraft,
  type QuestionDraft,
  type SectionDraft,
  withAddedOptions,
} from '../../../api/modules/submissions/draft.rules.ts';
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
export const isPast = (moment: string | null): moment is string => moment !== null && Date.parse(moment) <= Date.now();

/** Whether it takes no more answers, also between its end and the moment the server closes it. */
export const hasEnded = ({ status, closesAt }: Questionnaire): boolean => status === 'CLOSED' || isPast(closesAt);

/** Whether somebody translated what is asked. */
export const isInEnglish = ({ title, sections }: Questionnaire): boolean =>
  title.en !== null || sections.some(({ questions }) => questions.some(({ label }) => label.en !== null));

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

const loadDocument = `query PublicQuestionnaire($slug: String!) {
  questionnaireBySlug(slug: $slug) {
    id status quotaReached closesAt publishedVersionNumber title { fr en } description { fr en } thanks { fr en }
    addedOptions { questionKey key label { fr en } }
    sections {
      key title { fr en } description { fr en } shownWhen { match conditions { questionKey operator optionKey item number } }
      questions {
        key kind required allowsOther minimum maximum decimals earliest latest fewest most longest collectsOptions topic
        minimumLabel { fr en } maximumLabel { fr en } unit { fr en }
        label { fr en } help { fr en } shownWhen { match conditions { questionKey operator optionKey item number } }
        options { key label { fr en } }
        items { key label { fr en } }
      }
    }
  }
}`;

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

/** Null when there is none. Where the server cannot be reached, as it was seen on this device the last time. */
export async function loadQuestionnaire(slug: string): Promise<Questionnaire | null> {
  const kept = remembered(place(slug)) as Questionnaire | null;
  type Loaded = Questionnaire & { addedOptions: AddedOptionDraft[] };
  try {
    const asked = call<{ questionnaireBySlug: Loaded | null }>(loadDocument, { slug }, kept ? PATIENCE_MS : undefined);
    const { questionnaireBySlug: loaded } = await asked;
    const questionnaire = loaded && { ...loaded, sections: withAddedOptions(loaded.sections, loaded.addedOptions) };
    remember(place(slug), questionnaire);
    return questionnaire;
  } catch (error) {
    if (kept && error instanceof Unreachable) return kept;
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
