// A text proposed by an AI, as the difference to what there is: labelled as such (Regulation (EU) 2024/1689, article 50),
// marked by more than colour, and nothing changes before the person accepts it.

import AutoAwesomeIcon from '@mui/icons-material/AutoAwesome';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { onlyHeard } from '../theme/only-heard.ts';
import { differenceOf, type Part, wordsOf } from './word-difference.ts';

interface ProposalProps {
  before: string;
  after: string;
  language: 'FR' | 'EN';
  warnings: readonly string[];
  onAccept: () => void;
  onAcceptAndEdit: () => void;
  onReject: () => void;
}

export function Proposal({ before, after, language, warnings, onAccept, onAcceptAndEdit, onReject }: ProposalProps) {
  const translate = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const parts = useMemo(() => differenceOf(before, after), [before, after]);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{ mt: 1, p: 1.5, border: 1, borderColor: 'primary.main', borderRadius: 1 }}
    >
      <Typography
        component="h2"
        variant="h3"
        id={id}
        ref={heading}
        tabIndex={-1}
        sx={{ display: 'flex', alignItems: 'center', gap: 1 }}
      >
        <AutoAwesomeIcon fontSize="small" aria-hidden />
        {translate('assistant.proposal')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {before === after
          ? translate('assistant.unchanged')
          : translate('assistant.changes', {
              added: wordsOf(parts, 'added'),
              removed: wordsOf(parts, 'removed'),
            })}{' '}
        {translate('assistant.yours')}
      </Typography>
      {warnings.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        </Alert>
      )}
      <Box
        lang={language.toLowerCase()}
        tabIndex={0}
        role="group"
        aria-labelledby={id}
        sx={{
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
          maxHeight: '40vh',
          overflowY: 'auto',
          position: 'relative',
          p: 1,
          bgcolor: 'background.default',
        }}
      >
        {parts.map((part, index) => (
          <Marked key={`${index} ${part.kind}`} part={part} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <Button variant="contained" size="small" onClick={onAccept}>
          {translate('assistant.accept')}
        </Button>
        <Button variant="outlined" size="small" onClick={onAcceptAndEdit}>
          {translate('assistant.acceptAndEdit')}
        </Button>
        <Button variant="outlined" size="small" color="error" onClick={onReject}>
          {translate('assistant.reject')}
        </Button>
      </Box>
    </Box>
  );
}

function Marked({ part: { kind, text } }: { part: Part }) {
  const translate = useTranslate();
  if (kind === 'kept') return <>{text}</>;
  const added = kind === 'added';
  return (
    <Box
      component={added ? 'ins' : 'del'}
      sx={{
        textDecoration: added ? 'underline' : 'line-through',
        textDecorationThickness: '2px',
        color: added ? 'success.main' : 'error.main',
        fontWeight: added ? 600 : 400,
      }}
    >
      <Box component="span" sx={onlyHeard}>
        {translate(added ? 'assistant.added' : 'assistant.removed')}
      </Box>
      {text}
      <Box component="span" sx={onlyHeard}>
        {translate('assistant.end')}
      </Box>
    </Box>
  );
}
