// A table of numbers beside a chart: the first column names the row, the others stand under one another; scrolls on its
// own where there is little room.
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';

export interface Numbers {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What a row is stays in sight while its numbers are scrolled through. */
const STAYING = {
  position: 'sticky',
  left: 0,
  backgroundColor: 'background.paper',
  minWidth: { xs: 110, sm: 220 },
  overflowWrap: 'anywhere',
} as const;

export function NumbersTable({ name, numbers: { head, rows } }: { name: string; numbers: Numbers }) {
  return (
    <Box role="region" aria-label={name} tabIndex={0} sx={{ overflow: 'auto', maxHeight: 480, mt: 1 }}>
      <Table size="small" aria-label={name}>
        <TableHead>
          <TableRow>
            {head.map((title, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have one name
              <TableCell
                key={column}
                align={column === 0 ? 'left' : 'right'}
                sx={column === 0 ? STAYING : { minWidth: 90 }}
              >
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(([title, ...cells], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have one name
            <TableRow key={row}>
              <TableCell component="th" scope="row" sx={STAYING}>
                {title}
              </TableCell>
              {cells.map((cell, column) => (
                <TableCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other identity
                  key={column}
                  align="right"
                  sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
