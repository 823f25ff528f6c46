// What the public page of a questionnaire shows before its script runs: what it is called and what it is about, as
// admin/pages/questionnaire/Page.tsx shows them.

import { escapedText } from '../../platform/http/plain-page.ts';
import { definePublicPage } from '../../platform/http/public-page.ts';
import type { Language } from '../../platform/i18n.ts';
import type { Localized } from './draft.rules.ts';
import {
  hasEnded,
  isInEnglish,
  publicQuestionnaireDocument,
  type QuestionnaireHead,
} from './public-questionnaire.rules.ts';

export const questionnairePage = definePublicPage<{ questionnaireBySlug: QuestionnaireHead | null }>({
  url: '/q/:slug',
  file: 'q.html',
  document: publicQuestionnaireDocument,
  sight({ questionnaireBySlug: questionnaire }, { asked, preferred }) {
    if (!questionnaire) return null;
    const language = asked ?? (isInEnglish(questionnaire) ? preferred : 'FR');
    const { title, description } = questionnaire;
    const isOpen = !hasEnded(questionnaire) && !questionnaire.quotaReached;
    const about = description && isOpen ? `<p class="description">${said(description, language)}</p>` : '';
    return { language, title: textOf(title, language), html: `<h1>${said(title, language)}</h1>${about}` };
  },
});

const textOf = (text: Localized, language: Language): string => (language === 'EN' && text.en) || text.fr;

const said = (text: Localized, language: Language): string => {
  const lang = language === 'EN' && !text.en ? ' lang="fr"' : '';
  return `<span${lang}>${escapedText(textOf(text, language))}</span>`;
};
