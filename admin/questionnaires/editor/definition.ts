// The definition of a questionnaire as the console reads and saves it: everything a person writes about one.
import type { Localized, SectionDraft } from '../../../api/modules/submissions/draft.rules.ts';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';

export interface Definition {
  slug: string;
  title: Localized;
  description: Localized | null;
  /** What is said to who has answered. */
  thanks: Localized | null;
  /** When it closes by itself. */
  closesAt: string | null;
  /** How many answers it takes at most. */
  quota: number | null;
  /** How many months answers are kept. */
  retentionMonths: number | null;
  sections: SectionDraft[];
}

export const emptyDefinition: Definition = {
  slug: '',
  title: { fr: '', en: null },
  description: null,
  thanks: null,
  closesAt: null,
  quota: null,
  retentionMonths: null,
  sections: [],
};

/** What is stored, with the changes drafted for its next version. */
export function storedDefinition(questionnaire: QuestionnaireFullFragment): Definition {
  const { slug, title, description, thanks, closesAt, quota, retentionMonths, sections, draftSections } = questionnaire;
  return { slug, title, description, thanks, closesAt, quota, retentionMonths, sections: draftSections ?? sections };
}
