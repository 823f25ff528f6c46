// A list's filters behind one button that says how many are in use.
import FilterListIcon from '@mui/icons-material/FilterList';
import Button from '@mui/material/Button';
import { useListContext, useTranslate } from 'react-admin';

export const PANEL_ID = 'list-filters';

export function FilterButton({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const used = Object.keys(filterValues).filter((name) => name !== 'search').length;
  return (
    <Button
      variant="outlined"
      startIcon={<FilterListIcon />}
      onClick={onToggle}
      aria-expanded={open}
      aria-controls={open ? PANEL_ID : undefined}
    >
      {used > 0 ? translate('lists.filtersInUse', { used }) : translate('lists.filters')}
    </Button>
  );
}
