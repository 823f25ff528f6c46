// The responses to a questionnaire as a file: which, how, and for whom.
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { FileExport } from '../../files/FileExport.tsx';
import { ExportResponsesDocument, type ExportResponsesInput } from '../../gql/graphql.ts';
import { choicesOf } from '../../providers/enums.ts';
import { Section } from '../../records/Section.tsx';
import { PageFrame } from '../PageFrame.tsx';

type Choices = Required<Omit<ExportResponsesInput, 'questionnaireId'>>;

const usual: Choices = { format: 'XLSX', wording: 'LABELS', institutionId: null, anonymous: false, texts: false };

export default function ExportPage() {
  const translate = useTranslate();
  const [choices, setChoices] = useState(usual);
  const change = (changes: Partial<Choices>) => setChoices({ ...choices, ...changes });
  const { format, wording, anonymous, texts } = choices;
  return (
    <PageFrame>
      {({ id, submissionCount }) => (
        <Section title={translate('questionnairePages.export')}>
          <Typography sx={{ mb: 2 }}>{translate('responseExport.help')}</Typography>
          {submissionCount === 0 && <Typography>{translate('responseExport.nothing')}</Typography>}
          {submissionCount > 0 && (
            <Box sx={{ display: 'grid', gap: 2, maxWidth: 560 }}>
              <Choice
                label="format"
                of="ResponseFormat"
                value={format}
                onChange={(value) => change({ format: value })}
              />
              <Choice
                label="wording"
                of="ResponseWording"
                value={wording}
                onChange={(value) => change({ wording: value })}
              />
              <InstitutionChoice onChange={(institutionId) => change({ institutionId })} />
              <Tick label="anonymous" checked={anonymous} onChange={(value) => change({ anonymous: value })} />
              {anonymous && <Tick label="texts" checked={texts} onChange={(value) => change({ texts: value })} />}
              <FileExport
                mutation={ExportResponsesDocument}
                input={{ ...choices, questionnaireId: id, texts: anonymous && texts }}
                label={translate('ra.action.export')}
              />
            </Box>
          )}
        </Section>
      )}
    </PageFrame>
  );
}

interface ChoiceProps<Name extends 'ResponseFormat' | 'ResponseWording'> {
  label: 'format' | 'wording';
  of: Name;
  value: string;
  onChange: (value: Name extends 'ResponseFormat' ? Choices['format'] : Choices['wording']) => void;
}

function Choice<Name extends 'ResponseFormat' | 'ResponseWording'>({ label, of, value, onChange }: ChoiceProps<Name>) {
  const translate = useTranslate();
  return (
    <TextField
      select
      label={translate(`responseExport.${label}`)}
      value={value}
      onChange={({ target }) => onChange(target.value as never)}
    >
      {choicesOf(of).map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {translate(name)}
        </MenuItem>
      ))}
    </TextField>
  );
}

interface TickProps {
  label: 'anonymous' | 'texts';
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Tick({ label, checked, onChange }: TickProps) {
  const translate = useTranslate();
  const described = `response-export-${label}`;
  return (
    <div>
      <FormControlLabel
        control={
          <Checkbox
            checked={checked}
            onChange={(_, value) => onChange(value)}
            slotProps={{ input: { 'aria-describedby': described } }}
          />
        }
        label={translate(`responseExport.${label}`)}
      />
      <FormHelperText id={described}>{translate(`responseExport.${label}Help`)}</FormHelperText>
    </div>
  );
}

interface Institution {
  id: string;
  name: string;
}

function InstitutionChoice({ onChange }: { onChange: (id: string | null) => void }) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const { data = [], isFetching } = useGetList<Institution>('institutions', {
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'NAME', order: 'ASC' },
    filter: search ? { search } : {},
  });
  return (
    <Autocomplete
      options={data}
      loading={isFetching}
      filterOptions={(all) => all}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      clearText={translate('ra.action.clear_input_value')}
      noOptionsText={translate('ra.navigation.no_results')}
      loadingText={translate('ra.page.loading')}
      getOptionLabel={({ name }) => name}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onInputChange={(_, text, reason) => setSearch(reason === 'input' ? text : '')}
      onChange={(_, chosen) => onChange(chosen?.id ?? null)}
      renderInput={(props) => (
        <TextField
          {...props}
          label={translate('responseExport.institution')}
          helperText={translate('responseExport.institutionHelp')}
        />
      )}
    />
  );
}
