// Tells whoever was signed in before their role began to require a second factor: the next sign-in will ask for one.
import Button from '@mui/material/Button';
import { LinkBase, useTranslate } from 'react-admin';
import { Reminder } from './Reminder.tsx';

export default function AddFactor() {
  const translate = useTranslate();
  return (
    <Reminder
      severity="warning"
      action={
        <Button component={LinkBase} to="/account-settings" variant="outlined" color="inherit" size="small">
          {translate('account.title')}
        </Button>
      }
    >
      {translate('security.missing')}
    </Reminder>
  );
}
