// What was dictated, word for word and as an AI would write it, side by side: either is inserted.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { ImproveDictationDocument } from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { request } from '../providers/graphql.ts';
import type { Dictated } from './upload.ts';

interface DictationResultProps {
  result: Dictated;
  canImprove: boolean;
  onText?: (text: string) => void;
  onAgain: () => void;
}

export function DictationResult({ result, canImprove, onText, onAgain }: DictationResultProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [{ dictation, warnings }, setShown] = useState(result);
  const [improving, setImproving] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  const insertion = (label: string, text: string, variant: 'contained' | 'outlined') =>
    onText && (
      <Button variant={variant} size="small" onClick={() => onText(text)}>
        {translate(label)}
      </Button>
    );

  async function improve() {
    setImproving(true);
    setShown(await improved(result));
    setImproving(false);
  }

  return (
    <>
      {warnings.length > 0 && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {warnings.map((warning) => (
            <div key={warning}>{translate(warning, { _: warning })}</div>
          ))}
        </Alert>
      )}
      <Box ref={first} sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
        {dictation.improvedText !== null && (
          <Version
            title={translate('dictation.improved')}
            text={dictation.improvedText}
            language={dictation.language}
            action={insertion('dictation.insertImproved', dictation.improvedText, 'contained')}
          />
        )}
        <Version
          title={translate('dictation.raw')}
          text={dictation.rawText}
          language={dictation.language}
          action={insertion('dictation.insertRaw', dictation.rawText, 'outlined')}
        />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1.5 }}>
        {canImprove && dictation.improvedText === null && (
          <Button variant="outlined" size="small" loading={improving} onClick={improve}>
            {translate('dictation.improve')}
          </Button>
        )}
        <Button size="small" onClick={onAgain}>
          {translate('dictation.again')}
        </Button>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('dictation.kept', { date: format.date(dictation.deleteAfter.slice(0, 10)) })}{' '}
          <Link component={LinkBase} to="/dictations">
            {translate('dictation.mine')}
          </Link>
        </Typography>
      </Box>
    </>
  );
}

function Version({
  title,
  text,
  language,
  action,
}: {
  title: string;
  text: string;
  language: string;
  action: ReactNode;
}) {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography component="h2" variant="h3" id={id}>
        {title}
      </Typography>
      <Box lang={language.toLowerCase()} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', my: 1 }}>
        {text}
      </Box>
      {action}
    </Box>
  );
}

async function improved({ dictation }: Dictated): Promise<Dictated> {
  try {
    const { improveDictation } = await request(ImproveDictationDocument, { input: { id: dictation.id } });
    const messages = [...(improveDictation.warnings ?? []), ...improveDictation.errors].map(({ message }) => message);
    return { dictation: improveDictation.dictation ?? dictation, warnings: messages };
  } catch (error) {
    return { dictation, warnings: [error instanceof Error ? error.message : 'errors.INTERNAL_SERVER_ERROR'] };
  }
}
