import Typography from '@mui/material/Typography';
import { LinkBase, useTranslate } from 'react-admin';
import { useTitle } from './page-title.ts';

export default function NotFound() {
  const translate = useTranslate();
  useTitle(translate('layout.notFound'));
  return (
    <>
      <Typography sx={{ mb: 2 }}>{translate('layout.notFoundHelp')}</Typography>
      <LinkBase to="/">{translate('layout.home')}</LinkBase>
    </>
  );
}
