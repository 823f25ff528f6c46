// What happened to a record, the latest first; asked for when it is opened.

import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Loading, useTranslate } from 'react-admin';
import { type AuditEntryFullFragment, AuditHistoryDocument } from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { request } from '../providers/graphql.ts';
import { Changes } from '../resources/audit-entries/Changes.tsx';
import { useAuditWords } from '../resources/audit-entries/use-audit-words.ts';
import { Who } from '../resources/audit-entries/Who.tsx';
import { Section } from './Section.tsx';

const AT_ONCE = 10;

export default function History({ of: rowId }: { of: string }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const contentId = useId();
  return (
    <Section title={translate('audit.history')}>
      <Button variant="outlined" onClick={() => setOpen(!open)} aria-expanded={open} aria-controls={contentId}>
        {translate(open ? 'audit.hideHistory' : 'audit.showHistory')}
      </Button>
      <Box id={contentId} sx={{ mt: open ? 2 : 0 }}>
        {open && <Entries rowId={rowId} />}
      </Box>
    </Section>
  );
}

function Entries({ rowId }: { rowId: string }) {
  const translate = useTranslate();
  const { data, error, isPending, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['auditEntries', 'history', rowId],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) =>
      (await request(AuditHistoryDocument, { first: AT_ONCE, offset: pageParam, filter: { rowId } }, signal))
        .auditEntries,
    getNextPageParam: (last, pages) => (last.pageInfo.hasNextPage ? pages.length * AT_ONCE : undefined),
  });
  if (isPending) return <Loading />;
  if (error) return <Typography role="alert">{translate('lists.failed')}</Typography>;
  const entries = data.pages.flatMap(({ nodes }) => nodes);
  if (entries.length === 0) return <Typography color="textSecondary">{translate('audit.nothingYet')}</Typography>;
  return (
    <>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      {hasNextPage && (
        <Button sx={{ mt: 1 }} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {translate('audit.earlier')}
        </Button>
      )}
    </>
  );
}

function Entry({ entry }: { entry: AuditEntryFullFragment }) {
  const format = useFormat();
  const words = useAuditWords();
  return (
    <Accordion variant="outlined" disableGutters slotProps={{ transition: { unmountOnExit: true } }}>
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {words.action(entry.action)}
          </Typography>
          <Typography component="span">
            <Who entry={entry} />
          </Typography>
          <Typography component="span" variant="body2" color="textSecondary">
            {format.instant(entry.at)}
          </Typography>
        </Box>
      </AccordionSummary>
      <AccordionDetails>
        <Changes entry={entry} />
      </AccordionDetails>
    </Accordion>
  );
}
