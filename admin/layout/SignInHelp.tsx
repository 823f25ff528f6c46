// For whoever cannot sign in: another password, and an account where people may make their own.
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { RegistrationDocument } from '../gql/graphql.ts';
import { send } from '../providers/http.ts';
import { currentLocale } from '../providers/locale.ts';

export function SignInHelp() {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['registration'],
    queryFn: ({ signal }) => send(RegistrationDocument, {}, signal),
  });
  const mayRegister = (data?.data?.registration.roles.length ?? 0) > 0;
  const page = (name: string) => `/account/${name}?lang=${currentLocale()}`;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', justifyContent: 'space-between', gap: 1 }}>
      <Link href={page('forgot')}>{translate('signInHelp.forgot')}</Link>
      {mayRegister && <Link href={page('register')}>{translate('signInHelp.register')}</Link>}
    </Stack>
  );
}
