// The ways to fill a batch: one address, a file, or people whom the console's own lists can find.
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { lazy, Suspense, useState } from 'react';
import {
  email,
  Form,
  Loading,
  ResourceContextProvider,
  required,
  TextInput,
  useNotify,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { FormGrid } from '../../inputs/FormGrid.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import type { ConsoleDataProvider } from '../../providers/data.ts';
import { useActions } from '../../providers/use-actions.ts';
import { RecipientFile } from './RecipientFile.tsx';

const CandidateFilters = lazy(() => import('../candidates/Filters.tsx'));

const SOURCES = ['address', 'file', 'users', 'candidates', 'trainees', 'respondents'] as const;
type Source = (typeof SOURCES)[number];
type Values = Record<string, unknown>;

const address = [required(), email()];

export function AddRecipients({ batchId }: { batchId: string }) {
  const [source, setSource] = useState<Source>('address');
  const translate = useTranslate();
  return (
    <>
      <TextField
        select
        label={translate('mailing.source')}
        value={source}
        onChange={({ target }) => setSource(target.value as Source)}
        sx={{ maxWidth: 480, mb: 2 }}
      >
        {SOURCES.map((name) => (
          <MenuItem key={name} value={name}>
            {translate(`mailing.sources.${name}`)}
          </MenuItem>
        ))}
      </TextField>
      {source === 'file' ? (
        <RecipientFile batchId={batchId} />
      ) : (
        <People key={source} batchId={batchId} source={source} />
      )}
    </>
  );
}

function People({ batchId, source }: { batchId: string; source: Exclude<Source, 'file'> }) {
  const [round, setRound] = useState(0);
  const [adding, setAdding] = useState(false);
  const provider = useActions();
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();

  async function add(values: Values) {
    setAdding(true);
    try {
      await addTo(provider, batchId, source, values);
      notify('mailing.added', { type: 'success' });
      if (source === 'address') setRound(round + 1);
      refresh();
    } catch (error) {
      const message = error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR';
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setAdding(false);
    }
  }
  return (
    <Form key={round} record={{}} onSubmit={(values: Values) => add(values)}>
      {source === 'address' && (
        <FormGrid>
          <TextInput source="address" type="email" validate={address} label={translate('mailing.recipientAddress')} />
          <TextInput source="name" label={translate('mailing.recipientName')} />
          <EnumInput source="language" of="Language" label={translate('mailing.recipientLanguage')} />
        </FormGrid>
      )}
      {source === 'users' && <EnumInput source="role" of="Role" label={translate('mailing.role')} />}
      {source === 'candidates' && (
        <ResourceContextProvider value="candidates">
          <Suspense fallback={<Loading />}>
            <CandidateFilters />
          </Suspense>
        </ResourceContextProvider>
      )}
      {source === 'trainees' && (
        <OneOf
          source="trainingSessionId"
          reference="trainingSessions"
          isRequired
          label={translate('mailing.session')}
        />
      )}
      {source === 'respondents' && (
        <OneOf
          source="questionnaireId"
          reference="questionnaires"
          isRequired
          label={translate('mailing.questionnaire')}
        />
      )}
      <Button type="submit" variant="outlined" loading={adding}>
        {translate('mailing.add')}
      </Button>
    </Form>
  );
}

function addTo(provider: ConsoleDataProvider, batchId: string, source: Exclude<Source, 'file'>, values: Values) {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value != null));
  switch (source) {
    case 'address':
      return provider.addMailRecipient({ batchId, ...given } as never);
    case 'users':
      return provider.addUsersToMailBatch({ batchId, ...given } as never);
    case 'candidates':
      return provider.addCandidatesToMailBatch({ batchId, filter: given } as never);
    case 'trainees':
      return provider.addTraineesToMailBatch({ batchId, ...given } as never);
    default:
      return provider.addRespondentsToMailBatch({ batchId, ...given } as never);
  }
}
