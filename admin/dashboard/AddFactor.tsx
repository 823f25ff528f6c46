// Tells whoever was signed in before their role began to require a second factor: the next sign-in will ask for one.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { LinkBase, useTranslate } from 'react-admin';

export default function AddFactor() {
  const translate = useTranslate();
  return (
    <Alert
      severity="warning"
      role="status"
      sx={{ mb: 2, alignItems: 'center', flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
      action={
        <Button component={LinkBase} to="/account-settings" variant="outlined" color="inherit" size="small">
          {translate('account.title')}
        </Button>
      }
    >
      {translate('security.missing')}
    </Alert>
  );
}
