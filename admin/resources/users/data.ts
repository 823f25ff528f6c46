import {
  CreateUserDocument,
  type CreateUserInput,
  UpdateUserDocument,
  type UpdateUserInput,
  UserDocument,
  UsersDocument,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const fields = ['email', 'fullName', 'roles', 'password', 'language'] satisfies (keyof CreateUserInput)[];

const updateFields = ['fullName', 'roles', 'language', 'active'] satisfies (keyof UpdateUserInput)[];

export const data: ResourceData = {
  list: UsersDocument,
  one: UserDocument,
  create: CreateUserDocument,
  update: UpdateUserDocument,
  fields,
  updateFields,
};
