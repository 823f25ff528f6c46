import { useTranslate } from 'react-admin';
import type { RetentionRuleFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';

export default function RetentionRuleList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<RetentionRuleFullFragment>[] = [
    { source: 'id', render: (rule) => translate(`privacy.rules.${rule.id}`) },
    { source: 'months', align: 'right', render: (rule) => format.number(rule.months) },
    {
      source: 'bounds',
      render: (rule) => translate('privacy.bounds', { least: rule.leastMonths, most: rule.mostMonths }),
    },
    {
      source: 'warnWeeks',
      render: (rule) =>
        rule.warnWeeks === null || rule.warnWeeks === undefined
          ? translate('privacy.nobodyAsked')
          : translate('privacy.weeksBefore', { smart_count: rule.warnWeeks }),
    },
    { source: 'erasedCount', align: 'right', render: (rule) => format.number(rule.erasedCount) },
    { source: 'lastRunAt', render: (rule) => format.dateTime(rule.lastRunAt) },
  ];
  return (
    <ListPage>
      <Rows columns={columns} linkTo={({ id }: RetentionRuleFullFragment) => `/retentionRules/${id}`} />
    </ListPage>
  );
}
