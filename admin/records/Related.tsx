// The first rows of another resource that belong to this record, with its own pages.

import { useState } from 'react';
import { ListContextProvider, ResourceContextProvider, type SortPayload, useGetList, useList } from 'react-admin';
import { Pages } from '../lists/Pages.tsx';
import { type Column, Rows } from '../lists/Rows.tsx';

interface RelatedProps<Record extends { id: string }> {
  resource: string;
  filter: object;
  sort: SortPayload;
  columns: Column<Record>[];
  /** Null where the rows have no page of their own. */
  linkTo?: null;
}

const PER_PAGE = 10;

export function Related<Record extends { id: string }>({
  resource,
  filter,
  sort: initialSort,
  columns,
  linkTo,
}: RelatedProps<Record>) {
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState(initialSort);
  const answer = useGetList<Record>(resource, { pagination: { page, perPage: PER_PAGE }, sort, filter });
  const list = useList<Record>({ data: answer.data ?? [], isPending: answer.isPending, resource });
  const total = answer.total ?? 0;
  return (
    <ResourceContextProvider value={resource}>
      <ListContextProvider
        value={
          {
            ...list,
            error: answer.error,
            data: answer.data ?? [],
            total,
            page,
            perPage: PER_PAGE,
            setPage,
            sort,
            setSort,
          } as typeof list
        }
      >
        <Rows columns={columns} {...(linkTo === null ? { linkTo } : {})} />
        {total > PER_PAGE && <Pages />}
      </ListContextProvider>
    </ResourceContextProvider>
  );
}
