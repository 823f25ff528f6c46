// Chooses a file and sends it: shows how far it is, can be ended, and says in words what was wrong with it.
import UploadFileIcon from '@mui/icons-material/UploadFile';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { FilePurpose } from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { uploadFile } from './upload.ts';

interface UploadButtonProps {
  label: string;
  purpose: FilePurpose;
  /** What the browser offers to choose, e.g. ".pdf,image/png". */
  accept: string;
  /** What is taken, in words. */
  help: string;
  /** Gives the file to what it belongs to. */
  use: (uploadId: string) => Promise<unknown>;
}

export function UploadButton({ label, purpose, accept, help, use }: UploadButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const ending = useRef<AbortController>(undefined);
  const [share, setShare] = useState<number>();
  const [error, setError] = useState<string>();
  const helpId = useId();
  const translate = useTranslate();
  const format = useFormat();
  useEffect(() => () => ending.current?.abort(), []);

  async function send({ target }: ChangeEvent<HTMLInputElement>) {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    const { signal } = (ending.current = new AbortController());
    setError(undefined);
    setShare(0);
    try {
      await use(await uploadFile({ purpose, file, signal, onProgress: setShare }));
    } catch (reason) {
      const message = reason instanceof Error ? reason.message : 'errors.INTERNAL_SERVER_ERROR';
      if (!signal.aborted) setError(translate(message, { _: message }));
    } finally {
      if (!signal.aborted) setShare(undefined);
    }
  }

  function end() {
    ending.current?.abort();
    setShare(undefined);
    input.current?.focus();
  }

  const percent = share === undefined ? 0 : Math.round(share * 100);
  return (
    <Box>
      {share === undefined ? (
        <Button
          variant="outlined"
          startIcon={<UploadFileIcon />}
          aria-describedby={helpId}
          onClick={() => input.current?.click()}
        >
          {label}
        </Button>
      ) : (
        <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center', maxWidth: 420 }}>
          <LinearProgress
            variant={percent < 100 ? 'determinate' : 'indeterminate'}
            value={percent}
            aria-label={translate(percent < 100 ? 'files.sending' : 'files.checking')}
            sx={{ flexGrow: 1 }}
          />
          <Typography variant="body2" sx={{ minWidth: '4.5ch', textAlign: 'end' }}>
            {format.number(percent)} %
          </Typography>
          <Button size="small" onClick={end}>
            {translate('files.cancel')}
          </Button>
        </Stack>
      )}
      <input ref={input} type="file" accept={accept} hidden onChange={(event) => void send(event)} />
      <Typography id={helpId} variant="body2" color="text.secondary" sx={{ mt: 0.75, maxWidth: '75ch' }}>
        {help}
      </Typography>
      <Box role="alert">
        {error && (
          <Alert severity="error" variant="outlined" sx={{ mt: 1 }}>
            {error}
          </Alert>
        )}
      </Box>
    </Box>
  );
}
