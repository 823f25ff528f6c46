// When a section or a question is shown: conditions on earlier answers, written as a sentence.
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import {
  type ConditionDraft,
  ConditionMatch,
  type ConditionOperator,
  type ShownWhenDraft,
} from '../../../api/modules/submissions/draft.rules.ts';
import { questionsOf } from './changes.ts';
import { firstCondition, operandsOf, operatorsOf, optionsOf, questionsBefore } from './conditions.ts';
import { useEditing } from './editing.ts';
import { Choice, NumberField, useRemarkAt } from './fields.tsx';
import { useNames } from './names.ts';

interface ConditionsProps {
  of: { id: string; shownWhen: ShownWhenDraft | null };
  onChange: (shownWhen: ShownWhenDraft | null) => void;
}

const MOST_CONDITIONS = 10;

export function Conditions({ of: { id, shownWhen }, onChange }: ConditionsProps) {
  const { draft } = useEditing();
  const translate = useTranslate();
  const names = useNames();
  const { remark } = useRemarkAt('shownWhen');
  const text = (name: string, values = {}) => translate(`questionnaireEditor.conditions.${name}`, values);
  const earlier = questionsBefore(draft, id);
  const conditions = shownWhen?.conditions ?? [];
  const match = shownWhen?.match ?? ConditionMatch.ALL;
  const give = (next: ConditionDraft[]) => onChange(next.length > 0 ? { match, conditions: next } : null);
  const last = earlier.at(-1);
  return (
    <Box data-field="shownWhen" sx={{ mt: 2 }}>
      <Typography component="h3" variant="h3">
        {text('title')}
      </Typography>
      {conditions.length === 0 && (
        <Typography color="textSecondary">{text(earlier.length > 0 ? 'always' : 'none')}</Typography>
      )}
      {conditions.length > 1 && (
        <Box sx={{ maxWidth: 360 }}>
          <Choice
            field="shownWhen.match"
            label={text('match')}
            value={match}
            choices={Object.values(ConditionMatch).map((value) => ({ value, label: text(value) }))}
            onChange={(value) => onChange({ match: value, conditions })}
          />
        </Box>
      )}
      {conditions.map((condition, index) => (
        <Condition
          // oxlint-disable-next-line react/no-array-index-key -- two conditions may say the same
          key={index}
          field={`shownWhen.conditions.${index}`}
          number={index + 1}
          condition={condition}
          of={id}
          onChange={(next) => give(conditions.with(index, next))}
          onRemove={() => give(conditions.toSpliced(index, 1))}
        />
      ))}
      {remark && <FormHelperText error={remark.level === 'error'}>{names.remark(remark)}</FormHelperText>}
      {last && conditions.length < MOST_CONDITIONS && (
        <Button startIcon={<Add />} onClick={() => give([...conditions, firstCondition(last)])}>
          {text('add')}
        </Button>
      )}
    </Box>
  );
}

interface ConditionProps {
  field: string;
  number: number;
  condition: ConditionDraft;
  of: string;
  onChange: (condition: ConditionDraft) => void;
  onRemove: () => void;
}

function Condition({ field, number, condition, of, onChange, onRemove }: ConditionProps) {
  const { draft } = useEditing();
  const translate = useTranslate();
  const names = useNames();
  const { remark } = useRemarkAt(field);
  const text = (name: string, values = {}) => translate(`questionnaireEditor.conditions.${name}`, values);
  const all = questionsOf(draft);
  const earlier = questionsBefore(draft, of);
  const question = all.find(({ key }) => key === condition.questionKey);
  const { withOption, withItem, withNumber } = operandsOf(condition.operator, question);

  // What is chosen stays in the list though it may not be chosen: nobody else can tell what was meant.
  const listed = question && !earlier.includes(question) ? [...earlier, question] : earlier;
  const questions = listed.map((one) => {
    const name = names.text(one.label) || translate('questionnaireEditor.untitledQuestion');
    return { value: one.key, label: earlier.includes(one) ? name : text('later', { name }) };
  });
  const missing = (key: string) => ({ value: key, label: text('unknown', { key }), disabled: true });
  const among = (choices: { value: string; label: string }[], key: string | null) =>
    key === null || choices.some(({ value }) => value === key) ? choices : [...choices, missing(key)];
  const options = (question ? optionsOf(question) : []).map(({ key, label }) => ({
    value: key,
    label: names.text(label) || key,
  }));
  const items = (question?.items ?? []).map(({ key, label }) => ({ value: key, label: names.text(label) || key }));
  const operators = question ? operatorsOf(question) : [condition.operator];

  return (
    <Box
      data-field={field}
      role="group"
      aria-label={text('numbered', { number })}
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 0.5,
        borderLeft: 3,
        borderColor: 'divider',
        pl: 1.5,
        my: 1,
      }}
    >
      <Box
        sx={{
          flex: 1,
          minWidth: 0,
          display: 'grid',
          columnGap: 1,
          gridTemplateColumns: 'minmax(0, 1fr)',
          '@container (min-width: 460px)': {
            gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
            '& > :first-of-type': { gridColumn: '1 / -1' },
          },
        }}
      >
        <Choice
          field={`${field}.questionKey`}
          label={text('question')}
          value={condition.questionKey}
          choices={among(questions, condition.questionKey)}
          onChange={(key) => {
            const next = all.find((one) => one.key === key);
            if (next) onChange(firstCondition(next));
          }}
        />
        <Choice<ConditionOperator>
          field={`${field}.operator`}
          label={text('operator')}
          value={condition.operator}
          choices={[...new Set([...operators, condition.operator])].map((value) => ({
            value,
            label: text(`operators.${value}`),
          }))}
          onChange={(operator) =>
            onChange({ ...firstCondition(question, operator), questionKey: condition.questionKey })
          }
        />
        <Box>
          {withOption && (
            <Choice
              field={`${field}.optionKey`}
              label={text('option')}
              value={condition.optionKey ?? ''}
              choices={among(options, condition.optionKey)}
              onChange={(optionKey) => onChange({ ...condition, optionKey })}
            />
          )}
          {withItem && (
            <Choice
              field={`${field}.item`}
              label={text('item')}
              value={condition.item ?? ''}
              choices={among(items, condition.item)}
              onChange={(item) => onChange({ ...condition, item })}
            />
          )}
          {withNumber && (
            <NumberField
              field={`${field}.number`}
              label={text('number')}
              value={condition.number}
              onChange={(value) => onChange({ ...condition, number: value })}
              whole={false}
              required
            />
          )}
        </Box>
        {remark && <FormHelperText error={remark.level === 'error'}>{names.remark(remark)}</FormHelperText>}
      </Box>
      <IconButton size="small" onClick={onRemove} aria-label={text('remove', { number })} sx={{ mt: 1.25 }}>
        <Close fontSize="small" />
      </IconButton>
    </Box>
  );
}
