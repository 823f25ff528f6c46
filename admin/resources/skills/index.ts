import type { SkillRowFragment } from '../../gql/graphql.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const skills: Resource = {
  name: 'skills',
  pages: pagesWith(data, { list: () => import('./List.tsx'), create: () => import('./Create.tsx') }),
  data,
  access: { read: ['skills.create'], create: ['skills.create'] },
  title: (skill: SkillRowFragment) => skill.name,
};
