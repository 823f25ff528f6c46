// The text of a mail in both languages, with everything that helps to write it, beside what its readers will see.
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { FormDataConsumer, required, TextInput, useTranslate } from 'react-admin';
import type { Language } from '../gql/graphql.ts';
import { AssistedTextInput } from '../inputs/AssistedTextInput.tsx';
import { MailPreview, type PreviewedMail } from './MailPreview.tsx';
import { textOf, type WrittenMail } from './mail-text-input.ts';
import { type NamedVariable, VariableList } from './VariableList.tsx';

const LANGUAGES = ['FR', 'EN'] as const satisfies Language[];
const needed = required();

interface MailTextInputsProps {
  /** What the text may name; nothing where it may name what it likes. */
  variables?: readonly NamedVariable[];
  /** What is previewed beside the values of the form. */
  previewed?: PreviewedMail;
  /** Whether there must be an English text. */
  both?: boolean;
}

export function MailTextInputs({ variables = [], previewed = {}, both = false }: MailTextInputsProps) {
  const [language, setLanguage] = useState<Language>('FR');
  const translate = useTranslate();
  return (
    <Box
      sx={{
        width: '100%',
        display: 'grid',
        gap: 3,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
      }}
    >
      <Box>
        <Tabs
          value={language}
          onChange={(_, chosen: Language) => setLanguage(chosen)}
          aria-label={translate('mailing.language')}
          sx={{ mb: 1 }}
        >
          {LANGUAGES.map((one) => (
            <Tab
              key={one}
              value={one}
              id={`mail-tab-${one}`}
              aria-controls={`mail-text-${one}`}
              label={translate(`enums.Language.${one}`)}
            />
          ))}
        </Tabs>
        {LANGUAGES.map((one) => {
          const source = one === 'FR' ? 'fr' : 'en';
          const rule = one === 'FR' || both ? { validate: needed } : {};
          return (
            <Box
              key={one}
              role="tabpanel"
              id={`mail-text-${one}`}
              aria-labelledby={`mail-tab-${one}`}
              hidden={one !== language}
            >
              <TextInput
                source={`${source}.subject`}
                label={translate('mailing.subject')}
                {...rule}
                {...(one === 'EN' && !both ? { helperText: 'mailing.englishHelp' } : {})}
              />
              <AssistedTextInput
                source={`${source}.body`}
                label={translate('mailing.body')}
                context="MAIL"
                language={one}
                minRows={12}
                {...rule}
              />
            </Box>
          );
        })}
        <VariableList variables={variables} />
      </Box>
      <FormDataConsumer<WrittenMail>>
        {({ formData }) => (
          <MailPreview
            {...previewed}
            heading={translate('mailing.preview')}
            text={textOf(formData)}
            language={language}
          />
        )}
      </FormDataConsumer>
    </Box>
  );
}
