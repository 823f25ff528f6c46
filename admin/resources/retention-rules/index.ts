import { lazy } from 'react';
import {
  RetentionRuleDocument,
  type RetentionRuleFullFragment,
  RetentionRulesDocument,
  UpdateRetentionRuleDocument,
} from '../../gql/graphql.ts';
import { i18nProvider } from '../../providers/i18n.ts';
import type { Resource } from '../resource.ts';

export const retentionRules: Resource = {
  name: 'retentionRules',
  pages: { list: lazy(() => import('./List.tsx')), edit: lazy(() => import('./Edit.tsx')) },
  data: {
    list: RetentionRulesDocument,
    one: RetentionRuleDocument,
    update: UpdateRetentionRuleDocument,
    fields: ['months'],
  },
  access: { read: ['privacy.manage'], edit: ['privacy.manage'] },
  title: (rule: RetentionRuleFullFragment) => i18nProvider.translate(`privacy.rules.${rule.id}`),
};
