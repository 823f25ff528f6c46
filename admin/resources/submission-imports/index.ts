import type { SubmissionImportFullFragment } from '../../gql/graphql.ts';
import { type Resource, surveyPagesWith } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

/** Answers taken over from files of other systems. */
export const submissionImports: Resource = {
  name: 'submissionImports',
  pages: surveyPagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
  }),
  data,
  access: { read: ['submissions.import'], create: ['submissions.import'] },
  title: ({ fileName }: SubmissionImportFullFragment) => fileName,
};
