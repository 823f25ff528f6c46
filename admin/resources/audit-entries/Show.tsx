import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { LinkBase, useTranslate } from 'react-admin';
import type { AuditEntryFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { findResource } from '../index.ts';
import { Changes } from './Changes.tsx';
import { Named } from './Named.tsx';
import { useAuditWords } from './use-audit-words.ts';
import { Who } from './Who.tsx';
import { resourceOfRow } from './words.ts';

export default function AuditEntryShow() {
  return (
    <ShowPage<AuditEntryFullFragment> actions={(entry) => <WholeHistory rowId={entry.rowId} />}>
      {(entry) => <Details entry={entry} />}
    </ShowPage>
  );
}

function WholeHistory({ rowId }: { rowId: string | null | undefined }) {
  const translate = useTranslate();
  if (!rowId) return null;
  const filter = encodeURIComponent(JSON.stringify({ rowId }));
  return (
    <Button component={LinkBase} to={`/auditEntries?filter=${filter}`} variant="outlined">
      {translate('audit.wholeHistory')}
    </Button>
  );
}

function Details({ entry }: { entry: AuditEntryFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const words = useAuditWords();
  return (
    <>
      <Section title={words.action(entry.action)}>
        <Facts
          facts={[
            ['at', format.instant(entry.at)],
            ['actor', <Who key="actor" entry={entry} />],
            ['entity', words.entity(entry.entity)],
            ['rowId', <Which key="rowId" entry={entry} />],
            ['origin', entry.origin],
            ['address', entry.address],
            ['userAgent', entry.userAgent],
            ['credentialId', entry.credentialId && <Credential key="credentialId" id={entry.credentialId} />],
            ['requestId', entry.requestId],
          ]}
        />
      </Section>
      <Section title={translate('audit.changes')}>
        <Changes entry={entry} />
      </Section>
      <Section title={translate('audit.chain')}>
        <Facts
          facts={[
            ['sequence', format.number(entry.sequence)],
            ['hash', <code key="hash">{entry.hash}</code>],
            ['previousHash', <code key="previousHash">{entry.previousHash}</code>],
          ]}
        />
      </Section>
    </>
  );
}

/** The record by its name, and the id by which its history is found. */
function Which({ entry }: { entry: AuditEntryFullFragment }) {
  const { rowId } = entry;
  const resource = findResource(resourceOfRow(entry) ?? '');
  if (!rowId || !resource?.title) return rowId;
  return (
    <>
      <Named resource={resource} id={rowId} />
      <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
        {rowId}
      </Typography>
    </>
  );
}

/** An API key by its name; sessions have none. */
function Credential({ id }: { id: string }) {
  const keys = findResource('apiKeys');
  return keys ? <Named resource={keys} id={id} /> : id;
}
