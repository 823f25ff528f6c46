// What each kind of question has beyond its text: options, rows, limits.
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { isOtherKey } from '../../../api/modules/submissions/draft.rules.ts';
import { Bilingual, columns, Flag, NumberField, useRemarkAt } from './fields.tsx';
import { useNames } from './names.ts';
import { OptionList } from './OptionList.tsx';
import { type EditedQuestion, hasOptions, newOption } from './parts.ts';
import type { QuestionFormProps } from './QuestionForm.tsx';

const OTHER = { fr: 'Autre', en: 'Other' };

export function KindFields(props: QuestionFormProps) {
  const { kind } = props.question;
  return (
    <>
      {hasOptions(kind) && <OptionList {...props} list="options" />}
      {kind === 'RATING' && <OptionList {...props} list="items" />}
      {(kind === 'SINGLE_CHOICE' || kind === 'MULTIPLE_CHOICE') && <Other {...props} />}
      <Limits {...props} />
    </>
  );
}

/** Whoever is offered "other" is asked which: the option comes and goes with the switch. */
function Other({ question, onChange }: QuestionFormProps) {
  const translate = useTranslate();
  const { options, allowsOther, collectsOptions, longest } = question;
  const offer = (isOffered: boolean) => {
    const others = options.filter(({ key }) => !isOtherKey(key));
    const other = options.find(({ key }) => isOtherKey(key)) ?? { ...newOption('autre'), label: OTHER, isNew: false };
    onChange({
      allowsOther: isOffered,
      longest: isOffered ? longest : null,
      collectsOptions: isOffered && collectsOptions,
      options: isOffered ? [...others, other] : others,
    });
  };
  return (
    <Box sx={{ mt: 1 }}>
      <Flag
        field="allowsOther"
        label={translate('questionnaireEditor.fields.allowsOther')}
        value={allowsOther}
        onChange={offer}
      />
      {allowsOther && (
        <Flag
          field="collectsOptions"
          label={translate('questionnaireEditor.fields.collectsOptions')}
          value={collectsOptions}
          onChange={(value) => onChange({ collectsOptions: value })}
        />
      )}
      {allowsOther && (
        <Box sx={columns}>
          <NumberField
            field="longest"
            label={translate('questionnaireEditor.fields.longestOther')}
            value={longest}
            onChange={(value) => onChange({ longest: value }, 'longest')}
            minimum={1}
          />
        </Box>
      )}
    </Box>
  );
}

type NumberOf = 'minimum' | 'maximum' | 'decimals' | 'fewest' | 'most' | 'longest';

function Limits({ question, onChange }: QuestionFormProps) {
  const translate = useTranslate();
  const text = (name: string) => translate(`questionnaireEditor.fields.${name}`);
  const number = (
    name: NumberOf,
    label: string = name,
    more: { whole?: boolean; minimum?: number; required?: boolean } = {},
  ) => (
    <NumberField
      field={name}
      label={text(label)}
      value={question[name]}
      onChange={(value) => onChange({ [name]: value } as Partial<EditedQuestion>, name)}
      {...more}
    />
  );
  const words = (name: 'minimumLabel' | 'maximumLabel' | 'unit') => (
    <Bilingual
      field={name}
      label={text(name)}
      value={question[name]}
      onChange={(value) => onChange({ [name]: value } as Partial<EditedQuestion>, name)}
    />
  );
  switch (question.kind) {
    case 'RATING':
      return (
        <Framed>
          <Box sx={columns}>
            {number('minimum', 'ratingMinimum', { minimum: 0, required: true })}
            {number('maximum', 'ratingMaximum', { minimum: 1, required: true })}
          </Box>
          {words('minimumLabel')}
          {words('maximumLabel')}
        </Framed>
      );
    case 'NUMBER':
      return (
        <Framed>
          <Box sx={columns}>
            {number('minimum', 'minimum', { whole: false })}
            {number('maximum', 'maximum', { whole: false })}
            {number('decimals', 'decimals', { minimum: 0 })}
          </Box>
          {words('unit')}
        </Framed>
      );
    case 'DATE':
      return (
        <Framed>
          <Box sx={columns}>
            <Day
              field="earliest"
              value={question.earliest}
              onChange={(earliest) => onChange({ earliest }, 'earliest')}
            />
            <Day field="latest" value={question.latest} onChange={(latest) => onChange({ latest }, 'latest')} />
          </Box>
        </Framed>
      );
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
      return (
        <Framed>
          <Box sx={columns}>
            {number('fewest', 'fewest', { minimum: 1 })}
            {number('most', 'most', { minimum: 1 })}
          </Box>
        </Framed>
      );
    case 'TEXT':
    case 'LONG_TEXT':
      return (
        <Framed>
          <Box sx={columns}>{number('longest', 'longest', { minimum: 1 })}</Box>
        </Framed>
      );
    default:
      return null;
  }
}

function Framed({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 2 }}>
      <Typography component="h3" variant="h3" sx={{ mb: 0.5 }}>
        {translate('questionnaireEditor.limits')}
      </Typography>
      {children}
    </Box>
  );
}

interface DayProps {
  field: 'earliest' | 'latest';
  value: string | null;
  onChange: (day: string | null) => void;
}

function Day({ field, value, onChange }: DayProps) {
  const { remark, onBlur } = useRemarkAt(field);
  const names = useNames();
  const translate = useTranslate();
  const label = translate(`questionnaireEditor.fields.${field}`);
  return (
    <TextField
      data-field={field}
      type="date"
      label={translate('questionnaireEditor.optionalLabel', { label })}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value || null)}
      onBlur={onBlur}
      error={remark?.level === 'error'}
      helperText={remark && names.remark(remark)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
