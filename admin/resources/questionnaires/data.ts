import {
  CreateQuestionnaireDocument,
  type CreateQuestionnaireInput,
  QuestionnaireDocument,
  QuestionnairesDocument,
  UpdateQuestionnaireDocument,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const fields = [
  'slug',
  'title',
  'description',
  'thanks',
  'closesAt',
  'quota',
  'retentionMonths',
  'sections',
] satisfies (keyof CreateQuestionnaireInput)[];

export const data: ResourceData = {
  list: QuestionnairesDocument,
  one: QuestionnaireDocument,
  create: CreateQuestionnaireDocument,
  update: UpdateQuestionnaireDocument,
  fields,
};
