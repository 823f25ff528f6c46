// A new question at the end of a section: first of which kind.
import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { QuestionKind } from '../../../api/modules/submissions/draft.rules.ts';
import { useFormat } from '../../i18n/format.ts';
import { KindIcon } from './KindIcon.tsx';
import { useNames } from './names.ts';
import { usePartActions } from './part-actions.ts';
import type { EditedSection } from './parts.ts';

const kinds = Object.values(QuestionKind);

export function AddQuestion({ section }: { section: EditedSection }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { addQuestion } = usePartActions();
  const translate = useTranslate();
  const format = useFormat();
  const names = useNames();
  const name = names.text(section.title) || translate('questionnaireEditor.untitledSection');
  const add = (kind: QuestionKind) => {
    setAnchor(null);
    addQuestion(section.id, kind);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<Add />}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={translate('questionnaireEditor.addQuestionTo', { name })}
      >
        {translate('questionnaireEditor.addQuestion')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        disableRestoreFocus={anchor === null}
        slotProps={{ list: { dense: true } }}
      >
        {kinds.map((kind) => (
          <MenuItem key={kind} onClick={() => add(kind)}>
            <ListItemIcon>
              <KindIcon kind={kind} />
            </ListItemIcon>
            <ListItemText
              primary={format.label('QuestionKind', kind)}
              secondary={translate(`questionnaireEditor.kinds.${kind}`)}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
