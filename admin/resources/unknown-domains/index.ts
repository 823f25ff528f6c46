import type { UnknownDomainRowFragment } from '../../gql/graphql.ts';
import { type Resource, surveyPagesWith } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const unknownDomains: Resource = {
  name: 'unknownDomains',
  pages: surveyPagesWith(data, { list: () => import('./List.tsx') }),
  data,
  access: { read: ['institutions.read'] },
  title: (unknown: UnknownDomainRowFragment) => unknown.domain,
};
