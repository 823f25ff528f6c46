// Name and language of whoever is signed in.
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type Language, UpdateProfileDocument } from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { PlainField } from '../inputs/PlainField.tsx';
import { request } from '../providers/graphql.ts';
import { recordOf } from '../providers/payload.ts';
import { refreshViewer, useViewer } from '../providers/viewer.ts';
import { Section } from '../records/Section.tsx';

const LANGUAGES: readonly Language[] = ['FR', 'EN'];

export function Profile() {
  const translate = useTranslate();
  const viewer = useViewer();
  return <Section title={translate('account.profile')}>{viewer && <ProfileForm user={viewer.user} />}</Section>;
}

function ProfileForm({ user }: { user: { fullName: string; language: Language } }) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [fullName, setFullName] = useState(user.fullName);
  const [language, setLanguage] = useState(user.language);
  const [saving, setSaving] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    setSaving(true);
    try {
      const { updateProfile } = await request(UpdateProfileDocument, { input: { fullName, language } });
      recordOf(updateProfile);
      await refreshViewer(queryClient);
      notify('account.profileSaved', { type: 'success' });
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setSaving(false);
    }
  }

  return (
    <Stack component="form" spacing={2} onSubmit={save} sx={{ alignItems: 'start' }}>
      <PlainField
        label={translate('resources.users.fields.fullName')}
        value={fullName}
        onChange={(event) => setFullName(event.target.value)}
        autoComplete="name"
        inputProps={{ maxLength: 200 }}
        required
      />
      <FormControl>
        <FormLabel id="profile-language">{translate('resources.users.fields.language')}</FormLabel>
        <RadioGroup
          row
          aria-labelledby="profile-language"
          value={language}
          onChange={(_, value) => setLanguage(value as Language)}
        >
          {LANGUAGES.map((value) => (
            <FormControlLabel key={value} value={value} control={<Radio />} label={format.label('Language', value)} />
          ))}
        </RadioGroup>
      </FormControl>
      <Button type="submit" variant="contained" loading={saving}>
        {translate('ra.action.save')}
      </Button>
    </Stack>
  );
}
