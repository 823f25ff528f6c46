// A text in French and, if wished, in English; each is read aloud in its own language.
import { required, TextInput, useResourceContext, useTranslate, useTranslateLabel } from 'react-admin';
import { FormGrid } from './FormGrid.tsx';

interface LocalizedInputProps {
  source: string;
  /** Field name for the label when the source is nested. */
  field?: string;
  isRequired?: boolean;
  multiline?: boolean;
}

export function LocalizedInput({ source, field = source, isRequired = false, multiline = false }: LocalizedInputProps) {
  const translate = useTranslate();
  const labelOf = useTranslateLabel();
  const resource = useResourceContext();
  const label = String(labelOf({ source: field, resource }) ?? '');
  const shape = multiline ? { multiline: true, minRows: 2 } : {};
  return (
    <FormGrid>
      <TextInput
        source={`${source}.fr`}
        label={translate('forms.inFrench', { label })}
        slotProps={{ htmlInput: { lang: 'fr' } }}
        {...shape}
        {...(isRequired ? { validate: required() } : {})}
      />
      <TextInput
        source={`${source}.en`}
        label={translate('forms.inEnglish', { label })}
        slotProps={{ htmlInput: { lang: 'en' } }}
        {...shape}
      />
    </FormGrid>
  );
}
