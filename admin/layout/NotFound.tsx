import Typography from '@mui/material/Typography';
import { LinkBase, Title, useTranslate } from 'react-admin';

export default function NotFound() {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate('layout.notFound')} preferenceKey={false} />
      <Typography sx={{ mb: 2 }}>{translate('layout.notFoundHelp')}</Typography>
      <LinkBase to="/">{translate('layout.home')}</LinkBase>
    </>
  );
}
