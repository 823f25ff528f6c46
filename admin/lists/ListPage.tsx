// The frame of a list: filters, the create button for those who may, numbered pages. The rows are <Rows>.
import type { ReactElement, ReactNode } from 'react';
import { CreateButton, FilterButton, List, type SortPayload, TopToolbar, useResourceDefinition } from 'react-admin';
import { mayWrite, useViewer } from '../providers/viewer.ts';
import { resourceNamed } from '../resources/index.ts';
import { Pages } from './Pages.tsx';

interface ListPageProps {
  sort?: SortPayload;
  filters?: ReactElement[];
  children: ReactNode;
}

const PER_PAGE = 25;

export function ListPage({ sort, filters, children }: ListPageProps) {
  return (
    <List
      {...(sort ? { sort } : {})}
      {...(filters ? { filters } : {})}
      actions={<Actions hasFilters={filters !== undefined && filters.length > 1} />}
      pagination={<Pages />}
      perPage={PER_PAGE}
      exporter={false}
      empty={false}
    >
      <>{children}</>
    </List>
  );
}

function Actions({ hasFilters }: { hasFilters: boolean }) {
  const { name, hasCreate } = useResourceDefinition();
  const viewer = useViewer();
  return (
    <TopToolbar>
      {hasFilters && <FilterButton disableSaveQuery />}
      {hasCreate && mayWrite(viewer, resourceNamed(name)) && <CreateButton variant="contained" />}
    </TopToolbar>
  );
}
