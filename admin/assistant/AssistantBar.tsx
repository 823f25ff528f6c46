// The buttons of the text assistant, and what each leads to: a few words to write from, waiting, a proposal, or why not.
import EditNoteIcon from '@mui/icons-material/EditNote';
import ShortTextIcon from '@mui/icons-material/ShortText';
import SpellcheckIcon from '@mui/icons-material/Spellcheck';
import TheaterComedyIcon from '@mui/icons-material/TheaterComedy';
import TranslateIcon from '@mui/icons-material/Translate';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AssistTextInput, AssistTone, Language } from '../gql/graphql.ts';
import { PlainField } from '../inputs/PlainField.tsx';
import { languageOf } from './language-of.ts';
import { MenuButton } from './MenuButton.tsx';
import { Proposal } from './Proposal.tsx';
import type { TextAssistantProps } from './TextAssistant.tsx';
import { useAssistant } from './use-assistant.ts';
import { useProposal } from './use-proposal.ts';

const TONES: AssistTone[] = ['FORMAL', 'WARM', 'SIMPLE', 'ENCOURAGING'];
const LANGUAGES: Language[] = ['FR', 'EN'];
const LONGEST = 20_000;
const LONGEST_WISH = 2_000;

export default function AssistantBar({ value, onChange, language, context, names, fieldId }: TextAssistantProps) {
  const translate = useTranslate();
  const available = useAssistant();
  const { asking, ask, leave } = useProposal();
  const [wishing, setWishing] = useState(false);
  const [explaining, setExplaining] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const empty = value.trim() === '' || value.length > LONGEST;
  const busy = asking.kind === 'waiting';
  const failed = asking.kind === 'failed';
  // What had the focus is gone with the waiting.
  useEffect(() => {
    if (failed) bar.current?.querySelector('button')?.focus();
  }, [failed]);

  function start(input: Pick<AssistTextInput, 'task' | 'tone' | 'targetLanguage' | 'instructions'>) {
    setWishing(false);
    if (!available?.writing) {
      setExplaining(true);
      return;
    }
    const { targetLanguage } = input;
    // Whoever wants French has English before them, whatever the page speaks.
    const from = targetLanguage ? other(targetLanguage) : languageOf(value, language);
    void ask({ ...input, text: value, language: from, context, names: [...(names ?? [])] });
  }

  function end(focused: HTMLElement | null | undefined) {
    leave();
    focused?.focus();
  }
  const firstButton = () => bar.current?.querySelector('button');
  const field = () => (fieldId ? document.getElementById(fieldId) : null);

  return (
    <Box sx={{ mt: 0.5, mb: 1, width: '100%' }}>
      <Box
        ref={bar}
        role="group"
        aria-label={translate('assistant.title')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}
      >
        <Button
          size="small"
          startIcon={<EditNoteIcon />}
          disabled={busy}
          aria-expanded={wishing}
          onClick={() => (available?.writing === false ? setExplaining(true) : setWishing(!wishing))}
        >
          {translate('assistant.write')}
        </Button>
        <Button
          size="small"
          startIcon={<ShortTextIcon />}
          disabled={busy || empty}
          onClick={() => start({ task: 'SHORTEN' })}
        >
          {translate('assistant.shorten')}
        </Button>
        <Button
          size="small"
          startIcon={<SpellcheckIcon />}
          disabled={busy || empty}
          onClick={() => start({ task: 'CORRECT' })}
        >
          {translate('assistant.correct')}
        </Button>
        <MenuButton
          label={translate('assistant.translate')}
          icon={<TranslateIcon />}
          disabled={busy || empty}
          choices={LANGUAGES.map((target) => ({ id: target, label: translate(`assistant.into.${target}`) }))}
          onChoose={(targetLanguage) => start({ task: 'TRANSLATE', targetLanguage })}
        />
        <MenuButton
          label={translate('assistant.tone')}
          icon={<TheaterComedyIcon />}
          disabled={busy || empty}
          choices={TONES.map((tone) => ({ id: tone, label: translate(`assistant.tones.${tone}`) }))}
          onChoose={(tone) => start({ task: 'CHANGE_TONE', tone })}
        />
      </Box>
      {explaining && (
        <Alert severity="info" role="status" onClose={() => setExplaining(false)} sx={{ mt: 1 }}>
          {translate('assistant.notConfigured')}
        </Alert>
      )}
      {wishing && <Wish onAsk={(instructions) => start({ task: 'WRITE', instructions })} />}
      <Box role="status" sx={{ '&:empty': { display: 'none' } }}>
        {busy && (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mt: 1 }}>
            <CircularProgress size={20} aria-hidden />
            <span>{translate('assistant.waiting')}</span>
            <Button size="small" autoFocus onClick={() => end(firstButton())}>
              {translate('assistant.cancel')}
            </Button>
          </Box>
        )}
      </Box>
      {asking.kind === 'failed' && (
        <Alert severity="error" onClose={leave} sx={{ mt: 1 }}>
          {translate(asking.message, { _: asking.message })}
        </Alert>
      )}
      {asking.kind === 'proposed' && (
        <Proposal
          before={value}
          after={asking.text}
          language={asking.language}
          warnings={asking.warnings}
          onAccept={() => {
            onChange(asking.text);
            end(firstButton());
          }}
          onAcceptAndEdit={() => {
            onChange(asking.text);
            end(field());
          }}
          onReject={() => end(firstButton())}
        />
      )}
    </Box>
  );
}

const other = (language: Language): Language => (language === 'FR' ? 'EN' : 'FR');

function Wish({ onAsk }: { onAsk: (instructions: string) => void }) {
  const translate = useTranslate();
  const [wish, setWish] = useState('');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1 }}>
      <PlainField
        label={translate('assistant.wish')}
        value={wish}
        onChange={(event) => setWish(event.target.value)}
        multiline
        maxRows={4}
        autoFocus
        inputProps={{ maxLength: LONGEST_WISH }}
        sx={{ flex: '1 1 240px' }}
      />
      <Button variant="outlined" disabled={wish.trim() === ''} onClick={() => onAsk(wish.trim())}>
        {translate('assistant.propose')}
      </Button>
    </Box>
  );
}
