// A domain action as a button: asks when it cannot be taken back, says how it went, refreshes what is shown.
import Button, { type ButtonProps } from '@mui/material/Button';
import { useState } from 'react';
import { Confirm, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { ConsoleDataProvider } from '../providers/data.ts';
import { useActions } from '../providers/use-actions.ts';

interface ActionButtonProps extends Pick<ButtonProps, 'variant' | 'color' | 'size'> {
  /** Key under `actions`; `actions.<name>.done` is what is said afterwards. */
  name: string;
  run: (provider: ConsoleDataProvider) => Promise<unknown>;
  /** Asks first: `actions.<name>.confirm`, or this. */
  confirm?: boolean | string;
  label?: string;
}

export function ActionButton({ name, run, confirm, label, variant = 'outlined', ...button }: ActionButtonProps) {
  const [asking, setAsking] = useState(false);
  const [running, setRunning] = useState(false);
  const provider = useActions();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();

  async function act() {
    setAsking(false);
    setRunning(true);
    try {
      await run(provider);
      notify(`actions.${name}.done`, { type: 'success' });
      refresh();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setRunning(false);
    }
  }

  return (
    <>
      <Button variant={variant} {...button} loading={running} onClick={() => (confirm ? setAsking(true) : act())}>
        {label ?? translate(`actions.${name}.label`)}
      </Button>
      {confirm && (
        <Confirm
          isOpen={asking}
          title={label ?? translate(`actions.${name}.label`)}
          content={typeof confirm === 'string' ? confirm : translate(`actions.${name}.confirm`)}
          onConfirm={act}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
