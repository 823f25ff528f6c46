import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { DataRequestFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';
import { useAuditWords } from '../audit-entries/use-audit-words.ts';
import { Refuse } from './Refuse.tsx';
import { useWhose } from './use-whose.ts';

export default function DataRequestShow() {
  return (
    <ShowPage<DataRequestFullFragment> actions={(request) => <Actions request={request} />}>
      {(request) => <Details request={request} />}
    </ShowPage>
  );
}

function Actions({ request: { id, kind, status } }: { request: DataRequestFullFragment }) {
  if (kind !== 'ERASURE' || status !== 'WAITING') return null;
  return (
    <>
      <ActionButton name="approveErasure" confirm color="error" run={(provider) => provider.approveErasure(id)} />
      <Refuse id={id} />
    </>
  );
}

const COUNTS = ['deleted', 'anonymised', 'kept', 'redacted'] as const;

function Details({ request }: { request: DataRequestFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const whose = useWhose();
  const words = useAuditWords();
  const { requestedBy, decidedBy, erased } = request;
  return (
    <>
      <Section title={format.label('DataRequestKind', request.kind)}>
        <Facts
          facts={[
            ['status', <Status key="status" of="DataRequestStatus" value={request.status} />],
            ['user', whose(request)],
            ['byThemselves', format.yesNo(request.byThemselves)],
            ['requestedBy', requestedBy?.fullName],
            ['requestedAt', format.dateTime(request.requestedAt)],
            ['dueOn', format.date(request.dueOn)],
            ['runsAt', request.runsAt ? format.dateTime(request.runsAt) : ''],
            ['decidedBy', decidedBy?.fullName],
            ['endedAt', request.endedAt ? format.dateTime(request.endedAt) : ''],
            ['reason', request.reason],
          ]}
        />
      </Section>
      {erased.length > 0 && (
        <Section title={translate('privacy.certificate')}>
          <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('privacy.certificate')}>
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{translate('privacy.table')}</TableCell>
                  {COUNTS.map((count) => (
                    <TableCell key={count} align="right">
                      {translate(`privacy.counts.${count}`)}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {erased.map((row) => (
                  <TableRow key={row.table}>
                    <TableCell component="th" scope="row">
                      {words.entity(row.table)}
                    </TableCell>
                    {COUNTS.map((count) => (
                      <TableCell key={count} align="right">
                        {format.number(row[count])}
                      </TableCell>
                    ))}
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </Section>
      )}
    </>
  );
}
