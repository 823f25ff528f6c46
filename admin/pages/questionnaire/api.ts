// The two calls of the public questionnaire.

import type {
  AddedOptionDraft,
  AnswerDraft,
  OptionDraft,
  QuestionDraft,
  SectionDraft,
} from '../../../api/modules/submissions/draft.rules.ts';
import { call, type Refusal } from '../call.ts';
import type { LocalizedText } from '../language.ts';

export type Section = SectionDraft;
export type Question = QuestionDraft;
export type Option = OptionDraft;
export type Questionnaire = {
  id: string;
  title: LocalizedText;
  description: LocalizedText | null;
  status: 'PUBLISHED' | 'CLOSED';
  sections: Section[];
  addedOptions: AddedOptionDraft[];
};

export type SubmitInput = {
  questionnaireId: string;
  idempotencyKey: string;
  language: 'FR' | 'EN';
  email: string | null;
  answers: AnswerDraft[];
  website: string;
};
export type SubmitResult = { submission: { id: string; submittedAt: string } | null; errors: Refusal[] };

const loadDocument = `query PublicQuestionnaire($slug: String!) {
  questionnaireBySlug(slug: $slug) {
    id status title { fr en } description { fr en }
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

export async function loadQuestionnaire(slug: string): Promise<Questionnaire | null> {
  const data = await call<{ questionnaireBySlug: Questionnaire | null }>(loadDocument, { slug });
  return data.questionnaireBySlug;
}

export async function submitQuestionnaire(input: SubmitInput): Promise<SubmitResult> {
  const data = await call<{ submitQuestionnaire: SubmitResult }>(submitDocument, { input });
  return data.submitQuestionnaire;
}
