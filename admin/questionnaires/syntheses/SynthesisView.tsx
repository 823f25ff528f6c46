// One synthesis: who wrote it, its themes, and what a person does with it.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Confirm, useNotify, useTranslate } from 'react-admin';
import {
  ApproveSynthesisDocument,
  DeleteSynthesisDocument,
  type SynthesisFullFragment,
  UpdateSynthesisDocument,
} from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { request } from '../../providers/graphql.ts';
import { recordOf } from '../../providers/payload.ts';
import { Section } from '../../records/Section.tsx';
import { Status } from '../../records/Status.tsx';
import { type Draft, draftOf, SynthesisEditor } from './SynthesisEditor.tsx';
import { Theme } from './Theme.tsx';

interface SynthesisViewProps {
  synthesis: SynthesisFullFragment;
  onChanged: () => Promise<void>;
  onDeleted: () => Promise<void>;
}

export function SynthesisView({ synthesis, onChanged, onDeleted }: SynthesisViewProps) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const [draft, setDraft] = useState<Draft>();
  const [busy, setBusy] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { id, method, version, themes, textCount, readCount } = synthesis;
  const doubtful = themes.flatMap(({ claims }) => claims).filter(({ findings }) => findings.length > 0).length;

  async function act(action: () => Promise<unknown>, done: string, after: () => Promise<void>) {
    setBusy(true);
    setIsAsking(false);
    try {
      await action();
      notify(done, { type: 'success' });
      await after();
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setBusy(false);
    }
  }
  const save = (edited: Draft) =>
    act(
      async () => {
        const input = { id, version, themes: edited };
        recordOf((await request(UpdateSynthesisDocument, { input })).updateSynthesis);
      },
      'syntheses.saved',
      onChanged,
    );
  const approve = () =>
    act(
      async () => recordOf((await request(ApproveSynthesisDocument, { input: { id } })).approveSynthesis),
      'syntheses.approved',
      onChanged,
    );
  const forget = () => act(() => request(DeleteSynthesisDocument, { input: { id } }), 'syntheses.deleted', onDeleted);

  return (
    <Section title={translate('syntheses.title')}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mb: 1, alignItems: 'center' }}>
        {method === 'AI' && (
          <Chip size="small" color="warning" variant="outlined" label={translate('syntheses.aiText')} />
        )}
        <Status of="SynthesisStatus" value={synthesis.status} />
        <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
          {translate(method === 'AI' ? 'syntheses.byAi' : 'syntheses.byHouse', {
            at: format.dateTime(synthesis.createdAt),
            model: `${synthesis.provider} ${synthesis.model}`,
            version: synthesis.promptVersion,
          })}
          {synthesis.editedAt && ` ${translate('syntheses.edited', { at: format.dateTime(synthesis.editedAt) })}`}
          {synthesis.approvedAt &&
            ` ${translate('syntheses.approvedBy', { name: synthesis.approverName ?? '—', at: format.dateTime(synthesis.approvedAt) })}`}
        </Typography>
      </Stack>
      <Typography variant="body2" sx={{ mb: 2 }}>
        {translate('syntheses.read', { read: format.number(readCount), all: format.number(textCount) })}
      </Typography>
      {doubtful > 0 && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {translate('syntheses.doubtful', { smart_count: doubtful })}
        </Alert>
      )}
      {draft ? (
        <SynthesisEditor
          draft={draft}
          busy={busy}
          onChange={setDraft}
          onSave={() => void save(draft)}
          onCancel={() => setDraft(undefined)}
        />
      ) : (
        <>
          {themes.map((theme, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- two themes may have one name
            <Theme key={place} theme={theme} />
          ))}
          <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mt: 2 }}>
            <Button variant="outlined" onClick={() => setDraft(draftOf(synthesis))}>
              {translate('syntheses.edit')}
            </Button>
            {synthesis.viewerCanApprove && (
              <Button variant="contained" loading={busy} onClick={() => void approve()}>
                {translate('syntheses.approve')}
              </Button>
            )}
            <Button color="error" onClick={() => setIsAsking(true)}>
              {translate('ra.action.delete')}
            </Button>
          </Stack>
        </>
      )}
      <Confirm
        isOpen={isAsking}
        title={translate('ra.action.delete')}
        content={translate('syntheses.deleteConfirm')}
        onConfirm={() => void forget()}
        onClose={() => setIsAsking(false)}
      />
    </Section>
  );
}
