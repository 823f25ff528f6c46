// What can be done with a batch where it stands: send or schedule it, hold it up, let it go on, end it.
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useRedirect, useTranslate } from 'react-admin';
import type { MailBatchFullFragment } from '../../gql/graphql.ts';
import { ActionButton } from '../../records/ActionButton.tsx';

export function BatchActions({ batch: { id, status, version } }: { batch: MailBatchFullFragment }) {
  // One press of the button, however often it is pressed, until the page is opened again.
  const [press] = useState(() => crypto.randomUUID());
  const [scheduling, setScheduling] = useState(false);
  const translate = useTranslate();
  const redirect = useRedirect();
  const isWaiting = status === 'DRAFT' || status === 'SCHEDULED';
  return (
    <>
      {isWaiting && (
        <ActionButton
          name="sendMailBatch"
          variant="contained"
          confirm
          run={(provider) => provider.sendMailBatch(id, press, version)}
        />
      )}
      {isWaiting && (
        <Button variant="outlined" aria-expanded={scheduling} onClick={() => setScheduling(!scheduling)}>
          {translate('mailing.schedule')}
        </Button>
      )}
      {status === 'SCHEDULED' && (
        <ActionButton name="unscheduleMailBatch" run={(provider) => provider.unscheduleMailBatch(id)} />
      )}
      {status === 'SENDING' && <ActionButton name="pauseMailBatch" run={(provider) => provider.pauseMailBatch(id)} />}
      {status === 'PAUSED' && (
        <ActionButton name="resumeMailBatch" variant="contained" run={(provider) => provider.resumeMailBatch(id)} />
      )}
      {(status === 'SENDING' || status === 'PAUSED' || status === 'SCHEDULED') && (
        <ActionButton name="cancelMailBatch" color="error" confirm run={(provider) => provider.cancelMailBatch(id)} />
      )}
      {status === 'DRAFT' && (
        <ActionButton
          name="deleteMailBatch"
          color="error"
          confirm
          run={async (provider) => {
            await provider.deleteMailBatch(id);
            redirect('list', 'mailBatches');
          }}
        />
      )}
      {isWaiting && scheduling && <Schedule id={id} />}
    </>
  );
}

/** The clock of Guadeloupe, which is four hours behind UTC all year round. */
const instantOf = (local: string): string => new Date(`${local}:00-04:00`).toISOString();

function Schedule({ id }: { id: string }) {
  const [at, setAt] = useState('');
  const translate = useTranslate();
  return (
    <Stack direction="row" sx={{ flexBasis: '100%', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <TextField
        type="datetime-local"
        label={translate('mailing.scheduledAt')}
        value={at}
        onChange={({ target }) => setAt(target.value)}
        fullWidth={false}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      {at !== '' && (
        <ActionButton name="scheduleMailBatch" run={(provider) => provider.scheduleMailBatch(id, instantOf(at))} />
      )}
    </Stack>
  );
}
