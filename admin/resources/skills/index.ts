import { lazy } from 'react';
import {
  CreateSkillDocument,
  type CreateSkillInput,
  type SkillRowFragment,
  SkillsDocument,
} from '../../gql/graphql.ts';
import type { Resource } from '../resource.ts';

const fields = ['name'] satisfies (keyof CreateSkillInput)[];

export const skills: Resource = {
  name: 'skills',
  pages: { list: lazy(() => import('./List.tsx')), create: lazy(() => import('./Create.tsx')) },
  data: { list: SkillsDocument, create: CreateSkillDocument, fields },
  access: { read: ['skills.create'], create: ['skills.create'] },
  title: (skill: SkillRowFragment) => skill.name,
};
