// Has what happened in a time sent to an endpoint again.
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../../records/ActionButton.tsx';

const HOURS = { day: 24, week: 7 * 24, month: 30 * 24 } as const;
type Span = keyof typeof HOURS;

export function ReplaySpan({ endpointId }: { endpointId: string }) {
  const [span, setSpan] = useState<Span>('day');
  const [onlyFailed, setOnlyFailed] = useState(true);
  const translate = useTranslate();
  const input = () => {
    const to = new Date();
    const from = new Date(to.getTime() - HOURS[span] * 3_600_000);
    return { endpointId, from: from.toISOString(), to: to.toISOString(), onlyFailed };
  };
  return (
    <>
      <Typography sx={{ mb: 2 }}>{translate('webhooks.againHelp')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <TextField
          select
          label={translate('webhooks.span')}
          value={span}
          onChange={({ target }) => setSpan(target.value as Span)}
          sx={{ minWidth: 'min(100%, 240px)' }}
        >
          {Object.keys(HOURS).map((name) => (
            <MenuItem key={name} value={name}>
              {translate(`webhooks.spans.${name}`)}
            </MenuItem>
          ))}
        </TextField>
        <FormControlLabel
          control={<Checkbox checked={onlyFailed} onChange={(_, checked) => setOnlyFailed(checked)} />}
          label={translate('webhooks.onlyFailed')}
        />
        <ActionButton name="replayWebhookDeliveries" run={(provider) => provider.replayWebhookDeliveries(input())} />
      </Box>
    </>
  );
}
