import { UpdateUserDocument, type UpdateUserInput, UserDocument, UsersDocument } from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const updateFields = ['fullName', 'roles', 'language', 'active'] satisfies (keyof UpdateUserInput)[];

export const data: ResourceData = {
  list: UsersDocument,
  one: UserDocument,
  update: UpdateUserDocument,
  updateFields,
};
