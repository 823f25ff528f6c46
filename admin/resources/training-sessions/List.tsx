import type { TrainingSessionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { CommuneInput } from '../../inputs/CommuneInput.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { dateRangeFilters, enumFilter } from '../../lists/filters.tsx';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { sessionColumns } from './columns.tsx';

const filters = [
  enumFilter('status', 'SessionStatus'),
  <OneOf key="trainingId" source="trainingId" reference="trainings" />,
  <CommuneInput key="communeCode" source="communeCode" />,
  ...dateRangeFilters('startsOn'),
];

export default function TrainingSessionList() {
  const format = useFormat();
  const training: Column<TrainingSessionRowFragment> = {
    source: 'training',
    render: (session) => session.training.title,
  };
  return (
    <ListPage sort={{ field: 'STARTS_ON', order: 'DESC' }} filters={filters}>
      <Rows columns={[training, ...sessionColumns(format)]} />
    </ListPage>
  );
}
