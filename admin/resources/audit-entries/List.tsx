import Button from '@mui/material/Button';
import { lazy } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { ExportButton } from '../../files/ExportButton.tsx';
import { type AuditEntryRowFragment, ExportAuditDocument } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { useAuditWords } from './use-audit-words.ts';
import { Who } from './Who.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function AuditEntryList() {
  const format = useFormat();
  const words = useAuditWords();
  const columns: Column<AuditEntryRowFragment>[] = [
    { source: 'at', render: ({ at }) => format.instant(at) },
    { source: 'action', render: ({ action }) => words.action(action) },
    { source: 'entity', render: ({ entity }) => words.entity(entity) },
    { source: 'actor', render: (entry) => <Who entry={entry} /> },
    { source: 'address', render: ({ address }) => address },
    { source: 'sequence', order: 'SEQUENCE', align: 'right', render: ({ sequence }) => format.number(sequence) },
  ];
  return (
    <ListPage sort={{ field: 'SEQUENCE', order: 'DESC' }} filters={Filters} actions={<Actions />}>
      <Rows columns={columns} />
    </ListPage>
  );
}

function Actions() {
  const translate = useTranslate();
  return (
    <>
      <Button component={LinkBase} to="/auditVerifications" variant="outlined">
        {translate('audit.verify')}
      </Button>
      <ExportButton mutation={ExportAuditDocument} />
    </>
  );
}
