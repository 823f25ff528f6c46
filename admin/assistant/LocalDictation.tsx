// Dictating without a server that transcribes: the browser's own recognition where there is one, with a word on who may
// be listening; otherwise the keyboard.
import MicIcon from '@mui/icons-material/Mic';
import StopIcon from '@mui/icons-material/Stop';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Language } from '../gql/graphql.ts';
import { canRecognise, type Recognising, startRecognising } from './recognition.ts';

export function LocalDictation({ onText, language }: { onText?: (text: string) => void; language: Language }) {
  const translate = useTranslate();
  const [heard, setHeard] = useState('');
  const [fault, setFault] = useState(false);
  const [listening, setListening] = useState(false);
  const recognition = useRef<Recognising>(undefined);
  useEffect(() => () => recognition.current?.end(), []);

  function start() {
    setHeard('');
    setFault(false);
    setListening(true);
    recognition.current = startRecognising(language, {
      onText: setHeard,
      onEnd: () => setListening(false),
      onFault: () => setFault(true),
    });
  }

  return (
    <>
      <Alert severity="info" role="status" sx={{ mb: 1 }}>
        {translate('dictation.notConfigured')} {translate(canRecognise ? 'dictation.byBrowser' : 'dictation.type')}
      </Alert>
      {fault && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {translate('dictation.browserFailed')}
        </Alert>
      )}
      <Box
        role="status"
        lang={language.toLowerCase()}
        sx={{ whiteSpace: 'pre-wrap', my: 1, '&:empty': { display: 'none' } }}
      >
        {heard}
      </Box>
      {canRecognise && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {listening ? (
            <Button
              variant="contained"
              size="small"
              startIcon={<StopIcon />}
              onClick={() => recognition.current?.end()}
            >
              {translate('dictation.stop')}
            </Button>
          ) : (
            <Button variant="outlined" size="small" startIcon={<MicIcon />} onClick={start}>
              {translate('dictation.startBrowser')}
            </Button>
          )}
          {!listening && heard !== '' && onText && (
            <Button variant="contained" size="small" onClick={() => onText(heard)}>
              {translate('dictation.insert')}
            </Button>
          )}
        </Box>
      )}
    </>
  );
}
