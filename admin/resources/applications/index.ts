import { lazy } from 'react';
import { ApplicationDocument, type ApplicationFullFragment, ApplicationsDocument } from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

export const applications: Resource = {
  name: 'applications',
  pages: { list: lazy(() => import('./List.tsx')), show: lazy(() => import('./Show.tsx')) },
  data: { list: ApplicationsDocument, one: ApplicationDocument },
  access: { read: ['applications.read', 'applications.readAll'] },
  title: (application: ApplicationFullFragment) => `${application.candidate.fullName} · ${application.jobOffer.title}`,
};
