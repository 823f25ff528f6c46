// What the public page asks for before it can show a questionnaire, asked for it by the server that sends the page as well.
import type { Localized } from './draft.rules.ts';

export const publicQuestionnaireDocument = `query PublicQuestionnaire($slug: String!) {
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

/** What the head of the page is made of. */
export type QuestionnaireHead = {
  title: Localized;
  description: Localized | null;
  status: 'PUBLISHED' | 'CLOSED';
  quotaReached: boolean;
  closesAt: string | null;
  sections: readonly { questions: readonly { label: Localized }[] }[];
};

export const isPast = (moment: string | null): moment is string => moment !== null && Date.parse(moment) <= Date.now();

/** Whether it takes no more answers, also between its end and the moment the server closes it. */
export const hasEnded = ({ status, closesAt }: Pick<QuestionnaireHead, 'status' | 'closesAt'>): boolean =>
  status === 'CLOSED' || isPast(closesAt);

/** Whether somebody translated what is asked. */
export const isInEnglish = ({ title, sections }: Pick<QuestionnaireHead, 'title' | 'sections'>): boolean =>
  title.en !== null || sections.some(({ questions }) => questions.some(({ label }) => label.en !== null));
