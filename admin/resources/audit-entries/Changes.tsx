// What an entry says of each field, before and after, as a table that scrolls inside its frame.
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { AuditEntryFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { request } from '../../providers/graphql.ts';
import { RecordLink } from '../../records/RecordLink.tsx';
import { findResource } from '../index.ts';
import type { Resource } from '../resource.ts';
import { resourceReferredTo, useAuditWords } from './words.ts';

export function Changes({ entry }: { entry: AuditEntryFullFragment }) {
  const translate = useTranslate();
  const words = useAuditWords();
  const { changes, redacted, entity, action } = entry;
  if (redacted) return <Typography color="textSecondary">{translate('audit.redacted')}</Typography>;
  if (changes.length === 0) return <Typography color="textSecondary">{translate('audit.noValues')}</Typography>;
  const both = action === 'ROW_CHANGED';
  const only = action === 'ROW_DELETED' ? 'before' : 'after';
  const title = translate('audit.changes');
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={title}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('audit.field')}</TableCell>
            {both && <TableCell>{translate('audit.before')}</TableCell>}
            <TableCell>{translate(both ? 'audit.after' : 'audit.value')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map((change) => (
            <TableRow key={change.field}>
              <TableCell component="th" scope="row">
                {words.field(entity, change.field)}
              </TableCell>
              {both && (
                <Value
                  entity={entity}
                  field={change.field}
                  value={change.before}
                  other={change.after}
                  kept={change.kept}
                />
              )}
              <Value
                entity={entity}
                field={change.field}
                value={both ? change.after : change[only]}
                other={both ? change.before : null}
                kept={change.kept}
              />
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface ValueProps {
  entity: string | null | undefined;
  field: string;
  value: string | null | undefined;
  /** The value on the other side of the change. */
  other?: string | null | undefined;
  kept: boolean;
}

function Value({ entity, field, value, other, kept }: ValueProps) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useAuditWords();
  const said = (text: string) => {
    if (INSTANT.test(text)) return format.dateTime(text);
    if (DAY.test(text)) return format.date(text);
    if (text === 'true' || text === 'false') return format.yesNo(text === 'true');
    const inWords = words.value(entity, field, text);
    // Words that leave out what differs would tell of no change.
    return other && other !== text && words.value(entity, field, other) === inWords ? text : inWords;
  };
  const resource = findResource(resourceReferredTo(field) ?? '');
  return (
    <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 120, whiteSpace: 'pre-wrap' }}>
      {!kept && <em>{translate('audit.notKept')}</em>}
      {kept && !value && '—'}
      {kept && value && (resource?.title ? <Named resource={resource} id={value} /> : said(value))}
    </TableCell>
  );
}

/** Another record by its name; by its id where it is gone, or not for the reader. */
function Named({ resource, id }: { resource: Resource; id: string }) {
  const { data } = useQuery({
    queryKey: ['audit', 'named', resource.name, id],
    queryFn: async ({ signal }) => {
      const { one } = await resource.data();
      if (!one) return null;
      return (Object.values(await request(one as never, { id } as never, signal)) as unknown[])[0] ?? null;
    },
    retry: false,
  });
  const name = data ? resource.title?.(data as never) : null;
  if (!name) return id;
  if (!resource.pages.show) return name;
  return (
    <RecordLink resource={resource.name} id={id}>
      {name}
    </RecordLink>
  );
}
