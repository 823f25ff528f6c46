// Starts a conversation: with whom, about what, the first words.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { Form, ResourceContextProvider, required, TextInput, useNavigate, useNotify, useTranslate } from 'react-admin';
import { SomeOf } from '../inputs/ReferenceInputs.tsx';
import { useActions } from '../providers/use-actions.ts';

interface Values {
  memberIds?: string[];
  subject?: string | null;
  message?: string;
}

const needed = required();

export default function NewConversation({ onClose }: { onClose: () => void }) {
  const titleId = useId();
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const provider = useActions();

  async function start({ memberIds = [], subject, message = '' }: Values) {
    try {
      const { id } = await provider.startConversation(memberIds, subject ?? null, message);
      onClose();
      navigate(`/conversations/${id}`);
    } catch (error) {
      const text = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(text, { type: 'error', messageArgs: { _: text } });
    }
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <ResourceContextProvider value="conversations">
        <Form onSubmit={start} record={{}} warnWhenUnsavedChanges={false}>
          <DialogTitle id={titleId}>{translate('conversations.start')}</DialogTitle>
          <DialogContent>
            <SomeOf source="memberIds" reference="people" label={translate('conversations.people')} isRequired />
            <TextInput source="subject" label={translate('conversations.subject')} />
            <TextInput
              source="message"
              label={translate('conversations.firstMessage')}
              multiline
              minRows={3}
              validate={needed}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
            <Button type="submit" variant="contained">
              {translate('conversations.send')}
            </Button>
          </DialogActions>
        </Form>
      </ResourceContextProvider>
    </Dialog>
  );
}
