// What became of something on its way to a service outside, and a button that tries the way.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { DeliveryFault, DeliveryStatus } from '../gql/graphql.ts';
import { type Format, useFormat } from '../i18n/format.ts';
import type { ConsoleDataProvider } from '../providers/data.ts';
import { useActions } from '../providers/use-actions.ts';

interface Outcome {
  status: DeliveryStatus;
  fault?: DeliveryFault | null;
  answer?: string | null;
}

/** Why it failed and what was answered; a dash where all is well. */
export function faultText(format: Format, { fault, answer }: Pick<Outcome, 'fault' | 'answer'>): string {
  return fault ? [format.label('DeliveryFault', fault), answer].filter(Boolean).join(' – ') : '—';
}

interface TryDeliveryProps {
  /** The group of texts: `try` and `taken`. */
  of: 'alertChannels' | 'webhooks';
  send: (provider: ConsoleDataProvider) => Promise<unknown>;
}

/** Sends a test and shows what came of it. */
export function TryDelivery({ of, send }: TryDeliveryProps) {
  const [trying, setTrying] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const provider = useActions();
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const refresh = useRefresh();

  async function attempt() {
    setTrying(true);
    setOutcome(undefined);
    try {
      setOutcome((await send(provider)) as Outcome);
      refresh();
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      setTrying(false);
    }
  }

  const taken = outcome?.status === 'DELIVERED';
  return (
    <Box sx={{ mt: 2 }} aria-live="polite">
      <Button variant="contained" loading={trying} onClick={attempt}>
        {translate(`${of}.try`)}
      </Button>
      {outcome && (
        <Alert severity={taken ? 'success' : 'error'} role="status" sx={{ mt: 1.5, overflowWrap: 'anywhere' }}>
          {taken ? translate(`${of}.taken`) : faultText(format, outcome)}
        </Alert>
      )}
    </Box>
  );
}
