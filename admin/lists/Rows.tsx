// The rows of a list, declared once as columns: a table on wide screens, cards on small ones.
// The first column is the link to the record; what can be sorted is a button in its header.
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import {
  LinkBase,
  Loading,
  useCreatePath,
  useGetResourceLabel,
  useListContext,
  useResourceContext,
  useResourceDefinition,
  useTranslate,
  useTranslateLabel,
} from 'react-admin';

export interface Column<Record> {
  source: string;
  /** Value of the API's order enum; a column without one cannot be sorted. */
  order?: string;
  align?: 'right';
  render: (record: Record) => ReactNode;
}

interface RowsProps<Record extends { id: string }> {
  columns: Column<Record>[];
  /** Where the first column leads, when not to the record's own page; null for nowhere. */
  linkTo?: ((record: Record) => string) | null;
}

export function Rows<Record extends { id: string }>({ columns, linkTo }: RowsProps<Record>) {
  const { data, isPending, error } = useListContext<Record>();
  const resource = useResourceContext();
  const { hasShow } = useResourceDefinition();
  const createPath = useCreatePath();
  const translate = useTranslate();
  const small = useMediaQuery('(max-width: 700px)');
  if (isPending) return <Loading />;
  if (error) return <Typography sx={{ p: 2 }}>{translate('lists.failed')}</Typography>;
  if (!data || data.length === 0) return <Typography sx={{ p: 2 }}>{translate('lists.empty')}</Typography>;

  const toRecord =
    linkTo === undefined && hasShow
      ? (record: Record) => createPath({ resource, type: 'show', id: record.id })
      : linkTo;
  const heading = (record: Record, column: Column<Record>) =>
    toRecord ? (
      <Link component={LinkBase} to={toRecord(record)} sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {column.render(record)}
      </Link>
    ) : (
      column.render(record)
    );
  return small ? (
    <Cards records={data} columns={columns} heading={heading} />
  ) : (
    <Grid records={data} columns={columns} heading={heading} />
  );
}

interface ShapeProps<Record> {
  records: Record[];
  columns: Column<Record>[];
  heading: (record: Record, column: Column<Record>) => ReactNode;
}

function Grid<Record extends { id: string }>({ records, columns, heading }: ShapeProps<Record>) {
  const resourceLabel = useGetResourceLabel();
  const labelOf = useTranslateLabel();
  const resource = useResourceContext();
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={resourceLabel(resource ?? '', 2)}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <Header
                key={column.source}
                column={column}
                label={String(labelOf({ source: column.source, resource }) ?? '')}
              />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {records.map((record) => (
            <TableRow key={record.id} hover>
              {columns.map((column, index) => (
                <TableCell
                  key={column.source}
                  align={column.align ?? 'left'}
                  {...(index === 0 ? { component: 'th', scope: 'row' } : {})}
                >
                  {index === 0 ? heading(record, column) : column.render(record)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Header<Record>({ column, label }: { column: Column<Record>; label: string }) {
  const { sort, setSort } = useListContext();
  const { order } = column;
  if (!order) return <TableCell align={column.align ?? 'left'}>{label}</TableCell>;
  const active = sort.field === order;
  const direction = active && sort.order === 'DESC' ? 'desc' : 'asc';
  const next = active && sort.order === 'ASC' ? 'DESC' : 'ASC';
  return (
    <TableCell align={column.align ?? 'left'} sortDirection={active ? direction : false}>
      <TableSortLabel active={active} direction={direction} onClick={() => setSort({ field: order, order: next })}>
        {label}
      </TableSortLabel>
    </TableCell>
  );
}

function Cards<Record extends { id: string }>({ records, columns, heading }: ShapeProps<Record>) {
  const labelOf = useTranslateLabel();
  const resource = useResourceContext();
  const [first, ...others] = columns;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {records.map((record) => (
        <Box component="li" key={record.id} sx={{ p: 1.5, borderBottom: 1, borderColor: 'divider' }}>
          {first && <Box sx={{ mb: 0.5, minHeight: 24 }}>{heading(record, first)}</Box>}
          <Box
            component="dl"
            sx={{
              m: 0,
              display: 'grid',
              // as wide as its longest word at least
              gridTemplateColumns: 'minmax(min-content, 35%) 1fr',
              columnGap: 1,
              rowGap: 0.25,
              fontSize: '0.875rem',
            }}
          >
            {others
              .map((column) => ({ ...column, shown: column.render(record) }))
              .filter(({ shown }) => shown !== '' && shown !== null && shown !== undefined)
              .map(({ source, shown }) => (
                <Box key={source} sx={{ display: 'contents' }}>
                  <Box component="dt" sx={{ color: 'text.secondary', overflowWrap: 'break-word' }}>
                    {labelOf({ source, resource })}
                  </Box>
                  <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                    {shown}
                  </Box>
                </Box>
              ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
