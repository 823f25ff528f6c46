// Asks before a page with unsaved changes is left, within the console and out of it.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useEffect, useId } from 'react';
import { useBlocker, useTranslate } from 'react-admin';

interface LeaveGuardProps {
  isUnsaved: boolean;
  /** Says whether it was saved. */
  save: () => Promise<boolean>;
  /** Forgets what is unsaved. */
  giveUp: () => void;
}

export function LeaveGuard({ isUnsaved, save, giveUp }: LeaveGuardProps) {
  const translate = useTranslate();
  const titleId = useId();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isUnsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  if (blocker.state !== 'blocked') return null;

  const stay = () => blocker.reset?.();
  const leave = () => {
    giveUp();
    blocker.proceed?.();
  };
  const saveAndLeave = async () => {
    if (await save()) blocker.proceed?.();
    else stay();
  };
  return (
    <Dialog open onClose={stay} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate('questionnaireEditor.leave.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate('questionnaireEditor.leave.text')}</DialogContentText>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 0.5 }}>
        <Button onClick={leave} color="error">
          {translate('questionnaireEditor.leave.leave')}
        </Button>
        <Button onClick={stay}>{translate('questionnaireEditor.leave.stay')}</Button>
        <Button onClick={saveAndLeave} variant="contained" autoFocus>
          {translate('questionnaireEditor.leave.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
