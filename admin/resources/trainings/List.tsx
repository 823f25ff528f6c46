import { NullableBooleanInput, NumberInput } from 'react-admin';
import type { TrainingRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { dateRangeFilters, enumFilter, searchFilter } from '../../lists/filters.tsx';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

const filters = [
  searchFilter(),
  enumFilter('status', 'TrainingStatus'),
  enumFilter('modality', 'Modality'),
  <NullableBooleanInput key="certifying" source="certifying" />,
  <NumberInput key="maximumPrice" source="maximumPrice" min={0} parse={(text: string) => text || null} />,
  <NumberInput key="maximumDurationHours" source="maximumDurationHours" min={0} />,
  ...dateRangeFilters('startsOn'),
];

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
    <ListPage sort={{ field: 'TITLE', order: 'ASC' }} filters={filters}>
      <Rows columns={columns} />
    </ListPage>
  );
}
