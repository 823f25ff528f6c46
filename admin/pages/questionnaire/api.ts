// The two calls of the public questionnaire.
import { call, type Refusal } from '../call.ts';
import type { LocalizedText } from '../language.ts';

export type Condition = { questionKey: string; equals: string };
export type Option = { key: string; label: LocalizedText; addedByRespondents: boolean };
export type Question = {
  key: string;
  kind: 'SINGLE_CHOICE' | 'MULTIPLE_CHOICE' | 'RATING' | 'TEXT' | 'LONG_TEXT' | 'EMAIL';
  label: LocalizedText;
  help: LocalizedText | null;
  required: boolean;
  allowsOther: boolean;
  options: Option[];
  items: Option[];
  minimum: number | null;
  maximum: number | null;
  shownWhen: Condition | null;
};
export type Section = {
  key: string;
  title: LocalizedText;
  description: LocalizedText | null;
  shownWhen: Condition | null;
  questions: Question[];
};
export type Questionnaire = {
  id: string;
  title: LocalizedText;
  description: LocalizedText | null;
  status: 'PUBLISHED' | 'CLOSED';
  sections: Section[];
};

export type AnswerInput = { questionKey: string; item?: string; optionKey?: string; rating?: number; text?: string };
export type SubmitInput = {
  questionnaireId: string;
  idempotencyKey: string;
  language: 'FR' | 'EN';
  email: string | null;
  answers: AnswerInput[];
  website: string;
};
export type SubmitResult = { submission: { id: string; submittedAt: string } | null; errors: Refusal[] };

const loadDocument = `query PublicQuestionnaire($slug: String!) {
  questionnaireBySlug(slug: $slug) {
    id status title { fr en } description { fr en }
    sections {
      key title { fr en } description { fr en } shownWhen { questionKey equals }
      questions {
        key kind required allowsOther minimum maximum
        label { fr en } help { fr en } shownWhen { questionKey equals }
        options { key addedByRespondents label { fr en } }
        items { key addedByRespondents label { fr en } }
      }
    }
  }
}`;

const submitDocument = `mutation SubmitQuestionnaire($input: SubmitQuestionnaireInput!) {
  submitQuestionnaire(input: $input) { submission { id submittedAt } errors { code message path } }
}`;

export async function loadQuestionnaire(slug: string): Promise<Questionnaire | null> {
  const data = await call<{ questionnaireBySlug: Questionnaire | null }>(loadDocument, { slug });
  return data.questionnaireBySlug;
}

export async function submitQuestionnaire(input: SubmitInput): Promise<SubmitResult> {
  const data = await call<{ submitQuestionnaire: SubmitResult }>(submitDocument, { input });
  return data.submitQuestionnaire;
}
