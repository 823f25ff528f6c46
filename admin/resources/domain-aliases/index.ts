import type { DomainAliasRowFragment } from '../../gql/graphql.ts';
import { type Resource, surveyPagesWith } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const domainAliases: Resource = {
  name: 'domainAliases',
  pages: surveyPagesWith(data, { list: () => import('./List.tsx') }),
  data,
  access: { read: ['institutions.read'] },
  title: (alias: DomainAliasRowFragment) => alias.domain,
};
