// Numbered pages with what is shown of how many; the same on small and wide screens.
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useListPaginationContext, useTranslate } from 'react-admin';
import { NumberedPages } from './NumberedPages.tsx';

export function Pages() {
  const { page, perPage, total, isPending, setPage, hasNextPage } = useListPaginationContext();
  const translate = useTranslate();
  if (isPending) return null;
  if (total === undefined && (hasNextPage || page > 1))
    return <Neighbours page={page} hasNextPage={hasNextPage === true} setPage={setPage} />;
  if (!total) return null;
  const last = Math.ceil(total / perPage);
  return (
    <Stack
      direction={{ xs: 'column', sm: 'row' }}
      sx={{ p: 1.5, gap: 1, alignItems: 'center', justifyContent: 'space-between' }}
    >
      <Typography variant="body2" color="textSecondary">
        {translate('ra.navigation.page_range_info', {
          offsetBegin: (page - 1) * perPage + 1,
          offsetEnd: Math.min(page * perPage, total),
          total,
        })}
      </Typography>
      <NumberedPages page={page} last={last} onPage={setPage} />
    </Stack>
  );
}

/** Of a list that is too long to be counted for every page. */
function Neighbours({
  page,
  hasNextPage,
  setPage,
}: {
  page: number;
  hasNextPage: boolean;
  setPage: (page: number) => void;
}) {
  const translate = useTranslate();
  return (
    <Stack
      component="nav"
      direction="row"
      sx={{ p: 1.5, gap: 1, justifyContent: 'center' }}
      aria-label={translate('lists.pages')}
    >
      <Button disabled={page === 1} onClick={() => setPage(page - 1)}>
        {translate('ra.navigation.previous')}
      </Button>
      <Button disabled={!hasNextPage} onClick={() => setPage(page + 1)}>
        {translate('ra.navigation.next')}
      </Button>
    </Stack>
  );
}
