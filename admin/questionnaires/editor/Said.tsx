// What was just done to a part, told and shown, with the way to take it back.
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useEditing } from './editing.ts';

const SHOWN_MS = 6_000;

export function Said() {
  const { said, canUndo, undo, say } = useEditing();
  const [closed, setClosed] = useState('');
  const translate = useTranslate();
  const takeBack = () => {
    undo();
    say(translate('questionnaireEditor.done.undone'));
  };
  const isUndone = said.trim() === translate('questionnaireEditor.done.undone');
  return (
    <Snackbar
      key={said}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      open={said !== '' && closed !== said}
      autoHideDuration={SHOWN_MS}
      onClose={(_, reason) => reason !== 'clickaway' && setClosed(said)}
      message={said}
      action={
        canUndo &&
        !isUndone && (
          <Button color="inherit" size="small" onClick={takeBack}>
            {translate('questionnaireEditor.undo')}
          </Button>
        )
      }
    />
  );
}
