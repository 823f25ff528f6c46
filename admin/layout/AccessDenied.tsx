import Typography from '@mui/material/Typography';
import { LinkBase, useTranslate } from 'react-admin';
import { useTitle } from './page-title.ts';

export default function AccessDenied() {
  const translate = useTranslate();
  useTitle(translate('layout.denied'));
  return (
    <>
      <Typography sx={{ mb: 2 }}>{translate('layout.deniedHelp')}</Typography>
      <LinkBase to="/">{translate('layout.home')}</LinkBase>
    </>
  );
}
