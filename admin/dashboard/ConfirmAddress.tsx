// Reminds whoever has not confirmed their address, and has the link sent again.
import Alert from '@mui/material/Alert';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../records/ActionButton.tsx';

export default function ConfirmAddress({ email }: { email: string }) {
  const translate = useTranslate();
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ mb: 2, alignItems: 'center', flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
      action={
        <ActionButton name="sendVerificationMail" size="small" run={(provider) => provider.sendVerificationMail()} />
      }
    >
      {translate('dashboard.confirmAddress', { email })}
    </Alert>
  );
}
