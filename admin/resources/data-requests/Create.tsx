// One person: what is held about them, a copy of it, and its erasure.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { type FormEvent, useState } from 'react';
import { Confirm, useNotify, useRedirect, useTranslate } from 'react-admin';
import {
  ErasePersonDocument,
  ExportPersonalDataDocument,
  HeldDataDocument,
  type HeldDataQuery,
} from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { PlainField } from '../../inputs/PlainField.tsx';
import { useTitle } from '../../layout/page-title.ts';
import { downloadPersonalData } from '../../privacy/download.ts';
import { request } from '../../providers/graphql.ts';
import { recordOf } from '../../providers/payload.ts';
import { Section } from '../../records/Section.tsx';

type Held = HeldDataQuery['heldData'];

export default function OnePerson() {
  const translate = useTranslate();
  const notify = useNotify();
  const [email, setEmail] = useState('');
  const [found, setFound] = useState<{ email: string; held: Held } | null>(null);
  useTitle(translate('privacy.onePerson'));

  async function search(event: FormEvent) {
    event.preventDefault();
    try {
      const { heldData } = await request(HeldDataDocument, { email: email.trim() });
      setFound({ email: email.trim(), held: heldData });
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    }
  }

  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 820 }}>
      <Section title={translate('privacy.onePerson')}>
        <Stack component="form" direction={{ xs: 'column', sm: 'row' }} spacing={2} onSubmit={search}>
          <PlainField
            label={translate('privacy.email')}
            type="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            autoComplete="off"
            required
          />
          <Button type="submit" variant="contained" sx={{ flexShrink: 0 }}>
            {translate('privacy.search')}
          </Button>
        </Stack>
      </Section>
      {found && <HeldSection key={found.email} {...found} />}
    </Box>
  );
}

function HeldSection({ email, held }: { email: string; held: Held }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <>
      <Section title={translate('privacy.held', { email })}>
        {held.length === 0 ? (
          <Box role="status">{translate('privacy.nothingHeld')}</Box>
        ) : (
          <Table size="small" aria-label={translate('privacy.held', { email })}>
            <TableBody>
              {held.map(({ table, count, what, retention }) => (
                <TableRow key={table}>
                  <TableCell component="th" scope="row" sx={{ pl: 0, overflowWrap: 'anywhere' }}>
                    {localized(what)}
                    <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                      {localized(retention)}
                    </Box>
                  </TableCell>
                  <TableCell align="right">{format.number(count)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Section>
      {held.length > 0 && <Decide email={email} />}
    </>
  );
}

function Decide({ email }: { email: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const input = { email, reason: reason.trim() };

  async function act(action: () => Promise<void>) {
    setAsking(false);
    setBusy(true);
    try {
      await action();
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setBusy(false);
    }
  }
  const copy = () =>
    act(async () => {
      const { exportPersonalData } = await request(ExportPersonalDataDocument, {
        input: { ...input, idempotencyKey: crypto.randomUUID() },
      });
      await downloadPersonalData(recordOf(exportPersonalData).id);
    });
  const erase = () =>
    act(async () => {
      const { erasePerson } = await request(ErasePersonDocument, { input: { ...input, idempotencyKey } });
      redirect('show', 'dataRequests', recordOf(erasePerson).id);
    });

  return (
    <Section title={translate('privacy.decide')}>
      <Stack spacing={2} sx={{ alignItems: 'start' }}>
        <PlainField
          label={translate('privacy.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          inputProps={{ maxLength: 1000 }}
          required
        />
        <Alert severity="info">{translate('privacy.reasonFirst')}</Alert>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
          <Button variant="contained" disabled={input.reason === ''} loading={busy} onClick={copy}>
            {translate('privacy.exportTheirs')}
          </Button>
          <Button
            variant="outlined"
            color="error"
            disabled={input.reason === ''}
            loading={busy}
            onClick={() => setAsking(true)}
          >
            {translate('privacy.eraseTheirs')}
          </Button>
        </Stack>
      </Stack>
      <Confirm
        isOpen={asking}
        title={translate('privacy.eraseTheirs')}
        content={translate('privacy.eraseConfirm', { email })}
        onConfirm={erase}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
