import type { ApplicationFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const applications: Resource = {
  name: 'applications',
  pages: pagesWith(data, { list: () => import('./List.tsx'), show: () => import('./Show.tsx') }),
  data,
  access: { read: ['applications.read', 'applications.readAll'] },
  title: (application: ApplicationFullFragment) => `${application.candidate.fullName} · ${application.jobOffer.title}`,
};
