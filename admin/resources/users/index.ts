import { lazy } from 'react';
import {
  CreateUserDocument,
  type CreateUserInput,
  UpdateUserDocument,
  type UpdateUserInput,
  UserDocument,
  type UserFullFragment,
  UsersDocument,
} from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const fields = ['email', 'fullName', 'roles', 'password', 'language'] satisfies (keyof CreateUserInput)[];
const updateFields = ['fullName', 'roles', 'language', 'active'] satisfies (keyof UpdateUserInput)[];

export const users: Resource = {
  name: 'users',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: UsersDocument,
    one: UserDocument,
    create: CreateUserDocument,
    update: UpdateUserDocument,
    fields,
    updateFields,
  },
  access: { read: ['users.manage'], create: ['users.manage'], edit: ['users.manage'] },
  title: (user: UserFullFragment) => user.fullName,
};
