// What respondents wrote, theme by theme: made anew, read with its contradictions, edited and approved by a person.
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading, useLocaleState, useNotify, useTranslate } from 'react-admin';
import {
  type Language,
  MakeSynthesisDocument,
  QuestionnaireSynthesesDocument,
  type SynthesisMethod,
} from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { request } from '../../providers/graphql.ts';
import { recordOf } from '../../providers/payload.ts';
import { Section } from '../../records/Section.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { SynthesisView } from './SynthesisView.tsx';

export default function SynthesesPage() {
  return <PageFrame>{({ id }) => <Syntheses id={id} />}</PageFrame>;
}

function Syntheses({ id }: { id: string }) {
  const translate = useTranslate();
  const format = useFormat();
  const queryClient = useQueryClient();
  const queryKey = ['syntheses', id];
  const { data, error } = useQuery({ queryKey, queryFn: () => request(QuestionnaireSynthesesDocument, { id }) });
  const [chosen, setChosen] = useState<string>();
  if (error) throw error;
  if (!data) return <Loading />;
  const all = data.syntheses.nodes;
  const shown = all.find((synthesis) => synthesis.id === chosen) ?? all[0];
  const refresh = () => queryClient.invalidateQueries({ queryKey });
  const show = async (made: string | undefined) => {
    await refresh();
    setChosen(made);
  };
  return (
    <>
      <Make id={id} hasAi={data.assistant.writing} onMade={show} />
      {all.length > 1 && (
        <TextField
          select
          size="small"
          label={translate('syntheses.which')}
          value={shown?.id ?? ''}
          onChange={(event) => setChosen(event.target.value)}
          sx={{ maxWidth: 420 }}
        >
          {all.map((synthesis) => (
            <MenuItem key={synthesis.id} value={synthesis.id}>
              {`${format.dateTime(synthesis.createdAt)} · ${format.label('SynthesisMethod', synthesis.method)} · ${format.label('SynthesisStatus', synthesis.status)}`}
            </MenuItem>
          ))}
        </TextField>
      )}
      {shown ? (
        <SynthesisView
          key={`${shown.id} ${shown.version}`}
          synthesis={shown}
          onChanged={refresh}
          onDeleted={() => show(undefined)}
        />
      ) : (
        <Typography>{translate('syntheses.none')}</Typography>
      )}
    </>
  );
}

function Make({ id, hasAi, onMade }: { id: string; hasAi: boolean; onMade: (id: string) => Promise<void> }) {
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const [locale] = useLocaleState();
  const [busy, setBusy] = useState(false);
  const [method, setMethod] = useState<SynthesisMethod>(hasAi ? 'AI' : 'EXTRACTIVE');
  const language: Language = locale === 'en' ? 'EN' : 'FR';

  async function make() {
    setBusy(true);
    try {
      const { makeSynthesis } = await request(MakeSynthesisDocument, {
        input: { questionnaireId: id, method, language },
      });
      await onMade(recordOf(makeSynthesis).id);
    } catch (error) {
      const { message } = error as Error;
      notify(message, { type: 'error', messageArgs: { _: message } });
    } finally {
      setBusy(false);
    }
  }
  return (
    <Section title={translate('syntheses.make')}>
      <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
        {!hasAi && (
          <Alert severity="info" variant="outlined">
            {translate('syntheses.noAi')}
          </Alert>
        )}
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} sx={{ width: '100%', maxWidth: 640 }}>
          <TextField
            select
            size="small"
            fullWidth
            label={translate('syntheses.method')}
            value={method}
            onChange={(event) => setMethod(event.target.value as SynthesisMethod)}
          >
            {(hasAi ? (['AI', 'EXTRACTIVE'] as const) : (['EXTRACTIVE'] as const)).map((one) => (
              <MenuItem key={one} value={one}>
                {format.label('SynthesisMethod', one)}
              </MenuItem>
            ))}
          </TextField>
          <Button variant="contained" loading={busy} onClick={() => void make()} sx={{ flexShrink: 0 }}>
            {translate('syntheses.go')}
          </Button>
        </Stack>
        <Typography variant="body2" color="text.secondary" sx={{ maxWidth: '75ch' }}>
          {translate(method === 'AI' ? 'syntheses.aiHelp' : 'syntheses.localHelp')}
        </Typography>
      </Stack>
    </Section>
  );
}
