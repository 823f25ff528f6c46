// Reminds whoever has not confirmed their address, and has the link sent again.
import { useTranslate } from 'react-admin';
import { ActionButton } from '../records/ActionButton.tsx';
import { Reminder } from './Reminder.tsx';

export default function ConfirmAddress({ email }: { email: string }) {
  const translate = useTranslate();
  return (
    <Reminder
      severity="info"
      action={
        <ActionButton name="sendVerificationMail" size="small" run={(provider) => provider.sendVerificationMail()} />
      }
    >
      {translate('dashboard.confirmAddress', { email })}
    </Reminder>
  );
}
