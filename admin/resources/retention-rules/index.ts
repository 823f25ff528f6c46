import type { RetentionRuleFullFragment } from '../../gql/graphql.ts';
import { i18nProvider } from '../../providers/i18n.ts';
import { pagesWith, type Resource } from '../resource.ts';

const data = async () => (await import('./data.ts')).data;

export const retentionRules: Resource = {
  name: 'retentionRules',
  pages: pagesWith(data, { list: () => import('./List.tsx'), edit: () => import('./Edit.tsx') }),
  data,
  access: { read: ['privacy.manage'], edit: ['privacy.manage'] },
  title: (rule: RetentionRuleFullFragment) => i18nProvider.translate(`privacy.rules.${rule.id}`),
};
