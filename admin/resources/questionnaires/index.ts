import { lazy } from 'react';
import {
  CreateQuestionnaireDocument,
  type CreateQuestionnaireInput,
  QuestionnaireDocument,
  type QuestionnaireFullFragment,
  QuestionnairesDocument,
  UpdateQuestionnaireDocument,
} from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import type { Resource } from '../resource.ts';
import { definitionInput } from './definition.ts';

const fields = ['slug', 'title', 'description', 'sections'] satisfies (keyof CreateQuestionnaireInput)[];

export const questionnaires: Resource = {
  name: 'questionnaires',
  pages: {
    list: lazy(() => import('./List.tsx')),
    show: lazy(() => import('./Show.tsx')),
    create: lazy(() => import('./Create.tsx')),
    edit: lazy(() => import('./Edit.tsx')),
  },
  data: {
    list: QuestionnairesDocument,
    one: QuestionnaireDocument,
    create: CreateQuestionnaireDocument,
    update: UpdateQuestionnaireDocument,
    fields,
    prepare: definitionInput,
  },
  access: {
    read: ['questionnaires.manage', 'submissions.read'],
    create: ['questionnaires.manage'],
    edit: ['questionnaires.manage'],
  },
  title: (questionnaire: QuestionnaireFullFragment) => localized(questionnaire.title),
};
