import MailIcon from '@mui/icons-material/MailOutlined';
import Button from '@mui/material/Button';
import { LinkBase, useTranslate } from 'react-admin';

export function InviteButton() {
  const translate = useTranslate();
  return (
    <Button component={LinkBase} to="/invitations/create" variant="contained" startIcon={<MailIcon />}>
      {translate('resources.invitations.invite')}
    </Button>
  );
}
