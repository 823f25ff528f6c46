// The form of the part that is open, with what can be done to it as a whole.
import ContentCopy from '@mui/icons-material/ContentCopy';
import Delete from '@mui/icons-material/Delete';
import KeyboardArrowDown from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUp from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { outlineOf, partOf } from './changes.ts';
import { useEditing } from './editing.ts';
import { numberOf } from './names.ts';
import { usePartActions } from './part-actions.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { SETTINGS } from './remarks.ts';
import { SectionForm } from './SectionForm.tsx';
import { SettingsForm } from './SettingsForm.tsx';

export function PartForm() {
  const { draft, selected } = useEditing();
  const translate = useTranslate();
  const found = partOf(draft, selected);
  const isFresh =
    selected === SETTINGS
      ? draft.title.fr === ''
      : (found?.kind === 'question' ? found.question : found?.section)?.isNew;
  const kind = found?.kind === 'question' ? 'questionNumber' : 'sectionNumber';
  const heading = found
    ? translate(`questionnaireEditor.${kind}`, { number: numberOf(draft, selected) })
    : translate('questionnaireEditor.settings');
  return (
    <Card>
      <CardContent key={selected} sx={{ containerType: 'inline-size' }}>
        <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 0.5, mb: 0.5 }}>
          <Typography component="h2" variant="h2" tabIndex={-1} data-part-heading sx={{ mr: 'auto' }}>
            {heading}
          </Typography>
          {found && <PartActions />}
        </Box>
        {!found && <SettingsForm isFresh={isFresh ?? false} />}
        {found?.kind === 'section' && <SectionForm section={found.section} isFresh={isFresh ?? false} />}
        {found?.kind === 'question' && <QuestionForm question={found.question} isFresh={isFresh ?? false} />}
        <Neighbours />
      </CardContent>
    </Card>
  );
}

function PartActions() {
  const { selected } = useEditing();
  const { move, duplicate, remove } = usePartActions();
  const translate = useTranslate();
  const action = (name: string, icon: ReactNode, run: () => void) => {
    const label = translate(`questionnaireEditor.${name}`);
    return (
      <IconButton size="small" onClick={run} aria-label={label} title={label}>
        {icon}
      </IconButton>
    );
  };
  return (
    <Box sx={{ display: 'flex' }}>
      {action('moveUp', <KeyboardArrowUp />, () => move(selected, -1))}
      {action('moveDown', <KeyboardArrowDown />, () => move(selected, 1))}
      {action('duplicate', <ContentCopy fontSize="small" />, () => duplicate(selected))}
      {action('remove', <Delete fontSize="small" />, () => remove(selected))}
    </Box>
  );
}

/** From form to form without the outline, which small screens show apart. */
function Neighbours() {
  const { draft, selected, select } = useEditing();
  const translate = useTranslate();
  const order = [SETTINGS, ...outlineOf(draft)];
  const place = order.indexOf(selected);
  const [before, after] = [order[place - 1], order[place + 1]];
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', mt: 3 }}>
      <Button disabled={before === undefined} onClick={() => before && select(before, '')}>
        {translate('questionnaireEditor.previous')}
      </Button>
      <Button disabled={after === undefined} onClick={() => after && select(after, '')}>
        {translate('questionnaireEditor.next')}
      </Button>
    </Box>
  );
}
