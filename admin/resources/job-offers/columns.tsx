// How a job offer is listed, on its own page and on its organisation's.
import type { JobOfferRowFragment } from '../../gql/graphql.ts';
import type { Format } from '../../i18n/format.ts';
import type { Column } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

export function offerColumns(format: Format): Column<JobOfferRowFragment>[] {
  return [
    { source: 'title', order: 'TITLE', render: (offer) => offer.title },
    { source: 'status', render: (offer) => <Status of="JobOfferStatus" value={offer.status} /> },
    { source: 'contract', render: (offer) => format.label('ContractType', offer.contract) },
    { source: 'commune', render: (offer) => format.text(offer.commune?.name) },
    { source: 'salary', order: 'SALARY', align: 'right', render: (offer) => salaryText(format, offer) },
    { source: 'applicationCount', align: 'right', render: (offer) => format.number(offer.applicationCount) },
    { source: 'publishedAt', order: 'PUBLISHED_AT', render: (offer) => format.dateTime(offer.publishedAt) },
  ];
}

type Salaries = Pick<JobOfferRowFragment, 'minimumSalary' | 'maximumSalary'>;

export function salaryText(format: Format, { minimumSalary, maximumSalary }: Salaries): string {
  if (minimumSalary && maximumSalary) return `${format.money(minimumSalary)} – ${format.money(maximumSalary)}`;
  return format.money(minimumSalary ?? maximumSalary);
}
