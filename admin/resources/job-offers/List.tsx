import { NumberInput } from 'react-admin';
import type { JobOfferRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { CommuneInput } from '../../inputs/CommuneInput.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { enumFilter, searchFilter } from '../../lists/filters.tsx';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { offerColumns } from './columns.tsx';

const filters = [
  searchFilter(),
  enumFilter('status', 'JobOfferStatus'),
  enumFilter('contract', 'ContractType'),
  <OneOf key="organisationId" source="organisationId" reference="organisations" />,
  <CommuneInput key="communeCode" source="communeCode" />,
  <OneOf key="skillId" source="skillId" reference="skills" />,
  <NumberInput key="minimumSalary" source="minimumSalary" min={0} parse={(text: string) => text || null} />,
];

export default function JobOfferList() {
  const [title, ...others] = offerColumns(useFormat());
  const organisation: Column<JobOfferRowFragment> = {
    source: 'organisation',
    render: (offer) => offer.organisation.name,
  };
  return (
    <ListPage sort={{ field: 'PUBLISHED_AT', order: 'DESC' }} filters={filters}>
      <Rows columns={title ? [title, organisation, ...others] : others} />
    </ListPage>
  );
}
