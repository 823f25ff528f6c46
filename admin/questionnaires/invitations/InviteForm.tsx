// A list of people, pasted or read from a file, and whether their answers stay anonymous.
import UploadFileIcon from '@mui/icons-material/UploadFile';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useRef, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { inviteRespondents } from '../commands.ts';

type Outcome = Awaited<ReturnType<typeof inviteRespondents>>;

export function InviteForm({ questionnaireId, isOpen }: { questionnaireId: string; isOpen: boolean }) {
  const [list, setList] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const [sending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  // The same until it was answered: pressed again after a lost answer, nobody is invited twice.
  const key = useRef(crypto.randomUUID());
  const file = useRef<HTMLInputElement>(null);
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  if (!isOpen) return <Typography>{translate('respondents.onlyOpen')}</Typography>;

  async function send(event: FormEvent) {
    event.preventDefault();
    setSending(true);
    setOutcome(undefined);
    try {
      const invited = await inviteRespondents({ questionnaireId, list, anonymous, idempotencyKey: key.current });
      key.current = crypto.randomUUID();
      setOutcome(invited);
      setList('');
      refresh();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setSending(false);
    }
  }

  return (
    <form onSubmit={(event) => void send(event)}>
      <TextField
        required
        multiline
        fullWidth
        minRows={4}
        maxRows={12}
        label={translate('respondents.list')}
        helperText={translate('respondents.listHelp')}
        value={list}
        onChange={({ target }) => setList(target.value)}
      />
      <Box sx={{ my: 1 }}>
        <Button startIcon={<UploadFileIcon />} onClick={() => file.current?.click()}>
          {translate('respondents.readFile')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          hidden
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            target.value = '';
            if (chosen) void chosen.text().then(setList);
          }}
        />
      </Box>
      <Box sx={{ mb: 2 }}>
        <FormControlLabel
          label={translate('respondents.anonymous')}
          control={<Checkbox checked={anonymous} onChange={(_, checked) => setAnonymous(checked)} />}
        />
        <Typography color="textSecondary" sx={{ maxWidth: '75ch' }}>
          {translate('respondents.anonymousHelp')}
        </Typography>
      </Box>
      <Button type="submit" variant="contained" loading={sending} disabled={list.trim() === ''}>
        {translate('respondents.send')}
      </Button>
      <Box role="status">{outcome && <Told outcome={outcome} />}</Box>
    </form>
  );
}

function Told({ outcome: { invited, uninvited } }: { outcome: Outcome }) {
  const translate = useTranslate();
  const left = uninvited ?? [];
  return (
    <Alert severity={left.length > 0 ? 'warning' : 'success'} variant="outlined" sx={{ mt: 2 }}>
      {translate('respondents.invitedCount', { smart_count: invited ?? 0 })}
      {left.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 2.5, maxHeight: 240, overflowY: 'auto' }} tabIndex={0}>
          {left.map(({ line, message }) => (
            <li key={`${line} ${message}`}>{message}</li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
