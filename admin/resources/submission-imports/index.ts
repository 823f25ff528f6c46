import type { SubmissionImportFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

/** Answers taken over from files of other systems. */
export const submissionImports: Resource = {
  name: 'submissionImports',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
  }),
  data,
  access: { read: ['submissions.import'], create: ['submissions.import'] },
  title: ({ fileName }: SubmissionImportFullFragment) => fileName,
};
