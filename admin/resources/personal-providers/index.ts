import type { PersonalProviderRowFragment } from '../../gql/graphql.ts';
import { type Resource, surveyPagesWith } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const personalProviders: Resource = {
  name: 'personalProviders',
  pages: surveyPagesWith(data, { list: () => import('./List.tsx'), create: () => import('./Create.tsx') }),
  data,
  access: { read: ['institutions.read'], create: ['institutions.manage'] },
  title: (provider: PersonalProviderRowFragment) => provider.domain,
};
