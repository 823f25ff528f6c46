import { lazy } from 'react';
import type { TrainingSessionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { sessionColumns } from './columns.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function TrainingSessionList() {
  const format = useFormat();
  const training: Column<TrainingSessionRowFragment> = {
    source: 'training',
    render: (session) => session.training.title,
  };
  return (
    <ListPage sort={{ field: 'STARTS_ON', order: 'DESC' }} filters={Filters}>
      <Rows columns={[training, ...sessionColumns(format)]} />
    </ListPage>
  );
}
