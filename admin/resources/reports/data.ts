import {
  CreateReportDocument,
  type CreateReportInput,
  ReportDocument,
  type ReportFullFragment,
  ReportsDocument,
  UpdateReportDocument,
  type UpdateReportInput,
} from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

const updateFields = [
  'institutionId',
  'language',
  'schedule',
  'timeZone',
  'formats',
  'recipients',
  'enabled',
] satisfies (keyof UpdateReportInput)[];
const fields = [...updateFields, 'questionnaireId'] satisfies (keyof CreateReportInput)[];

export const data: ResourceData = {
  list: ReportsDocument,
  one: ReportDocument,
  create: CreateReportDocument,
  update: UpdateReportDocument,
  fields,
  updateFields,
  formValues: ({ questionnaire, institution }: ReportFullFragment) => ({
    questionnaireId: questionnaire.id,
    institutionId: institution?.id ?? null,
  }),
  prepare: ({ recipients, ...values }) => ({
    ...values,
    ...(Array.isArray(recipients) ? { recipients: recipients.map(String).map(trimmed).filter(Boolean) } : {}),
  }),
};

const trimmed = (text: string) => text.trim();
