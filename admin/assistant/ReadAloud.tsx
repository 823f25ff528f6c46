// A text read aloud by the browser, on the person's own machine; a note where the browser cannot.
import PauseIcon from '@mui/icons-material/Pause';
import PlayArrowIcon from '@mui/icons-material/PlayArrow';
import StopIcon from '@mui/icons-material/Stop';
import VolumeUpIcon from '@mui/icons-material/VolumeUp';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { Language } from '../gql/graphql.ts';
import { startReading } from './reading.ts';

const speech: SpeechSynthesis | undefined = globalThis.speechSynthesis;

export function ReadAloud({ text, language }: { text: string; language: Language }) {
  const translate = useTranslate();
  const [state, setState] = useState<'silent' | 'reading' | 'paused'>('silent');
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  if (!speech) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('readAloud.unsupported')}
      </Typography>
    );
  }
  const read = () => {
    setState('reading');
    end.current = startReading(speech, text, language, () => setState('silent'));
  };
  const stop = () => {
    end.current?.();
    setState('silent');
  };
  const pause = () => {
    speech.pause();
    setState('paused');
  };
  const resume = () => {
    speech.resume();
    setState('reading');
  };
  return (
    <Box role="group" aria-label={translate('readAloud.title')} sx={{ display: 'inline-flex', gap: 0.5 }}>
      {state === 'silent' && (
        <Button size="small" startIcon={<VolumeUpIcon />} disabled={text.trim() === ''} onClick={read}>
          {translate('readAloud.read')}
        </Button>
      )}
      {state === 'reading' && (
        <Button size="small" startIcon={<PauseIcon />} onClick={pause}>
          {translate('readAloud.pause')}
        </Button>
      )}
      {state === 'paused' && (
        <Button size="small" startIcon={<PlayArrowIcon />} onClick={resume}>
          {translate('readAloud.resume')}
        </Button>
      )}
      {state !== 'silent' && (
        <Button size="small" startIcon={<StopIcon />} onClick={stop}>
          {translate('readAloud.stop')}
        </Button>
      )}
    </Box>
  );
}
