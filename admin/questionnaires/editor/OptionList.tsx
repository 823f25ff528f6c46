// The options of a choice or the rows of a rating: written one under the other, moved by their handles or by buttons.
import Add from '@mui/icons-material/Add';
import Close from '@mui/icons-material/Close';
import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { isOtherKey, type Localized } from '../../../api/modules/submissions/draft.rules.ts';
import { useEditing } from './editing.ts';
import { columns, Text, useRemarkAt } from './fields.tsx';
import { useNames } from './names.ts';
import { type EditedOption, newOption } from './parts.ts';
import type { QuestionFormProps } from './QuestionForm.tsx';
import { Handle, Sortable, useSortableRow } from './Sortable.tsx';

type List = 'options' | 'items';

export function OptionList({ question, onChange, list }: QuestionFormProps & { list: List }) {
  const { select } = useEditing();
  const translate = useTranslate();
  const names = useNames();
  const { remark } = useRemarkAt(list);
  const options = question[list];
  const give = (next: EditedOption[], about?: string) => onChange({ [list]: next }, about);
  const nameOf = (option: EditedOption) => names.text(option.label) || translate('questionnaireEditor.options.empty');

  const insert = (at: number, texts: readonly string[]) => {
    give(options.toSpliced(at, 0, ...texts.map((fr) => newOption('option', fr))));
    select(question.id, `${list}.${at + texts.length - 1}.label.fr`);
  };
  // "Other" stays last: whoever adds an option means one before it.
  const end = options.findIndex(({ key }) => question.allowsOther && isOtherKey(key));
  const add = () => insert(end === -1 ? options.length : end, ['']);

  return (
    <Box data-field={list} sx={{ mt: 2 }}>
      <Typography component="h3" variant="h3">
        {translate(`questionnaireEditor.fields.${list}`)}
      </Typography>
      <FormHelperText sx={{ mt: 0, mb: 0.5 }}>
        {translate(`questionnaireEditor.options.${list === 'items' ? 'pasteItems' : 'paste'}`)}
      </FormHelperText>
      <Sortable
        ids={options.map(({ id }) => id)}
        nameOf={(id) => nameOf(options.find((option) => option.id === id) as EditedOption)}
        onDrop={(id, over) => {
          const from = options.findIndex((option) => option.id === id);
          const to = options.findIndex((option) => option.id === over);
          give(options.toSpliced(from, 1).toSpliced(to, 0, options[from] as EditedOption));
        }}
      >
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {options.map((option, index) => (
            <Row
              key={option.id}
              option={option}
              field={`${list}.${index}`}
              label={translate(`questionnaireEditor.fields.${list === 'items' ? 'item' : 'option'}`, {
                number: index + 1,
              })}
              name={nameOf(option)}
              isFirst={index === 0}
              isLast={index === options.length - 1}
              onLabel={(label) => give(options.with(index, { ...option, label }), `${list} ${option.id}`)}
              onMove={(by) => give(options.toSpliced(index, 1).toSpliced(index + by, 0, option))}
              onRemove={() => give(options.toSpliced(index, 1))}
              onMore={(texts) => insert(index + 1, texts)}
            />
          ))}
        </Box>
      </Sortable>
      <Button startIcon={<Add />} onClick={add} sx={{ mt: 0.5 }}>
        {translate(`questionnaireEditor.options.${list === 'items' ? 'addItem' : 'add'}`)}
      </Button>
      {remark && <FormHelperText error={remark.level === 'error'}>{names.remark(remark)}</FormHelperText>}
    </Box>
  );
}

interface RowProps {
  option: EditedOption;
  field: string;
  label: string;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onLabel: (label: Localized) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  /** More options after this one. */
  onMore: (texts: readonly string[]) => void;
}

function Row({ option, field, label, name, isFirst, isLast, onLabel, onMove, onRemove, onMore }: RowProps) {
  const translate = useTranslate();
  const { ref, style, handle } = useSortableRow(option.id);
  const { remark } = useRemarkAt(`${field}.key`);
  const names = useNames();
  const { fr, en } = option.label;
  const say = (what: string) => translate(`questionnaireEditor.options.${what}`, { name });

  const nextOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onMore(['']);
  };
  const linesAsOptions = (event: ClipboardEvent) => {
    const lines = event.clipboardData
      .getData('text')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    if (fr !== '') return onMore(lines);
    onLabel({ fr: lines[0] ?? '', en });
    setTimeout(() => onMore(lines.slice(1)));
  };
  return (
    <Box
      component="li"
      ref={ref}
      style={style}
      data-field={field}
      sx={{
        display: 'flex',
        alignItems: 'flex-start',
        gap: 0.5,
        mb: { xs: 1.5, sm: 0 },
        bgcolor: 'background.paper',
        position: 'relative',
      }}
    >
      <Box sx={{ pt: 1.5 }}>
        <Handle handle={handle} name={name} />
      </Box>
      <Box sx={{ ...columns, flex: 1, minWidth: 0 }}>
        <Text
          field={`${field}.label.fr`}
          label={translate('forms.inFrench', { label })}
          value={fr}
          lang="fr"
          required
          onChange={(text) => onLabel({ fr: text, en })}
          onKeyDown={nextOnEnter}
          onPaste={linesAsOptions}
        />
        <Text
          field={`${field}.label.en`}
          label={translate('forms.inEnglish', { label })}
          value={en ?? ''}
          lang="en"
          onChange={(text) => onLabel({ fr, en: text || null })}
        />
        {remark && <FormHelperText error>{names.remark(remark)}</FormHelperText>}
      </Box>
      <Box sx={{ display: 'flex', pt: 1.25, flexWrap: 'wrap', maxWidth: { xs: 36, sm: 'none' } }}>
        <IconButton size="small" disabled={isFirst} onClick={() => onMove(-1)} aria-label={say('moveUp')}>
          <KeyboardArrowUp fontSize="small" />
        </IconButton>
        <IconButton size="small" disabled={isLast} onClick={() => onMove(1)} aria-label={say('moveDown')}>
          <KeyboardArrowDown fontSize="small" />
        </IconButton>
        <IconButton size="small" onClick={onRemove} aria-label={say('remove')}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
    </Box>
  );
}
