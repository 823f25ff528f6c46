import { lazy } from 'react';
import { ExportButton } from '../../files/ExportButton.tsx';
import { ExportJobOffersDocument, type JobOfferRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { offerColumns } from './columns.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function JobOfferList() {
  const [title, ...others] = offerColumns(useFormat());
  const organisation: Column<JobOfferRowFragment> = {
    source: 'organisation',
    render: (offer) => offer.organisation.name,
  };
  return (
    <ListPage
      sort={{ field: 'PUBLISHED_AT', order: 'DESC' }}
      search
      filters={Filters}
      actions={<ExportButton mutation={ExportJobOffersDocument} />}
    >
      <Rows columns={title ? [title, organisation, ...others] : others} />
    </ListPage>
  );
}
