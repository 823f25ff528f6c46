// A button that opens the panel to dictate in. Shown to those who may use it; the panel is loaded when it is opened.
import MicIcon from '@mui/icons-material/Mic';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useRef, useState } from 'react';
import { Loading, useTranslate } from 'react-admin';
import type { Language } from '../gql/graphql.ts';
import { may, useViewer } from '../providers/viewer.ts';

interface DictationProps {
  /** Gets the text that the person chose to insert; without it the text is only kept. */
  onText?: (text: string) => void;
  /** The language to dictate in. */
  language: Language;
}

const DictationPanel = lazy(() => import('./DictationPanel.tsx'));

export function Dictation({ onText, language }: DictationProps) {
  const viewer = useViewer();
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!may(viewer, 'assistant.use')) return null;
  return (
    <Box sx={open ? { width: '100%' } : {}}>
      <Button ref={opener} size="small" startIcon={<MicIcon />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {translate('dictation.title')}
      </Button>
      {open && (
        <Suspense fallback={<Loading />}>
          <DictationPanel
            language={language}
            {...(onText && {
              onText: (text) => {
                setOpen(false);
                opener.current?.focus();
                onText(text);
              },
            })}
          />
        </Suspense>
      )}
    </Box>
  );
}
