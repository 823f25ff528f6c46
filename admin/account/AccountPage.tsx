// Everything people look after themselves: one section each, in the order in which they are needed.
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useTitle } from '../layout/page-title.ts';
import { ConnectedApplications } from './ConnectedApplications.tsx';
import { Email } from './Email.tsx';
import { MyData } from './MyData.tsx';
import { Password } from './Password.tsx';
import { Profile } from './Profile.tsx';
import { SecondFactors } from './SecondFactors.tsx';
import { Sessions } from './Sessions.tsx';

export default function AccountPage() {
  const translate = useTranslate();
  useTitle(translate('account.title'));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 820 }}>
      <Profile />
      <Email />
      <Password />
      <SecondFactors />
      <Sessions />
      <ConnectedApplications />
      <MyData />
    </Box>
  );
}
