// Dictating, from the first word to the text: recording, sending, and choosing what to insert. Where nothing transcribes
// on the server, the browser's own way.
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Language } from '../gql/graphql.ts';
import { DictationResult } from './DictationResult.tsx';
import { LocalDictation } from './LocalDictation.tsx';
import { Recorder } from './Recorder.tsx';
import { useAssistant } from './use-assistant.ts';
import { useDictation } from './use-dictation.ts';

export default function DictationPanel({ onText, language }: { onText: (text: string) => void; language: Language }) {
  const translate = useTranslate();
  const available = useAssistant();
  const dictation = useDictation(language, available?.writing ?? false);
  if (!available) return null;
  return (
    <Box
      component="section"
      aria-label={translate('dictation.title')}
      sx={{ mt: 0.5, mb: 1, p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      {!available.transcription && <LocalDictation onText={onText} language={language} />}
      {available.transcription &&
        (dictation.state.kind === 'done' ? (
          <DictationResult
            result={dictation.state.result}
            canImprove={available.writing}
            onText={onText}
            onAgain={dictation.leave}
          />
        ) : (
          <Recorder dictation={dictation} />
        ))}
    </Box>
  );
}
