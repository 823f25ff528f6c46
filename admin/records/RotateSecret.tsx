// Makes a new secret of something and shows it, once.
import Button from '@mui/material/Button';
import { useState } from 'react';
import { type RaRecord, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { ConsoleDataProvider } from '../providers/data.ts';
import { useActions } from '../providers/use-actions.ts';
import { NewSecret } from './NewSecret.tsx';

interface RotateSecretProps {
  /** What it belongs to: the group of texts. */
  of: 'apiKeys' | 'webhooks';
  rotate: (provider: ConsoleDataProvider) => Promise<RaRecord>;
}

export function RotateSecret({ of, rotate }: RotateSecretProps) {
  const [secret, setSecret] = useState<string>();
  const [running, setRunning] = useState(false);
  const provider = useActions();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();

  async function act() {
    setRunning(true);
    try {
      setSecret(String((await rotate(provider))['secret']));
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    } finally {
      setRunning(false);
    }
  }

  function leave() {
    setSecret(undefined);
    refresh();
  }

  return (
    <>
      <Button variant="outlined" loading={running} onClick={act}>
        {translate(`${of}.rotate`)}
      </Button>
      {secret && <NewSecret of={of} secret={secret} onClose={leave} />}
    </>
  );
}
