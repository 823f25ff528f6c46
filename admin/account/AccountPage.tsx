// Everything people look after themselves: one section each, in the order in which they are needed.
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useTitle } from '../layout/page-title.ts';
import { MyData } from './MyData.tsx';
import { Profile } from './Profile.tsx';

export default function AccountPage() {
  const translate = useTranslate();
  useTitle(translate('account.title'));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 820 }}>
      <Profile />
      <MyData />
    </Box>
  );
}
