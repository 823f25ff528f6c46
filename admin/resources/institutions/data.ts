import {
  CreateInstitutionDocument,
  type CreateInstitutionInput,
  InstitutionDocument,
  InstitutionsDocument,
  UpdateInstitutionDocument,
  type UpdateInstitutionInput,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const updateFields = ['name', 'type', 'sector'] satisfies (keyof UpdateInstitutionInput)[];
const fields = [...updateFields, 'rules'] satisfies (keyof CreateInstitutionInput)[];

export const data: ResourceData = {
  list: InstitutionsDocument,
  one: InstitutionDocument,
  create: CreateInstitutionDocument,
  update: UpdateInstitutionDocument,
  fields,
  updateFields,
};
