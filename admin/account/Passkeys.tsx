// The passkeys of whoever is signed in: named, added, renamed and removed.
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Confirm, useNotify, useTranslate } from 'react-admin';
import {
  AddPasskeyDocument,
  PasskeysDocument,
  type PasskeysQuery,
  RemovePasskeyDocument,
  RenamePasskeyDocument,
  StartPasskeyDocument,
} from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { PlainField } from '../inputs/PlainField.tsx';
import { request } from '../providers/graphql.ts';
import { recordOf } from '../providers/payload.ts';

type Passkey = PasskeysQuery['passkeys']['nodes'][number];

interface PasskeysProps {
  /** Recovery codes come with the first factor. */
  onCodes: (codes: readonly string[]) => void;
  /** Runs a step and says what is refused. */
  attempt: (step: () => Promise<void>) => Promise<void>;
}

export function Passkeys({ onCodes, attempt }: PasskeysProps) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const [naming, setNaming] = useState<Passkey | 'new'>();
  const [removing, setRemoving] = useState<Passkey>();
  // What changes here changes the factors: the one key makes both load again.
  const { data } = useQuery({ queryKey: ['secondFactors', 'passkeys'], queryFn: () => request(PasskeysDocument, {}) });
  const passkeys = data?.passkeys.nodes ?? [];

  const add = (name: string) =>
    attempt(async () => {
      const { startPasskey } = await request(StartPasskeyDocument, {});
      recordOf(startPasskey);
      const { makePasskey } = await import('../providers/passkeys.ts');
      const credential = startPasskey.creation && (await makePasskey(startPasskey.creation));
      if (!credential) return;
      const { addPasskey } = await request(AddPasskeyDocument, { input: { name, credential } });
      recordOf(addPasskey);
      notify('security.passkeyAdded', { type: 'success' });
      if (addPasskey.recoveryCodes) onCodes(addPasskey.recoveryCodes);
    });

  const rename = ({ id }: Passkey, name: string) =>
    attempt(async () => {
      recordOf((await request(RenamePasskeyDocument, { input: { id, name } })).renamePasskey);
      notify('security.passkeyRenamed', { type: 'success' });
    });

  const remove = ({ id }: Passkey) =>
    attempt(async () => {
      recordOf((await request(RemovePasskeyDocument, { input: { id } })).removePasskey);
      notify('security.passkeyRemoved', { type: 'success' });
    });

  const storyOf = ({ createdAt, lastUsedAt, synced }: Passkey): string =>
    [
      translate('security.added', { at: format.dateTime(createdAt) }),
      lastUsedAt && translate('security.lastUsed', { at: format.dateTime(lastUsedAt) }),
      synced && translate('security.synced'),
    ]
      .filter(Boolean)
      .join(' · ');

  return (
    <Stack spacing={1} sx={{ alignItems: 'start' }}>
      <Typography component="h3" variant="h3">
        {translate('security.passkeys')}
      </Typography>
      <Typography>{translate('security.passkeysHelp')}</Typography>
      {data && passkeys.length === 0 && <Typography>{translate('security.noPasskey')}</Typography>}
      {passkeys.length > 0 && (
        <List disablePadding sx={{ width: '100%' }}>
          {passkeys.map((passkey) => (
            <ListItem key={passkey.id} disableGutters divider sx={{ flexWrap: 'wrap', columnGap: 1 }}>
              <ListItemText
                primary={passkey.name}
                secondary={storyOf(passkey)}
                sx={{ flex: '1 1 220px', overflowWrap: 'anywhere' }}
              />
              <Button
                size="small"
                aria-label={translate('security.renameOne', { name: passkey.name })}
                onClick={() => setNaming(passkey)}
              >
                {translate('security.rename')}
              </Button>
              <Button
                size="small"
                color="error"
                aria-label={translate('security.removeOne', { name: passkey.name })}
                onClick={() => setRemoving(passkey)}
              >
                {translate('security.remove')}
              </Button>
            </ListItem>
          ))}
        </List>
      )}
      {'PublicKeyCredential' in window && (
        <Button variant="contained" onClick={() => setNaming('new')}>
          {translate('security.addPasskey')}
        </Button>
      )}
      {naming && (
        <Naming
          passkey={naming === 'new' ? undefined : naming}
          onName={(name) => (naming === 'new' ? add(name) : rename(naming, name))}
          onClose={() => setNaming(undefined)}
        />
      )}
      <Confirm
        isOpen={removing !== undefined}
        title={removing ? translate('security.removeOne', { name: removing.name }) : ''}
        content={translate('security.removePasskeyConfirm')}
        onConfirm={() => {
          setRemoving(undefined);
          if (removing) void remove(removing);
        }}
        onClose={() => setRemoving(undefined)}
      />
    </Stack>
  );
}

interface NamingProps {
  passkey: Passkey | undefined;
  onName: (name: string) => Promise<void>;
  onClose: () => void;
}

function Naming({ passkey, onName, onClose }: NamingProps) {
  const translate = useTranslate();
  const id = useId();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    onClose();
    if (name) void onName(name);
  }

  return (
    <Dialog open onClose={onClose} aria-labelledby={`${id}-title`} fullWidth maxWidth="xs">
      <DialogTitle id={`${id}-title`}>
        {passkey ? translate('security.renameOne', { name: passkey.name }) : translate('security.addPasskey')}
      </DialogTitle>
      <form onSubmit={submit}>
        <DialogContent>
          <PlainField
            name="name"
            label={translate('security.passkeyName')}
            defaultValue={passkey?.name ?? ''}
            aria-describedby={`${id}-help`}
            inputProps={{ maxLength: 100 }}
            autoComplete="off"
            required
            autoFocus
            sx={{ mt: 1 }}
          />
          <Typography id={`${id}-help`} variant="body2" sx={{ mt: 1 }}>
            {translate('security.passkeyNameHelp')}
          </Typography>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate(passkey ? 'ra.action.save' : 'security.goOn')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
