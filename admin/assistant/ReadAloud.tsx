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
import { languageOf } from './language-of.ts';
import { startReading } from './reading.ts';

const speech: SpeechSynthesis | undefined = globalThis.speechSynthesis;

/** The button that begins, pauses and goes on, as what it does next. */
const FACES = {
  silent: { label: 'read', Icon: VolumeUpIcon },
  reading: { label: 'pause', Icon: PauseIcon },
  paused: { label: 'resume', Icon: PlayArrowIcon },
} as const;

interface ReadAloudProps {
  text: string;
  /** Where the text is too short to tell. */
  language: Language;
}

export function ReadAloud(props: ReadAloudProps) {
  const translate = useTranslate();
  if (speech) return <Reader {...props} speech={speech} />;
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {translate('readAloud.unsupported')}
    </Typography>
  );
}

function Reader({ text, language, speech }: ReadAloudProps & { speech: SpeechSynthesis }) {
  const translate = useTranslate();
  const [state, setState] = useState<keyof typeof FACES>('silent');
  const end = useRef<() => void>(undefined);
  useEffect(() => () => end.current?.(), []);

  function act() {
    if (state === 'silent') end.current = startReading(speech, text, languageOf(text, language), stopped);
    else if (state === 'reading') speech.pause();
    else speech.resume();
    setState(state === 'reading' ? 'paused' : 'reading');
  }
  function stop() {
    end.current?.();
    stopped();
  }
  const stopped = () => setState('silent');
  const { label, Icon } = FACES[state];
  return (
    <Box role="group" aria-label={translate('readAloud.title')} sx={{ display: 'inline-flex', gap: 0.5 }}>
      <Button size="small" startIcon={<Icon />} disabled={state === 'silent' && text.trim() === ''} onClick={act}>
        {translate(`readAloud.${label}`)}
      </Button>
      {state !== 'silent' && (
        <Button size="small" startIcon={<StopIcon />} onClick={stop}>
          {translate('readAloud.stop')}
        </Button>
      )}
    </Box>
  );
}
