import { lazy } from 'react';
import { ExportButton } from '../../files/ExportButton.tsx';
import { ExportTrainingsDocument, type TrainingRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function TrainingList() {
  const format = useFormat();
  const columns: Column<TrainingRowFragment>[] = [
    { source: 'title', order: 'TITLE', render: (training) => training.title },
    { source: 'officialCode', render: (training) => training.officialCode },
    { source: 'status', render: (training) => <Status of="TrainingStatus" value={training.status} /> },
    { source: 'modality', render: (training) => format.label('Modality', training.modality) },
    {
      source: 'durationHours',
      order: 'DURATION',
      align: 'right',
      render: (training) => format.number(training.durationHours),
    },
    {
      source: 'individualPrice',
      order: 'PRICE',
      align: 'right',
      render: (training) => format.money(training.individualPrice),
    },
    { source: 'publishedAt', order: 'PUBLISHED_AT', render: (training) => format.dateTime(training.publishedAt) },
  ];
  return (
    <ListPage
      sort={{ field: 'TITLE', order: 'ASC' }}
      search
      filters={Filters}
      actions={<ExportButton mutation={ExportTrainingsDocument} />}
    >
      <Rows columns={columns} />
    </ListPage>
  );
}
