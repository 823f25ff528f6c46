// A questionnaire that begins as another: asks for its title and its address, copies, and opens the copy.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { type FormEvent, useId, useState } from 'react';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { useActions } from '../../providers/use-actions.ts';
import { keyFrom } from './keys.ts';

interface CopyButtonProps {
  of: Pick<QuestionnaireFullFragment, 'id' | 'slug' | 'title'>;
}

export function CopyButton({ of }: CopyButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const translate = useTranslate();
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('questionnaireEditor.copy.label')}
      </Button>
      {isOpen && <CopyDialog of={of} onClose={() => setOpen(false)} />}
    </>
  );
}

const LONGEST_SLUG = 60;
const ENDING = '-copie';

function CopyDialog({ of: { id, slug, title }, onClose }: CopyButtonProps & { onClose: () => void }) {
  const [fr, setFr] = useState(`${title.fr} (copie)`);
  const [en, setEn] = useState(title.en ? `${title.en} (copy)` : '');
  const [wanted, setWanted] = useState(`${slug.slice(0, LONGEST_SLUG - ENDING.length)}${ENDING}`);
  // The address follows the title until somebody writes one.
  const [isWritten, setWritten] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const provider = useActions();
  const notify = useNotify();
  const redirect = useRedirect();
  const translate = useTranslate();
  const titleId = useId();
  const text = (key: string) => translate(`questionnaireEditor.copy.${key}`);
  const name = (field: string) => translate(`questionnaireEditor.fields.${field}`);
  const copy = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const named = { fr: fr.trim(), en: en.trim() || null };
      const made = await provider.copyQuestionnaire({ id, slug: wanted, title: named });
      notify('questionnaireEditor.copy.done', { type: 'success' });
      redirect('edit', 'questionnaires', made.id);
    } catch (error) {
      setRefusal(translate((error as Error).message, { _: (error as Error).message }));
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <form onSubmit={copy}>
        <DialogTitle id={titleId}>{text('title')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{text('text')}</DialogContentText>
          <TextField
            label={translate('forms.inFrench', { label: name('title') })}
            value={fr}
            onChange={({ target }) => {
              setFr(target.value);
              if (!isWritten) setWanted(keyFrom(target.value, ''));
            }}
            required
            autoFocus
            slotProps={{ htmlInput: { lang: 'fr' } }}
          />
          <TextField
            label={translate('forms.inEnglish', { label: name('title') })}
            value={en}
            onChange={({ target }) => setEn(target.value)}
            slotProps={{ htmlInput: { lang: 'en' } }}
          />
          <TextField
            label={name('slug')}
            value={wanted}
            onChange={({ target }) => {
              setWritten(true);
              setWanted(target.value);
            }}
            onBlur={() => setWanted(keyFrom(wanted, wanted))}
            error={refusal !== undefined}
            helperText={refusal ?? translate('questionnaireEditor.fields.slugHelp', { slug: wanted })}
            required
            slotProps={{ htmlInput: { maxLength: LONGEST_SLUG } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" loading={isBusy}>
            {text('confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
