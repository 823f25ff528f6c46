import { CreateSkillDocument, type CreateSkillInput, SkillsDocument } from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const fields = ['name'] satisfies (keyof CreateSkillInput)[];

export const data: ResourceData = { list: SkillsDocument, create: CreateSkillDocument, fields };
