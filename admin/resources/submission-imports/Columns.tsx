// What each column of a table is: proposed by its name, decided here, and read again with it.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { ImportTarget, SubmissionImportFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { useActions } from '../../providers/use-actions.ts';
import { Section } from '../../records/Section.tsx';

type Found = SubmissionImportFullFragment;
type Meaning = Pick<Found['columns'][number], 'target' | 'questionKey' | 'part'>;

const PLAIN: ImportTarget[] = ['IGNORE', 'KEEP', 'EXTERNAL_ID', 'SUBMITTED_AT', 'EMAIL', 'LANGUAGE'];
/** A meaning as the value of a menu. */
const valueOf = ({ target, questionKey, part }: Meaning): string =>
  target === 'ANSWER' ? JSON.stringify([questionKey, part]) : target;
const meaningOf = (value: string): Meaning => {
  if (!value.startsWith('[')) return { target: value as ImportTarget, questionKey: null, part: null };
  const [questionKey, part] = JSON.parse(value) as [string, string | null];
  return { target: 'ANSWER', questionKey, part };
};

interface ColumnsProps {
  found: Found;
  questionnaire: NonNullable<Found['questionnaire']>;
}

export function Columns({ found, questionnaire }: ColumnsProps) {
  const translate = useTranslate();
  const provider = useActions();
  const notify = useNotify();
  const refresh = useRefresh();
  const [values, setValues] = useState(() => found.columns.map(valueOf));
  const [busy, setBusy] = useState(false);
  const canMap = found.status === 'CHECKED';
  const isChanged = values.some((value, index) => value !== valueOf(found.columns[index] as Meaning));

  async function readAgain() {
    setBusy(true);
    try {
      await provider.mapSubmissionImport(found.id, values.map(meaningOf));
      refresh();
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setBusy(false);
    }
  }
  return (
    <Section title={translate('submissionImports.columns')}>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 2 }}>
        {found.columns.map((column, index) => (
          <Box
            component="li"
            // oxlint-disable-next-line react/no-array-index-key -- two columns may have one name
            key={index}
            sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, alignItems: 'center' }}
          >
            <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <Typography component="span" sx={{ fontWeight: 600 }}>
                {column.name || translate('submissionImports.column', { number: index + 1 })}
              </Typography>
              <Typography variant="body2" color="text.secondary">
                {column.samples.join(' · ')}
              </Typography>
            </Box>
            <Meanings
              name={column.name}
              questionnaire={questionnaire}
              value={values[index] ?? 'IGNORE'}
              disabled={!canMap}
              onChange={(value) => setValues(values.map((known, place) => (place === index ? value : known)))}
            />
          </Box>
        ))}
      </Box>
      {canMap && (
        <Button sx={{ mt: 2 }} variant="outlined" disabled={!isChanged} loading={busy} onClick={() => void readAgain()}>
          {translate('submissionImports.readAgain')}
        </Button>
      )}
    </Section>
  );
}

interface MeaningsProps {
  name: string;
  questionnaire: ColumnsProps['questionnaire'];
  value: string;
  disabled: boolean;
  onChange: (value: string) => void;
}

function Meanings({ name, questionnaire, value, disabled, onChange }: MeaningsProps) {
  const format = useFormat();
  const translate = useTranslate();
  const answers = questionnaire.sections
    .flatMap(({ questions }) => questions)
    .filter(({ kind }) => kind !== 'EMAIL')
    .flatMap(({ key, label, options, items }) => [
      { value: JSON.stringify([key, null]), label: localized(label) },
      ...[...options, ...items].map((part) => ({
        value: JSON.stringify([key, part.key]),
        label: `${localized(label)} – ${localized(part.label)}`,
      })),
    ]);
  return (
    <TextField
      select
      size="small"
      fullWidth
      label={translate('submissionImports.meaning')}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ htmlInput: { 'aria-label': translate('submissionImports.meaningOf', { name }) } }}
    >
      {PLAIN.map((target) => (
        <MenuItem key={target} value={target}>
          {format.label('ImportTarget', target)}
        </MenuItem>
      ))}
      {answers.map((answer) => (
        <MenuItem key={answer.value} value={answer.value} sx={{ whiteSpace: 'normal' }}>
          {answer.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
