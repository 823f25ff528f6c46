// A long text of a form, with the ways to come to one: an AI's proposals, dictation, and hearing it read.
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import {
  FieldTitle,
  FormDataConsumer,
  InputHelperText,
  useInput,
  useLocaleState,
  useResourceContext,
  type Validator,
} from 'react-admin';
import { Dictation } from '../assistant/Dictation.tsx';
import { ReadAloud } from '../assistant/ReadAloud.tsx';
import { TextAssistant } from '../assistant/TextAssistant.tsx';
import type { AssistContext, Language } from '../gql/graphql.ts';

interface AssistedTextInputProps {
  source: string;
  context: AssistContext;
  minRows?: number;
  /** The language it is written in; that of the console by default. */
  language?: Language;
  label?: string;
  validate?: Validator;
  /** Other fields of the form whose content is hidden from the AI: names. */
  nameSources?: readonly string[];
}

export function AssistedTextInput({
  source,
  context,
  minRows = 4,
  validate,
  nameSources = [],
  language: wanted,
  label,
}: AssistedTextInputProps) {
  const resource = useResourceContext();
  const [locale] = useLocaleState();
  const language = wanted ?? (locale === 'en' ? 'EN' : 'FR');
  const { id, field, fieldState, isRequired } = useInput({ source, ...(validate ? { validate } : {}) });
  const text = String(field.value ?? '');
  const { error } = fieldState;
  const append = (said: string) => field.onChange(text.trim() === '' ? said : `${text.trimEnd()}\n${said}`);
  return (
    <Box sx={{ width: '100%', mb: 1 }}>
      <TextField
        {...field}
        id={id}
        value={text}
        label={<FieldTitle source={source} label={label} resource={resource} isRequired={isRequired} />}
        multiline
        minRows={minRows}
        fullWidth
        spellCheck
        error={error !== undefined}
        helperText={error && <InputHelperText error={error.message} />}
      />
      <FormDataConsumer>
        {({ formData }) => (
          <TextAssistant
            value={text}
            onChange={field.onChange}
            language={language}
            context={context}
            names={nameSources.map((name) => String(formData[name] ?? '')).filter((name) => name !== '')}
            fieldId={id}
          />
        )}
      </FormDataConsumer>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        <Dictation language={language} onText={append} />
        <ReadAloud text={text} language={language} />
      </Box>
    </Box>
  );
}
