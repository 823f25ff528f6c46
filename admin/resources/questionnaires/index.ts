import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { loadSurveyTexts } from '../../providers/i18n.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;
const dataAndTexts = async () => (await Promise.all([data(), loadSurveyTexts()]))[0];

export const questionnaires: Resource = {
  name: 'questionnaires',
  pages: {
    ...pagesWith(data, { list: () => import('./List.tsx') }),
    ...pagesWith(dataAndTexts, {
      show: () => import('./Show.tsx'),
      create: () => import('./Create.tsx'),
      edit: () => import('./Edit.tsx'),
    }),
  },
  data,
  access: {
    read: ['questionnaires.manage', 'submissions.read'],
    create: ['questionnaires.manage'],
    edit: ['questionnaires.manage'],
  },
  title: (questionnaire: QuestionnaireFullFragment) => localized(questionnaire.title),
};
