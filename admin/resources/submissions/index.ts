import { lazy } from 'react';
import { SubmissionDocument, type SubmissionFullFragment, SubmissionsDocument } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import type { Resource } from '../resource.ts';

export const submissions: Resource = {
  name: 'submissions',
  pages: { list: lazy(() => import('./List.tsx')), show: lazy(() => import('./Show.tsx')) },
  data: { list: SubmissionsDocument, one: SubmissionDocument },
  access: { read: ['submissions.read'] },
  title: (submission: SubmissionFullFragment) => submission.email ?? localized(submission.questionnaire.title),
};
