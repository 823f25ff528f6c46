import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { pagesWith, type Resource, surveyPagesWith } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const questionnaires: Resource = {
  name: 'questionnaires',
  pages: {
    ...pagesWith(data, { list: () => import('./List.tsx') }),
    ...surveyPagesWith(data, {
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
