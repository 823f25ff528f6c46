import type { EnrolmentFullFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const enrolments: Resource = {
  name: 'enrolments',
  pages: pagesWith(data, {
    list: () => import('./List.tsx'),
    show: () => import('./Show.tsx'),
    create: () => import('./Create.tsx'),
  }),
  data,
  access: { read: ['enrolments.own', 'enrolments.manage'], create: ['enrolments.manage'] },
  title: (enrolment: EnrolmentFullFragment) => `${enrolment.trainee.fullName} · ${enrolment.session.training.title}`,
};
