// The frame of a list: search, filters on demand, the create button for those who may, numbered pages.
// The rows are <Rows>. A list's other filters are inputs in a file of their own, loaded when somebody opens them.
import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import {
  LinkBase,
  ListBase,
  Loading,
  type SortPayload,
  useCreatePath,
  useListContext,
  useResourceDefinition,
  useTranslate,
} from 'react-admin';
import { useTitle } from '../layout/page-title.ts';
import { mayCreate, useViewer } from '../providers/viewer.ts';
import { resourceNamed } from '../resources/index.ts';
import { FilterButton } from './FilterButton.tsx';
import { Pages } from './Pages.tsx';
import { Search } from './Search.tsx';

interface ListPageProps {
  sort?: SortPayload;
  /** Whether the list's filter has `search`. */
  search?: boolean;
  filters?: ComponentType;
  /** Filters in use until the reader takes them away. */
  filterDefaultValues?: object;
  /** What the button for a new record says, where that is not that one is made. */
  createLabel?: string;
  /** Beside the button for a new record. */
  actions?: ReactNode;
  children: ReactNode;
}

const FilterPanel = lazy(() => import('./FilterPanel.tsx'));

const PER_PAGE = 25;

export function ListPage({ sort, filterDefaultValues, ...frame }: ListPageProps) {
  const begin = { ...(sort ? { sort } : {}), ...(filterDefaultValues ? { filterDefaultValues } : {}) };
  return (
    <ListBase {...begin} perPage={PER_PAGE} exporter={false}>
      <Frame {...frame} />
    </ListBase>
  );
}

function Frame({
  search = false,
  filters,
  createLabel = 'ra.action.create',
  actions,
  children,
}: Omit<ListPageProps, 'sort' | 'filterDefaultValues'>) {
  const { defaultTitle } = useListContext();
  const [filtering, setFiltering] = useState(false);
  useTitle(defaultTitle ?? '');
  return (
    <>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2, '&:empty': { display: 'none' } }}
      >
        {search && <Search />}
        {filters && <FilterButton open={filtering} onToggle={() => setFiltering(!filtering)} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, ml: 'auto', '&:empty': { display: 'none' } }}>
          {actions}
          <Create label={createLabel} />
        </Box>
      </Box>
      {filters && filtering && (
        <Suspense fallback={<Loading />}>
          <FilterPanel inputs={filters} />
        </Suspense>
      )}
      <Card>{children}</Card>
      <Pages />
    </>
  );
}

function Create({ label }: { label: string }) {
  const { name, hasCreate } = useResourceDefinition();
  const viewer = useViewer();
  const createPath = useCreatePath();
  const translate = useTranslate();
  if (!hasCreate || !mayCreate(viewer, resourceNamed(name))) return null;
  return (
    <Button
      component={LinkBase}
      to={createPath({ resource: name, type: 'create' })}
      variant="contained"
      startIcon={<AddIcon />}
    >
      {translate(label)}
    </Button>
  );
}
