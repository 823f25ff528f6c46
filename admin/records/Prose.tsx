// Longer texts of a record: a list of sentences, or paragraphs as they were written.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useResourceContext, useTranslateLabel } from 'react-admin';

export function Sentences({ source, sentences }: { source: string; sentences: readonly string[] }) {
  const label = useLabel(source);
  if (sentences.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography component="h3" variant="h3">
        {label}
      </Typography>
      <Box component="ul" sx={{ my: 0.5, pl: 3 }}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </Box>
    </Box>
  );
}

type Paragraph = readonly [source: string, text: string | null | undefined];

export function Paragraphs({ facts }: { facts: readonly Paragraph[] }) {
  return facts.map(([source, text]) => (text ? <LabelledText key={source} source={source} text={text} /> : null));
}

function LabelledText({ source, text }: { source: string; text: string }) {
  return (
    <Box sx={{ mt: 2 }}>
      <Typography component="h3" variant="h3">
        {useLabel(source)}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '75ch' }}>{text}</Typography>
    </Box>
  );
}

function useLabel(source: string) {
  const labelOf = useTranslateLabel();
  return labelOf({ source, resource: useResourceContext() });
}
