// The inputs of the editor: one value each, with what the checker says about it beneath.
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Localized } from '../../../api/modules/submissions/draft.rules.ts';
import { useEditing } from './editing.ts';
import { useNames } from './names.ts';
import type { Remark } from './remarks.ts';

/** Inputs beside one another where the form has room, whatever the width of the window. */
export const columns = {
  display: 'grid',
  columnGap: 2,
  alignItems: 'start',
  gridTemplateColumns: '1fr',
  '@container (min-width: 460px)': { gridTemplateColumns: '1fr 1fr' },
} as const;

/** What is said of a field; of an empty one only once somebody has been there. */
export function useRemarkAt(field: string): { remark: Remark | undefined; onBlur: () => void } {
  const { remarks, selected, isChecked } = useEditing();
  const [isTouched, setTouched] = useState(false);
  const own = remarks.filter((one) => one.part === selected && one.field === field);
  const remark = own.find(({ code }) => code !== 'REQUIRED' || isTouched || isChecked);
  return { remark, onBlur: () => setTouched(true) };
}

interface FieldProps {
  field: string;
  label: string;
  help?: string;
}

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  lang?: 'fr' | 'en';
  multiline?: boolean;
  required?: boolean;
  autoFocus?: boolean;
  disabled?: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
  onPaste?: (event: ClipboardEvent) => void;
}

export function Text({ field, label, help, value, onChange, lang, multiline, ...input }: TextProps) {
  const { remark, onBlur } = useRemarkAt(field);
  const names = useNames();
  const isWrong = remark?.level === 'error';
  return (
    <TextField
      data-field={field}
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      onBlur={onBlur}
      error={isWrong}
      helperText={remark ? names.remark(remark) : help}
      {...(multiline ? { multiline: true, minRows: 2 } : {})}
      slotProps={{
        htmlInput: lang ? { lang } : {},
        formHelperText: remark && !isWrong ? { sx: { color: 'warning.main' } } : {},
      }}
      {...input}
    />
  );
}

interface BilingualProps extends FieldProps {
  value: Localized | null;
  /** Null when both languages are empty. */
  onChange: (value: Localized | null) => void;
  multiline?: boolean;
  required?: boolean;
  autoFocus?: boolean;
}

/** French and English side by side. */
export function Bilingual({
  field,
  label,
  help,
  value,
  onChange,
  autoFocus = false,
  required = false,
  ...shape
}: BilingualProps) {
  const translate = useTranslate();
  const { fr, en } = value ?? { fr: '', en: null };
  const give = (next: Localized) => onChange(next.fr === '' && !next.en ? null : { fr: next.fr, en: next.en || null });
  return (
    <Box sx={columns} data-field={field}>
      <Text
        field={`${field}.fr`}
        label={translate('forms.inFrench', { label })}
        value={fr}
        onChange={(text) => give({ fr: text, en })}
        lang="fr"
        required={required}
        autoFocus={autoFocus}
        {...(help ? { help } : {})}
        {...shape}
      />
      <Text
        field={`${field}.en`}
        label={translate('forms.inEnglish', { label })}
        value={en ?? ''}
        onChange={(text) => give({ fr, en: text })}
        lang="en"
        {...shape}
      />
    </Box>
  );
}

interface NumberProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  whole?: boolean;
  minimum?: number;
  required?: boolean;
}

export function NumberField({
  field,
  label,
  help,
  value,
  onChange,
  whole = true,
  minimum,
  required = false,
}: NumberProps) {
  const { remark, onBlur } = useRemarkAt(field);
  const names = useNames();
  const translate = useTranslate();
  const { text, type } = useWritten(value, onChange, whole);
  return (
    <TextField
      data-field={field}
      type="number"
      label={required ? label : translate('questionnaireEditor.optionalLabel', { label })}
      value={text}
      onChange={({ target }) => type(target.value)}
      onBlur={onBlur}
      required={required}
      error={remark?.level === 'error'}
      helperText={remark ? names.remark(remark) : help}
      slotProps={{ htmlInput: { step: whole ? 1 : 'any', ...(minimum === undefined ? {} : { min: minimum }) } }}
    />
  );
}

/** The most that a whole number of the API can be. */
const MOST = 2 ** 31 - 1;

/** What is being typed stands as it is typed, "1." too, as long as it means the value. */
function useWritten(value: number | null, onChange: (value: number | null) => void, whole: boolean) {
  const [typed, setTyped] = useState('');
  const meaning = (written: string): number | null => {
    if (written === '' || Number.isNaN(Number(written))) return null;
    return whole ? Math.max(-MOST, Math.min(MOST, Math.trunc(Number(written)))) : Number(written);
  };
  const meant = meaning(typed);
  const text = meant === value ? typed : value === null ? '' : String(value);
  const type = (next: string) => {
    setTyped(next);
    onChange(meaning(next));
  };
  return { text, type };
}

interface ChoiceProps<Value extends string> extends FieldProps {
  value: Value | '';
  choices: readonly { value: Value | ''; label: string; icon?: ReactNode; note?: string; disabled?: boolean }[];
  onChange: (value: Value) => void;
  required?: boolean;
}

export function Choice<Value extends string>({
  field,
  label,
  help,
  value,
  choices,
  onChange,
  required = false,
}: ChoiceProps<Value>) {
  const { remark, onBlur } = useRemarkAt(field);
  const names = useNames();
  const shown = choices.find((choice) => choice.value === value);
  return (
    <TextField
      select
      data-field={field}
      label={label}
      value={value}
      onChange={({ target }) => onChange(target.value as Value)}
      onBlur={onBlur}
      required={required}
      error={remark?.level === 'error'}
      helperText={remark ? names.remark(remark) : help}
      slotProps={{ select: { renderValue: () => shown?.label, displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      {choices.map((choice) => (
        <MenuItem
          key={choice.value}
          value={choice.value}
          disabled={choice.disabled ?? false}
          sx={{ gap: 1.5, whiteSpace: 'normal' }}
        >
          {choice.icon}
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {choice.label}
            {choice.note && <Box sx={{ color: 'text.secondary', fontSize: '0.85em' }}>{choice.note}</Box>}
          </Box>
        </MenuItem>
      ))}
    </TextField>
  );
}

interface FlagProps {
  field: string;
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

export function Flag({ field, label, value, onChange }: FlagProps) {
  return (
    <FormControlLabel
      data-field={field}
      sx={{ mr: 2 }}
      control={<Switch checked={value} onChange={({ target }) => onChange(target.checked)} />}
      label={label}
    />
  );
}
