// Another password, which signs out the other devices. Pasting stays possible.
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ChangePasswordDocument } from '../gql/graphql.ts';
import { PlainField } from '../inputs/PlainField.tsx';
import { PASSWORD_LENGTH, strengthOf } from '../pages/account/strength.ts';
import { request } from '../providers/graphql.ts';
import { useViewer } from '../providers/viewer.ts';
import { Section } from '../records/Section.tsx';
import { SESSIONS } from './Sessions.tsx';

type Field = 'currentPassword' | 'newPassword';
const EMPTY: Record<Field, string> = { currentPassword: '', newPassword: '' };

export function Password() {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const email = useViewer()?.user.email ?? '';
  const [passwords, setPasswords] = useState(EMPTY);
  const [faults, setFaults] = useState<Partial<Record<Field, string>>>({});
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const id = useId();

  async function change(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFaults({});
    try {
      const { errors } = (await request(ChangePasswordDocument, { input: passwords })).changePassword;
      setFaults(Object.fromEntries(errors.map(({ path, message }) => [path[0] ?? 'currentPassword', message])));
      if (errors.length > 0) return;
      setPasswords(EMPTY);
      notify('account.passwordChanged', { type: 'success' });
      await queryClient.invalidateQueries({ queryKey: SESSIONS });
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setBusy(false);
    }
  }

  const field = (name: Field, autoComplete: string, helpId: string) => (
    <PlainField
      type={shown ? 'text' : 'password'}
      label={translate(`account.${name}`)}
      value={passwords[name]}
      onChange={(event) => setPasswords({ ...passwords, [name]: event.target.value })}
      autoComplete={autoComplete}
      error={faults[name] !== undefined}
      inputProps={{ 'aria-describedby': helpId }}
      required
    />
  );
  const strength = passwords.newPassword && translate(`account.strength.${strengthOf(passwords.newPassword)}`);
  return (
    <Section title={translate('account.password')}>
      <Stack component="form" spacing={2} onSubmit={change} sx={{ alignItems: 'start' }}>
        <Stack sx={{ width: '100%' }}>
          {/* Lets the browser's keeper of passwords know whose it is. */}
          <input type="text" value={email} autoComplete="username" readOnly hidden />
          {field('currentPassword', 'current-password', `${id}-current`)}
          <FormHelperText id={`${id}-current`} role="alert" error>
            {faults.currentPassword}
          </FormHelperText>
        </Stack>
        <Stack sx={{ width: '100%' }}>
          {field('newPassword', 'new-password', `${id}-new ${id}-help`)}
          <FormHelperText id={`${id}-new`} role="alert" error>
            {faults.newPassword}
          </FormHelperText>
          <FormHelperText id={`${id}-help`}>
            {translate('account.passwordRule', PASSWORD_LENGTH)} {strength && <strong>{strength}.</strong>}
          </FormHelperText>
        </Stack>
        <FormControlLabel
          control={<Checkbox checked={shown} onChange={(_, checked) => setShown(checked)} />}
          label={translate('account.showPasswords')}
        />
        <Button type="submit" variant="contained" loading={busy}>
          {translate('account.changePassword')}
        </Button>
      </Stack>
    </Section>
  );
}
