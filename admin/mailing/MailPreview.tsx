// A mail as its readers will get it, made by the server from what stands in the form, with what should be mended.
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Language, MailPreviewDocument, type MailPreviewInput, type MailPreviewQuery } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';
import { TestMailButton } from './TestMailButton.tsx';

/** Whose text and values are shown; an example for who is not named. */
export type PreviewedMail = Pick<MailPreviewInput, 'templateId' | 'batchId' | 'recipientId' | 'mailMessageId'>;

interface MailPreviewProps extends PreviewedMail {
  /** Another text than the one that is kept. */
  text?: Pick<MailPreviewInput, 'fr' | 'en'>;
  language: Language;
  /** Where the page gives it none. */
  heading?: string;
}

const PAUSE_MS = 500;

export function MailPreview({ text = {}, heading, ...rest }: MailPreviewProps) {
  const input = useSettled({ ...rest, ...text });
  const { data } = useQuery({
    queryKey: ['mailPreview', input],
    queryFn: ({ signal }) => request(MailPreviewDocument, { input }, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        {heading && (
          <Typography component="h2" variant="h3" sx={{ mr: 'auto' }}>
            {heading}
          </Typography>
        )}
        <TestMailButton input={input} disabled={!data?.mailPreview.mail} />
      </Box>
      {data && <Findings findings={data.mailPreview.findings} />}
      {data?.mailPreview.mail && <Parts mail={data.mailPreview.mail} />}
    </Box>
  );
}

/** What was last there for half a second: nobody needs a preview of every letter. */
function useSettled(input: MailPreviewInput): MailPreviewInput {
  const now = JSON.stringify(input);
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return JSON.parse(settled) as MailPreviewInput;
}

type Preview = MailPreviewQuery['mailPreview'];

function Findings({ findings }: { findings: Preview['findings'] }) {
  const translate = useTranslate();
  return (
    <Box role="status">
      {findings.length === 0 ? (
        <Alert severity="success" variant="outlined" sx={{ mb: 1 }}>
          {translate('mailing.noFindings')}
        </Alert>
      ) : (
        findings.map(({ code, severity, language, message }, index) => (
          <Alert
            // oxlint-disable-next-line react/no-array-index-key -- the same finding can stand twice in one text
            key={`${code}${index}`}
            severity={severity === 'ERROR' ? 'error' : 'warning'}
            variant="outlined"
            sx={{ mb: 1, overflowWrap: 'anywhere' }}
          >
            {`${translate(`enums.Language.${language}`)} — ${message}`}
          </Alert>
        ))
      )}
    </Box>
  );
}

function Parts({ mail: { subject, html, text } }: { mail: NonNullable<Preview['mail']> }) {
  const [part, setPart] = useState<'html' | 'text'>('html');
  const translate = useTranslate();
  return (
    <>
      <Typography sx={{ fontWeight: 650, mb: 1, overflowWrap: 'anywhere' }}>{subject}</Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={part}
        onChange={(_, chosen: 'html' | 'text' | null) => chosen && setPart(chosen)}
        aria-label={translate('mailing.part')}
        sx={{ mb: 1 }}
      >
        <ToggleButton value="html">{translate('mailing.html')}</ToggleButton>
        <ToggleButton value="text">{translate('mailing.plainText')}</ToggleButton>
      </ToggleButtonGroup>
      {part === 'html' ? (
        // No script, no form and no link of a mail works in here.
        <Box
          component="iframe"
          sandbox=""
          srcDoc={html}
          title={translate('mailing.preview')}
          sx={{ width: '100%', height: 480, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: '#ffffff' }}
        />
      ) : (
        <Box
          component="pre"
          tabIndex={0}
          sx={{
            m: 0,
            p: 1.5,
            border: 1,
            borderColor: 'divider',
            borderRadius: 1,
            font: 'inherit',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {text}
        </Box>
      )}
    </>
  );
}
