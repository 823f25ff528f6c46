// The definition as a file: out of the editor, and into it in place of what it holds.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { type ReactNode, useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Definition as Written } from '../../../api/modules/submissions/definition-json.rules.ts';
import { useEditing } from './editing.ts';
import { download } from './file.ts';
import { definitionOf, edited } from './parts.ts';
import { ReadFile } from './ReadFile.tsx';
import { SETTINGS } from './remarks.ts';
import { sizeOf, useSize } from './size.ts';

export function FileMenu({ icon, label }: { icon: ReactNode; label: string }) {
  const { draft, change, select, say } = useEditing();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isImporting, setImporting] = useState(false);
  const translate = useTranslate();
  const size = useSize();
  const titleId = useId();
  const text = (key: string) => translate(`questionnaireEditor.file.${key}`);
  const take = ({ title, description, thanks, sections }: Written) => {
    setImporting(false);
    // The address stays: links to it are out already.
    change({ ...edited({ ...definitionOf(draft), title, description, thanks, sections }), slugIsNew: false });
    select(SETTINGS, '');
    say(translate('questionnaireEditor.file.imported', { size: size(sizeOf(sections)) }));
  };
  return (
    <>
      <IconButton
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
      >
        {icon}
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            download(definitionOf(draft));
          }}
        >
          {text('export')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            setAnchor(null);
            setImporting(true);
          }}
        >
          {text('import')}
        </MenuItem>
      </Menu>
      {isImporting && (
        <Dialog open onClose={() => setImporting(false)} aria-labelledby={titleId} maxWidth="sm" fullWidth>
          <DialogTitle id={titleId}>{text('importTitle')}</DialogTitle>
          <DialogContent>
            <DialogContentText sx={{ mb: 2 }}>{text('importText')}</DialogContentText>
            <ReadFile onRead={take} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setImporting(false)}>{translate('ra.action.cancel')}</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
