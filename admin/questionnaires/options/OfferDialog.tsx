// How an option that respondents wrote shall read for the next; the others of its group are counted as it.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useId, useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { approveOption, mergeOptions } from '../commands.ts';
import type { WrittenOption } from './OptionsPage.tsx';

interface OfferDialogProps {
  /** The one that is offered first. */
  options: readonly WrittenOption[];
  onClose: () => void;
}

export function OfferDialog({ options, onClose }: OfferDialogProps) {
  const [chosen, ...others] = options;
  const [fr, setFr] = useState(chosen?.label ?? '');
  const [en, setEn] = useState('');
  const [saving, setSaving] = useState(false);
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const title = useId();
  if (!chosen) return null;

  async function offer(option: WrittenOption) {
    setSaving(true);
    try {
      await approveOption({ id: option.id, label: { fr: fr.trim(), en: en.trim() || null } });
      if (others.length > 0)
        await mergeOptions(
          others.map(({ id }) => id),
          option.key,
        );
      notify('respondents.offered', { type: 'success' });
      onClose();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setSaving(false);
      refresh();
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void offer(chosen);
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={title} fullWidth maxWidth="sm">
      <form onSubmit={submit}>
        <DialogTitle id={title}>{translate('respondents.offerTitle')}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            required
            fullWidth
            label={translate('respondents.labelFr')}
            value={fr}
            onChange={({ target }) => setFr(target.value)}
          />
          <TextField
            fullWidth
            label={translate('respondents.labelEn')}
            value={en}
            onChange={({ target }) => setEn(target.value)}
          />
          {others.length > 0 && (
            <Typography sx={{ mt: 1 }}>
              {translate('respondents.offerOthers', { names: others.map(({ label }) => label).join(', ') })}
            </Typography>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" loading={saving} disabled={fr.trim() === ''}>
            {translate('respondents.offer')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
