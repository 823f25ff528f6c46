import { RetentionRuleDocument, RetentionRulesDocument, UpdateRetentionRuleDocument } from '../../gql/graphql.ts';
import type { ResourceData } from '../resource.ts';

export const data: ResourceData = {
  list: RetentionRulesDocument,
  one: RetentionRuleDocument,
  update: UpdateRetentionRuleDocument,
  fields: ['months'],
};
