// A theme with its claims. Each claim leads to the responses it rests on, and says what contradicts it.
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { SynthesisFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';

type ThemeOf = SynthesisFullFragment['themes'][number];
type Claim = ThemeOf['claims'][number];

/** Of a claim that rests on many responses, so many are listed before the rest is asked for. */
const SHOWN = 12;

export function Theme({ theme }: { theme: ThemeOf }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Box component="article" sx={{ mb: 3 }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        {theme.title}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {translate('syntheses.share', {
          smart_count: theme.count,
          count: format.number(theme.count),
          share: format.number(Math.round(theme.share * 100)),
        })}
      </Typography>
      {theme.summary && <Typography sx={{ mt: 0.5, maxWidth: '75ch' }}>{theme.summary}</Typography>}
      <Box component="ul" sx={{ pl: 2.5, mt: 1, mb: 0, display: 'grid', gap: 1.5 }}>
        {theme.claims.map((claim, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- two claims may say the same
          <ClaimLine key={place} claim={claim} />
        ))}
      </Box>
    </Box>
  );
}

function ClaimLine({ claim }: { claim: Claim }) {
  const translate = useTranslate();
  const format = useFormat();
  const { text, citations, findings, statedCount, count } = claim;
  const rest = citations.length - SHOWN;
  const list = (some: Claim['citations']) =>
    some.map((citation) => <CitationLink key={citation.number} {...citation} />);
  return (
    <Box component="li" sx={{ maxWidth: '80ch', overflowWrap: 'anywhere' }}>
      {text}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, typography: 'body2', color: 'text.secondary' }}>
        <span>{translate('syntheses.restsOn', { smart_count: count, count: format.number(count) })}</span>
        {list(citations.slice(0, SHOWN))}
      </Box>
      {rest > 0 && (
        <Box component="details" sx={{ typography: 'body2' }}>
          <summary>{translate('syntheses.more', { smart_count: rest })}</summary>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>{list(citations.slice(SHOWN))}</Box>
        </Box>
      )}
      {findings.length > 0 && (
        <Box component="ul" sx={{ pl: 2.5, my: 0.5, color: 'warning.main', typography: 'body2', fontWeight: 600 }}>
          {findings.map((finding) => (
            <li key={finding}>{translate(`syntheses.finding.${finding}`, { stated: statedCount ?? 0, count })}</li>
          ))}
        </Box>
      )}
    </Box>
  );
}

function CitationLink({ number, submissionId, supported }: Claim['citations'][number]) {
  const translate = useTranslate();
  if (submissionId === null)
    return (
      <Box component="span" sx={{ textDecoration: 'line-through' }} title={translate('syntheses.unknown')}>
        {number}
      </Box>
    );
  const name = translate(supported === false ? 'syntheses.unsupportedResponse' : 'syntheses.response', { number });
  return (
    <Link
      component={RouterLink}
      to={`/submissions/${submissionId}/show`}
      aria-label={name}
      title={name}
      // targets of at least 24 by 24 pixels: WCAG 2.2, 2.5.8
      sx={{ minWidth: 24, minHeight: 24, textAlign: 'center', fontStyle: supported === false ? 'italic' : 'normal' }}
    >
      {number}
      {supported === false && ' ?'}
    </Link>
  );
}
