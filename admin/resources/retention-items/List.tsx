import { lazy } from 'react';
import { useReference, useTranslate } from 'react-admin';
import type { RetentionItemsQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Status } from '../../records/Status.tsx';
import { resourceNamed } from '../index.ts';

const Filters = lazy(() => import('./Filters.tsx'));

type Item = RetentionItemsQuery['retentionItems']['nodes'][number];
/** The resource that knows what a rule is about, as long as it is there. */
const RESOURCES: Readonly<Record<string, string>> = { accounts: 'users', candidates: 'candidates' };

export default function RetentionItemList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<Item>[] = [
    { source: 'whose', render: (item) => <Whose item={item} /> },
    { source: 'rule', render: ({ rule }) => translate(`privacy.rules.${rule.id}`) },
    { source: 'dueOn', order: 'DUE_ON', render: (item) => format.date(item.dueOn) },
    { source: 'status', render: (item) => <Status of="RetentionStatus" value={item.status} /> },
    { source: 'warnedAt', render: (item) => (item.warnedAt ? format.dateTime(item.warnedAt) : '') },
    { source: 'settledAt', render: (item) => (item.settledAt ? format.dateTime(item.settledAt) : '') },
  ];
  return (
    <ListPage sort={{ field: 'DUE_ON', order: 'ASC' }} filters={Filters} filterDefaultValues={OPEN}>
      <Rows columns={columns} linkTo={null} />
    </ListPage>
  );
}

const OPEN = { settled: false };

/** The person or profile by its name, with the way there; of what is erased nobody knows any more whose it was. */
function Whose({ item: { rule, rowId, status } }: { item: Item }) {
  const translate = useTranslate();
  const name = RESOURCES[rule.id] ?? '';
  const enabled = name !== '' && status !== 'ERASED';
  const { referenceRecord: record, isPending } = useReference({ reference: name, id: rowId, options: { enabled } });
  if (enabled && isPending) return null;
  if (!record) return translate('privacy.nobody');
  return (
    <RecordLink resource={name} id={rowId}>
      {resourceNamed(name).title?.(record as never)}
    </RecordLink>
  );
}
