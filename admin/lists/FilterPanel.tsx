// The inputs of a list's filters; what is typed filters at once.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import { type ComponentType, Suspense } from 'react';
import { FilterLiveForm, Loading, useListContext, useTranslate } from 'react-admin';
import { PANEL_ID } from './FilterButton.tsx';

export default function FilterPanel({ inputs: Inputs }: { inputs: ComponentType }) {
  const translate = useTranslate();
  const { setFilters } = useListContext();
  return (
    <Card id={PANEL_ID} sx={{ p: 2, mb: 2 }}>
      <Suspense fallback={<Loading />}>
        <FilterLiveForm>
          <Box
            sx={{
              display: 'grid',
              columnGap: 2,
              gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
            }}
          >
            <Inputs />
          </Box>
        </FilterLiveForm>
        <Button onClick={() => setFilters({})}>{translate('lists.clearFilters')}</Button>
      </Suspense>
    </Card>
  );
}
