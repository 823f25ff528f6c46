// A CSV file of recipients: chosen, sent, and told line by line what was left out.
import UploadFileIcon from '@mui/icons-material/UploadFile';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type ChangeEvent, useRef, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { type UploadedRecipients, uploadRecipients } from './upload.ts';

export function RecipientFile({ batchId }: { batchId: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [result, setResult] = useState<UploadedRecipients>();
  const [sending, setSending] = useState(false);
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();

  async function send({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    setSending(true);
    setResult(undefined);
    try {
      setResult(await uploadRecipients(batchId, file));
      refresh();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setSending(false);
    }
  }
  return (
    <>
      <Typography sx={{ mb: 1, maxWidth: '75ch' }}>{translate('mailing.fileHelp')}</Typography>
      <Button
        variant="outlined"
        startIcon={<UploadFileIcon />}
        loading={sending}
        onClick={() => input.current?.click()}
      >
        {translate('mailing.chooseFile')}
      </Button>
      <input ref={input} type="file" accept=".csv,text/csv" hidden onChange={(event) => void send(event)} />
      <Box role="status">{result && <Outcome result={result} />}</Box>
    </>
  );
}

function Outcome({ result: { added, refused, variables, findings } }: { result: UploadedRecipients }) {
  const translate = useTranslate();
  return (
    <Alert severity={refused > 0 ? 'warning' : 'success'} variant="outlined" sx={{ mt: 1 }}>
      {translate('mailing.fileAdded', { smart_count: added })}
      {variables.length > 0 && <Box>{translate('mailing.fileVariables', { names: variables.join(', ') })}</Box>}
      {refused > 0 && <Box>{translate('mailing.fileRefused', { smart_count: refused })}</Box>}
      {findings.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 240, overflowY: 'auto' }} tabIndex={0}>
          {findings.map(({ line, message }) => (
            <li key={line}>{message}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
