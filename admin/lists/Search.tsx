// The search field of a list: asks again once the typing pauses.
import { useEffect, useRef, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { PlainField } from '../inputs/PlainField.tsx';

const PAUSE_MS = 400;

export function Search() {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const current = String(filterValues['search'] ?? '');
  const [typed, setTyped] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  function change(next: string) {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setFilters({ ...filterValues, search: next.trim() || undefined }), PAUSE_MS);
  }

  return (
    <PlainField
      type="search"
      label={translate('lists.search')}
      value={typed ?? current}
      // the filter can also change from elsewhere: a link, the back button, "clear"
      onBlur={() => setTyped(undefined)}
      onChange={(event) => change(event.target.value)}
      sx={{ maxWidth: { sm: 280 } }}
    />
  );
}
