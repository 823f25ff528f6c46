// Who gets a batch, what became of each mail, and in the mail server's own words why one did not arrive.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import Pagination from '@mui/material/Pagination';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkBase, Loading, useTranslate } from 'react-admin';
import {
  type MailBatchFullFragment,
  type MailBatchRecipientRowFragment,
  MailBatchRecipientsDocument,
  type MailStatus,
} from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { choicesOf } from '../../providers/enums.ts';
import { request } from '../../providers/graphql.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Status } from '../../records/Status.tsx';

const PER_PAGE = 10;

interface RecipientsProps {
  batch: MailBatchFullFragment;
  previewedId: string | undefined;
  onPreview: (recipient: MailBatchRecipientRowFragment) => void;
}

export function Recipients({ batch, previewedId, onPreview }: RecipientsProps) {
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState<MailStatus | ''>('');
  const [page, setPage] = useState(1);
  const translate = useTranslate();
  const format = useFormat();
  const filter = { ...(search.trim() ? { search: search.trim() } : {}), ...(status ? { status } : {}) };
  const variables = { id: batch.id, first: PER_PAGE, offset: (page - 1) * PER_PAGE, filter };
  const { data } = useQuery({
    // Under its resource, so that what changes there refreshes it.
    queryKey: ['mailBatches', 'recipients', variables, batch.version, batch.progress],
    queryFn: ({ signal }) => request(MailBatchRecipientsDocument, variables, signal),
    placeholderData: keepPreviousData,
  });
  const found = data?.mailBatch?.recipients;
  const pages = Math.ceil((found?.totalCount ?? 0) / PER_PAGE);
  return (
    <>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mb: 1 }}>
        <TextField
          label={translate('mailing.searchRecipients')}
          value={search}
          onChange={({ target }) => {
            setSearch(target.value);
            setPage(1);
          }}
        />
        <TextField
          select
          label={translate('mailing.became')}
          value={status}
          onChange={({ target }) => {
            setStatus(target.value as MailStatus | '');
            setPage(1);
          }}
        >
          <MenuItem value="">{translate('mailing.any')}</MenuItem>
          {choicesOf('MailStatus').map(({ id }) => (
            <MenuItem key={id} value={id}>
              {format.label('MailStatus', id as MailStatus)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {!found && <Loading />}
      {found?.totalCount === 0 && <Typography>{translate('mailing.noRecipients')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {found?.nodes.map((recipient) => (
          <Box component="li" key={recipient.id} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
            <Recipient
              recipient={recipient}
              batch={batch}
              previewed={recipient.id === previewedId}
              onPreview={() => onPreview(recipient)}
            />
          </Box>
        ))}
      </Box>
      {pages > 1 && (
        <Pagination
          count={pages}
          page={page}
          onChange={(_, chosen) => setPage(chosen)}
          siblingCount={0}
          sx={{ mt: 1 }}
          aria-label={translate('lists.pages')}
        />
      )}
    </>
  );
}

interface RecipientProps {
  recipient: MailBatchRecipientRowFragment;
  batch: MailBatchFullFragment;
  previewed: boolean;
  onPreview: () => void;
}

function Recipient({ recipient, batch, previewed, onPreview }: RecipientProps) {
  const translate = useTranslate();
  const { id, address, name, message, error, variables } = recipient;
  const words = error ?? [message?.smtpCode, message?.smtpText].filter(Boolean).join(' ');
  const failed = error !== null || message?.status === 'FAILED' || message?.status === 'BOUNCED';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
        {message ? (
          <Link component={LinkBase} to={`/mailMessages/${message.id}/show`} sx={{ fontWeight: 600 }}>
            {address}
          </Link>
        ) : (
          <span>{address}</span>
        )}
        {name && <Box sx={{ color: 'text.secondary' }}>{name}</Box>}
        {batch.viewerCanUpdate && variables.length > 0 && (
          <Box sx={{ color: 'text.secondary', fontSize: '0.85rem' }}>
            {variables
              .slice(0, 6)
              .map(({ name: variable, value }) => `${variable}: ${value}`)
              .join(' · ')}
          </Box>
        )}
        {failed && words && <Box sx={{ color: 'error.main' }}>{words}</Box>}
      </Box>
      {message && <Status of="MailStatus" value={message.status} />}
      <Button size="small" aria-pressed={previewed} onClick={onPreview}>
        {translate('mailing.previewOne')}
      </Button>
      {batch.viewerCanUpdate && (
        <ActionButton
          name="removeMailRecipient"
          size="small"
          run={(provider) => provider.removeMailRecipients(batch.id, id)}
        />
      )}
    </Box>
  );
}
