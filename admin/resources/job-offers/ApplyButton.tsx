// A candidate applies to an offer, with a few words if wished.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PlainField } from '../../inputs/PlainField.tsx';
import { randomId } from '../../random-id.ts';
import { ActionButton } from '../../records/ActionButton.tsx';

export function ApplyButton({ jobOfferId }: { jobOfferId: string }) {
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  // The same for every attempt: one whose answer was lost on the way is not made twice.
  const [key] = useState(randomId);
  const titleId = useId();
  const translate = useTranslate();
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {translate('actions.applyToJobOffer.label')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={titleId} fullWidth maxWidth="sm">
        <DialogTitle id={titleId}>{translate('actions.applyToJobOffer.label')}</DialogTitle>
        <DialogContent>
          <PlainField
            multiline
            minRows={4}
            label={translate('resources.applications.fields.message')}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</Button>
          <ActionButton
            name="applyToJobOffer"
            variant="contained"
            label={translate('actions.applyToJobOffer.send')}
            run={async (provider) => {
              await provider.applyToJobOffer(jobOfferId, message.trim() || null, key);
              setOpen(false);
            }}
          />
        </DialogActions>
      </Dialog>
    </>
  );
}
