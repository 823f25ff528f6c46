import { lazy } from 'react';
import { useTranslate } from 'react-admin';
import type { RetentionItemsQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

type Item = RetentionItemsQuery['retentionItems']['nodes'][number];
/** The resource whose page shows what a rule is about. */
const PAGES: Readonly<Record<string, string>> = { accounts: 'users', candidates: 'candidates' };

export default function RetentionItemList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<Item>[] = [
    { source: 'rule', render: ({ rule }) => translate(`privacy.rules.${rule.id}`) },
    { source: 'dueOn', order: 'DUE_ON', render: (item) => format.date(item.dueOn) },
    { source: 'status', render: (item) => <Status of="RetentionStatus" value={item.status} /> },
    { source: 'warnedAt', render: (item) => (item.warnedAt ? format.dateTime(item.warnedAt) : '') },
    { source: 'settledAt', render: (item) => (item.settledAt ? format.dateTime(item.settledAt) : '') },
  ];
  return (
    <ListPage sort={{ field: 'DUE_ON', order: 'ASC' }} filters={Filters}>
      <Rows columns={columns} linkTo={({ rule, rowId }: Item) => `/${PAGES[rule.id] ?? rule.id}/${rowId}/show`} />
    </ListPage>
  );
}
