// What an entry says of each field, before and after, as a table that scrolls inside its frame.
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { useTranslate } from 'react-admin';
import type { AuditEntryFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { findResource } from '../index.ts';
import type { Resource } from '../resource.ts';
import { Named } from './Named.tsx';
import { useAuditWords } from './use-audit-words.ts';
import { resourceReferredTo } from './words.ts';

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
  const resource = findResource(resourceReferredTo(entity, field) ?? '');
  return (
    <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 120, whiteSpace: 'pre-wrap' }}>
      {!kept && <em>{translate('audit.notKept')}</em>}
      {kept && !value && '—'}
      {kept && value && (resource?.title ? <AllNamed resource={resource} value={value} /> : said(value))}
    </TableCell>
  );
}

const MOST_NAMED = 20;

/** The record of an id, or those of a list of ids; of a long list the first ones. */
function AllNamed({ resource, value }: { resource: Resource; value: string }) {
  const format = useFormat();
  const ids = idsIn(value);
  const more = ids.length - MOST_NAMED;
  return (
    <>
      {ids.slice(0, MOST_NAMED).map((id, position) => (
        <Fragment key={id}>
          {position > 0 && ', '}
          <Named resource={resource} id={id} />
        </Fragment>
      ))}
      {more > 0 && ` … (+${format.number(more)})`}
    </>
  );
}

/** A list is told as JSON; one that was cut because it was long as its beginning. */
const idsIn = (value: string): string[] => (value.startsWith('[') ? (value.match(/[\da-f-]{36}/g) ?? []) : [value]);
