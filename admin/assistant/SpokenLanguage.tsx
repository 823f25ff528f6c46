// In which language somebody is about to dictate.
import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import NativeSelect from '@mui/material/NativeSelect';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { Language } from '../gql/graphql.ts';

interface SpokenLanguageProps {
  value: Language;
  onChange: (language: Language) => void;
}

export function SpokenLanguage({ value, onChange }: SpokenLanguageProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <FormControl variant="standard" size="small" margin="none" fullWidth={false} sx={{ mb: 1, minWidth: 140 }}>
      <InputLabel htmlFor={id}>{translate('dictation.language')}</InputLabel>
      <NativeSelect id={id} value={value} onChange={(event) => onChange(event.target.value === 'EN' ? 'EN' : 'FR')}>
        {(['FR', 'EN'] as const).map((language) => (
          <option key={language} value={language}>
            {translate(`enums.Language.${language}`)}
          </option>
        ))}
      </NativeSelect>
    </FormControl>
  );
}
