import { lazy } from 'react';
import {
  CreateEnrolmentDocument,
  type CreateEnrolmentInput,
  EnrolmentDocument,
  type EnrolmentFullFragment,
  EnrolmentsDocument,
} from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const fields = ['sessionId', 'traineeId'] satisfies (keyof CreateEnrolmentInput)[];

export const enrolments: Resource = {
  name: 'enrolments',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
  },
  data: { list: EnrolmentsDocument, one: EnrolmentDocument, create: CreateEnrolmentDocument, fields },
  access: { read: ['enrolments.own', 'enrolments.manage'], create: ['enrolments.manage'] },
  title: (enrolment: EnrolmentFullFragment) => `${enrolment.trainee.fullName} · ${enrolment.session.training.title}`,
};
