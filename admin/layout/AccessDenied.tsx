import Typography from '@mui/material/Typography';
import { LinkBase, Title, useTranslate } from 'react-admin';

export default function AccessDenied() {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate('layout.denied')} preferenceKey={false} />
      <Typography sx={{ mb: 2 }}>{translate('layout.deniedHelp')}</Typography>
      <LinkBase to="/">{translate('layout.home')}</LinkBase>
    </>
  );
}
