// Says when mails are not sent: because there is no server, or because it cannot be reached. Live like a list.
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { MailServerDocument } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { request } from '../../providers/graphql.ts';

export function MailServerState() {
  const translate = useTranslate();
  const format = useFormat();
  const { data } = useQuery({
    // Its first part is the resource that changes are told of.
    queryKey: ['mailServers'],
    queryFn: ({ signal }) => request(MailServerDocument, {}, signal),
  });
  const server = data?.mailServer;
  if (!server || server.reachable) return null;
  if (!server.configured) {
    return (
      <Alert severity="info" sx={{ mb: 2 }}>
        <AlertTitle>{translate('mails.noServer')}</AlertTitle>
        {translate('mails.noServerHelp')}
      </Alert>
    );
  }
  return (
    <Alert severity="error" sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      <AlertTitle>{translate('mails.unreachable', { host: server.host ?? '' })}</AlertTitle>
      {translate('mails.unreachableHelp', { since: format.dateTime(server.unreachableSince) })} {server.lastError}
    </Alert>
  );
}
