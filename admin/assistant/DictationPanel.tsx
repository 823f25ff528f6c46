// Dictating, from the first word to the text: recording, sending, and choosing what to insert. Where nothing transcribes
// on the server, the browser's own way.
import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Language } from '../gql/graphql.ts';
import { DictationResult } from './DictationResult.tsx';
import { LocalDictation } from './LocalDictation.tsx';
import { Recorder } from './Recorder.tsx';
import { SpokenLanguage } from './SpokenLanguage.tsx';
import { useAssistant } from './use-assistant.ts';
import { useDictation } from './use-dictation.ts';

interface DictationPanelProps {
  onText?: (text: string) => void;
  language: Language;
}

export default function DictationPanel({ onText, language }: DictationPanelProps) {
  const translate = useTranslate();
  const available = useAssistant();
  const [spoken, setSpoken] = useState(language);
  const dictation = useDictation(spoken, available?.writing ?? false);
  const inserting = onText ? { onText } : {};
  if (!available) return null;
  return (
    <Box
      component="section"
      aria-label={translate('dictation.title')}
      sx={{ mt: 0.5, mb: 1, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      {dictation.state.kind === 'idle' && <SpokenLanguage value={spoken} onChange={setSpoken} />}
      {!available.transcription && <LocalDictation {...inserting} language={spoken} />}
      {available.transcription &&
        (dictation.state.kind === 'done' ? (
          <DictationResult
            result={dictation.state.result}
            canImprove={available.writing}
            {...inserting}
            onAgain={dictation.leave}
          />
        ) : (
          <Recorder dictation={dictation} />
        ))}
    </Box>
  );
}
