import type { ReportFullFragment } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { type Resource, surveyPagesWith } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const reports: Resource = {
  name: 'reports',
  pages: surveyPagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
    edit: () => import('./Edit.tsx'),
  }),
  data,
  access: { read: ['reports.manage'], create: ['reports.manage'], edit: ['reports.manage'] },
  title: ({ questionnaire, institution }: ReportFullFragment) =>
    [localized(questionnaire.title), institution?.name].filter(Boolean).join(' – '),
};
