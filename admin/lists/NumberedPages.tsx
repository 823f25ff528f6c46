// The numbers of the pages of a list; nothing where one page shows it all.
import Pagination from '@mui/material/Pagination';
import { useTranslate } from 'react-admin';

interface NumberedPagesProps {
  page: number;
  last: number;
  onPage: (page: number) => void;
}

export function NumberedPages({ page, last, onPage }: NumberedPagesProps) {
  const translate = useTranslate();
  if (last <= 1) return null;
  return (
    <Pagination
      count={last}
      page={page}
      siblingCount={0}
      onChange={(_, next) => onPage(next)}
      aria-label={translate('lists.pages')}
    />
  );
}
