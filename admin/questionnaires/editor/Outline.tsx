// The sections and questions in their order: to open them, to move them, to add to them.
import Add from '@mui/icons-material/Add';
import Tune from '@mui/icons-material/Tune';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type KeyboardEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { AddQuestion } from './AddQuestion.tsx';
import { outlineOf } from './changes.ts';
import { useEditing } from './editing.ts';
import { useNames } from './names.ts';
import { OutlineRow, RowButton } from './OutlineRow.tsx';
import { usePartActions } from './part-actions.ts';
import type { EditedSection } from './parts.ts';
import { SETTINGS } from './remarks.ts';
import { Sortable } from './Sortable.tsx';

export function Outline() {
  const { draft, selected, select } = useEditing();
  const { move, drop, duplicate, remove, addSection } = usePartActions();
  const [isMovingSection, setMovingSection] = useState(false);
  const translate = useTranslate();
  const names = useNames();
  const sections = new Set(draft.sections.map(({ id }) => id));
  const rows = outlineOf(draft).filter((id) => !isMovingSection || sections.has(id));

  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (!id || id === SETTINGS) return;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      move(id, event.key === 'ArrowUp' ? -1 : 1);
    else if ((event.ctrlKey || event.metaKey) && event.key === 'd') duplicate(id);
    else if (event.key === 'Delete') remove(id);
    else return;
    event.preventDefault();
  };

  return (
    <Box component="nav" aria-label={translate('questionnaireEditor.outline')} onKeyDown={onKeyDown}>
      <Typography component="h2" variant="h3" sx={{ mb: 1 }}>
        {translate('questionnaireEditor.outline')}
      </Typography>
      <Box data-row={SETTINGS} sx={{ mb: 0.5 }}>
        <RowButton
          id={SETTINGS}
          icon={<Tune fontSize="small" sx={{ color: 'text.secondary' }} />}
          name={translate('questionnaireEditor.settings')}
          isOpen={selected === SETTINGS}
          onOpen={() => select(SETTINGS)}
        />
      </Box>
      <Sortable
        ids={rows}
        nameOf={(id) => names.of(draft, id)}
        onStart={(id) => setMovingSection(sections.has(id))}
        onEnd={() => setMovingSection(false)}
        onDrop={drop}
      >
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {draft.sections.map((section) => (
            <SectionRows key={section.id} section={section} isFolded={isMovingSection} />
          ))}
        </Box>
      </Sortable>
      <Button startIcon={<Add />} onClick={addSection} sx={{ mt: 1 }}>
        {translate('questionnaireEditor.addSection')}
      </Button>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        {translate('questionnaireEditor.outlineHelp')}
      </Typography>
    </Box>
  );
}

function SectionRows({ section, isFolded }: { section: EditedSection; isFolded: boolean }) {
  return (
    <>
      <OutlineRow id={section.id} isConditional={section.shownWhen !== null} />
      {!isFolded &&
        section.questions.map(({ id, kind, shownWhen }) => (
          <OutlineRow key={id} id={id} kind={kind} isConditional={shownWhen !== null} />
        ))}
      {!isFolded && (
        <Box component="li" sx={{ pl: 4, mb: 1 }}>
          <AddQuestion section={section} />
        </Box>
      )}
    </>
  );
}
