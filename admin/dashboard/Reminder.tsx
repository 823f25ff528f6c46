// What somebody should do about their own account, with the way to it.
import Alert, { type AlertColor } from '@mui/material/Alert';
import type { ReactNode } from 'react';

interface ReminderProps {
  severity: AlertColor;
  action: ReactNode;
  children: ReactNode;
}

export const Reminder = ({ severity, action, children }: ReminderProps) => (
  <Alert
    severity={severity}
    role="status"
    sx={{
      mb: 2,
      alignItems: 'center',
      flexWrap: { xs: 'wrap', sm: 'nowrap' },
      // Beside the icon, however narrow the page is.
      '& .MuiAlert-message': { flex: '1 1 60%' },
    }}
    action={action}
  >
    {children}
  </Alert>
);
