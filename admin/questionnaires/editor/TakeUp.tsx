// Offers the work that was left unsaved on this device.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../i18n/format.ts';
import type { Kept } from './keeping.ts';

interface TakeUpProps {
  kept: Kept;
  onTakeUp: () => void;
  onForget: () => void;
}

export function TakeUp({ kept, onTakeUp, onForget }: TakeUpProps) {
  const translate = useTranslate();
  const format = useFormat();
  const text = (key: string, values = {}) => translate(`questionnaireEditor.kept.${key}`, values);
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ mb: 2, flexWrap: 'wrap' }}
      action={
        <>
          <Button onClick={onTakeUp} variant="outlined" sx={{ mr: 1 }}>
            {text('takeUp')}
          </Button>
          <Button onClick={onForget}>{text('forget')}</Button>
        </>
      }
    >
      {text('text', { date: format.dateTime(kept.at) })}
    </Alert>
  );
}
