// What is said about a questionnaire as a whole: its name and address, when and how it ends, how long answers are kept.
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { withSettings } from './changes.ts';
import { useEditing } from './editing.ts';
import { Bilingual, columns, NumberField, Text, useRemarkAt } from './fields.tsx';
import { useNames } from './names.ts';
import type { Draft } from './parts.ts';
import { SETTINGS } from './remarks.ts';

const blank = { fr: '', en: null };

export function SettingsForm({ isFresh }: { isFresh: boolean }) {
  const { draft, change } = useEditing();
  const translate = useTranslate();
  const text = (name: string, values = {}) => translate(`questionnaireEditor.fields.${name}`, values);
  const give = (next: Partial<Draft>, field: string) => change(withSettings(draft, next), `${SETTINGS} ${field}`);
  const words = (field: 'description' | 'thanks', help?: string) => (
    <Bilingual
      field={field}
      label={text(field)}
      {...(help ? { help } : {})}
      value={draft[field]}
      onChange={(value) => give({ [field]: value }, field)}
      multiline
    />
  );
  const number = (field: 'quota' | 'retentionMonths') => (
    <NumberField
      field={field}
      label={text(field)}
      help={text(`${field}Help`)}
      value={draft[field]}
      onChange={(value) => give({ [field]: value }, field)}
      minimum={1}
    />
  );
  return (
    <>
      <Bilingual
        field="title"
        label={text('title')}
        value={draft.title}
        onChange={(title) => give({ title: title ?? blank }, 'title')}
        required
        autoFocus={isFresh}
      />
      <Text
        field="slug"
        label={text('slug')}
        help={text('slugHelp', { slug: draft.slug })}
        value={draft.slug}
        onChange={(slug) => give({ slug }, 'slug')}
        required
      />
      {words('description')}
      {words('thanks', text('thanksHelp'))}
      <Box sx={columns}>
        <ClosesAt value={draft.closesAt} onChange={(closesAt) => give({ closesAt }, 'closesAt')} />
        {number('quota')}
        {number('retentionMonths')}
      </Box>
    </>
  );
}

const GUADELOUPE_MS = -4 * 3_600_000;
/** The clock of Guadeloupe, which is four hours behind UTC all year round. */
const instantOf = (local: string): string => new Date(`${local}:00-04:00`).toISOString();
const localOf = (instant: string): string => new Date(Date.parse(instant) + GUADELOUPE_MS).toISOString().slice(0, 16);

interface ClosesAtProps {
  value: string | null;
  onChange: (instant: string | null) => void;
}

function ClosesAt({ value, onChange }: ClosesAtProps) {
  const { remark, onBlur } = useRemarkAt('closesAt');
  const names = useNames();
  const translate = useTranslate();
  const label = translate('questionnaireEditor.fields.closesAt');
  return (
    <TextField
      data-field="closesAt"
      type="datetime-local"
      label={translate('questionnaireEditor.optionalLabel', { label })}
      value={value ? localOf(value) : ''}
      onChange={({ target }) => onChange(target.value ? instantOf(target.value) : null)}
      onBlur={onBlur}
      error={remark?.level === 'error'}
      helperText={remark ? names.remark(remark) : translate('questionnaireEditor.fields.closesAtHelp')}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
