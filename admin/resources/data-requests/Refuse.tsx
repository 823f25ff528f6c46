// Refuses an erasure: the person is told why, so that a reason is asked for.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PlainField } from '../../inputs/PlainField.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';

export function Refuse({ id }: { id: string }) {
  const translate = useTranslate();
  const titleId = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('actions.refuseErasure.label')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={titleId} fullWidth maxWidth="sm">
        <DialogTitle id={titleId}>{translate('actions.refuseErasure.label')}</DialogTitle>
        <DialogContent>
          <PlainField
            label={translate('privacy.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            inputProps={{ maxLength: 1000 }}
            multiline
            minRows={2}
            required
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</Button>
          {reason.trim() === '' ? (
            <Button variant="contained" disabled>
              {translate('actions.refuseErasure.label')}
            </Button>
          ) : (
            <ActionButton
              name="refuseErasure"
              variant="contained"
              run={async (provider) => {
                await provider.refuseErasure(id, reason.trim());
                setOpen(false);
              }}
            />
          )}
        </DialogActions>
      </Dialog>
    </>
  );
}
