// Says what publishing changes, for respondents and for the answers there are, and publishes.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { useActions } from '../../providers/use-actions.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { storedDefinition } from './definition.ts';
import { differencesOf } from './differences.ts';
import { useNames } from './names.ts';
import { edited } from './parts.ts';
import { remarksOf } from './remarks.ts';
import { sizeOf, useSize } from './size.ts';

interface PublishDialogProps {
  questionnaire: QuestionnaireFullFragment;
  onClose: () => void;
  onPublished: () => Promise<void> | void;
}

export function PublishDialog({ questionnaire, onClose, onPublished }: PublishDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const provider = useActions();
  const notify = useNotify();
  const translate = useTranslate();
  const names = useNames();
  const size = useSize();
  const titleId = useId();
  const { id, slug, sections, draftSections, publishedAt } = questionnaire;
  const text = (key: string, values = {}) => translate(`questionnaireEditor.publish.${key}`, values);
  const differences = publishedAt && draftSections ? differencesOf(sections, draftSections) : [];
  const what = publishedAt ? (draftSections ? 'again' : 'reopen') : 'first';
  const draft = edited(storedDefinition(questionnaire));
  const remarks = remarksOf(draft);
  const isFaulty = remarks.some(({ level }) => level === 'error');

  const publish = async () => {
    setBusy(true);
    try {
      await provider.publishQuestionnaire(id);
      notify('questionnaireEditor.publish.done', { type: 'success' });
      onClose();
      await onPublished();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
      setBusy(false);
    }
  };

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{text('title')}</DialogTitle>
      <DialogContent tabIndex={0}>
        <DialogContentText sx={{ overflowWrap: 'anywhere' }}>
          {text(what, { address: `${location.origin}/q/${slug}` })}
        </DialogContentText>
        {what === 'first' && <Typography sx={{ mt: 1 }}>{size(sizeOf(sections))}</Typography>}
        {what === 'again' && (
          <>
            <Typography component="h3" variant="h3" sx={{ mt: 2 }}>
              {text('changes')}
            </Typography>
            <DifferenceList differences={differences} />
            {differences.some((one) => one.what === 'removed' && one.of === 'question') && (
              <Alert severity="warning" variant="outlined" sx={{ mt: 1 }}>
                {text('removedWarning')}
              </Alert>
            )}
          </>
        )}
        {remarks.length > 0 && (
          <Alert severity={isFaulty ? 'error' : 'warning'} variant="outlined" sx={{ mt: 2 }}>
            {text(isFaulty ? 'faults' : 'warnings')}
            <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
              {[
                ...new Set(remarks.map((remark) => `${names.of(draft, remark.part)} – ${names.remarkAlone(remark)}`)),
              ].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        {isFaulty ? (
          <Button variant="contained" component={Link} to={`/questionnaires/${id}`} autoFocus>
            {text('mend')}
          </Button>
        ) : (
          <Button variant="contained" onClick={() => void publish()} loading={isBusy} autoFocus>
            {text('confirm')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
