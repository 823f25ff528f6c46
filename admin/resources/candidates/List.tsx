import { lazy } from 'react';
import { ExportButton } from '../../files/ExportButton.tsx';
import { type CandidateRowFragment, ExportCandidatesDocument } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function CandidateList() {
  const format = useFormat();
  const columns: Column<CandidateRowFragment>[] = [
    { source: 'fullName', order: 'LAST_NAME', render: (candidate) => candidate.fullName },
    { source: 'headline', render: (candidate) => candidate.headline },
    { source: 'status', render: (candidate) => <Status of="CandidateStatus" value={candidate.status} /> },
    { source: 'commune', render: (candidate) => format.text(candidate.commune?.name) },
    { source: 'wishedContract', render: (candidate) => format.label('ContractType', candidate.wishedContract) },
    {
      source: 'experienceYears',
      order: 'EXPERIENCE',
      align: 'right',
      render: (candidate) => format.number(candidate.experienceYears),
    },
    { source: 'availableFrom', order: 'AVAILABLE_FROM', render: (candidate) => format.date(candidate.availableFrom) },
  ];
  return (
    <ListPage
      sort={{ field: 'LAST_NAME', order: 'ASC' }}
      search
      filters={Filters}
      actions={<ExportButton mutation={ExportCandidatesDocument} />}
    >
      <Rows columns={columns} />
    </ListPage>
  );
}
