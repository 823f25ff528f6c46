import type { SubmissionFullFragment } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const submissions: Resource = {
  name: 'submissions',
  pages: pagesWith(data, { list: () => import('./List.tsx'), show: () => import('./Show.tsx') }),
  data,
  access: { read: ['submissions.read'] },
  title: (submission: SubmissionFullFragment) => submission.email ?? localized(submission.questionnaire.title),
};
