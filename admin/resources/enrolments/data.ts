import {
  CreateEnrolmentDocument,
  type CreateEnrolmentInput,
  EnrolmentDocument,
  EnrolmentsDocument,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const fields = ['sessionId', 'traineeId'] satisfies (keyof CreateEnrolmentInput)[];

export const data: ResourceData = {
  list: EnrolmentsDocument,
  one: EnrolmentDocument,
  create: CreateEnrolmentDocument,
  fields,
};
