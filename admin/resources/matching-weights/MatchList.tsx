// The best matches of something: the first five, more when asked for, with the version of the weights they rest on.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Loading, useTranslate } from 'react-admin';
import { Section } from '../../records/Section.tsx';

export const FIRST_MATCHES = 5;
export const MOST_MATCHES = 20;

interface MatchListProps<Match> {
  title: string;
  matches: Match[] | undefined;
  shown: number;
  onMore: () => void;
  children: (match: Match) => ReactNode;
}

export function MatchList<Match extends { weightsVersion: number }>(props: MatchListProps<Match>) {
  const { title, matches, shown, onMore, children } = props;
  const translate = useTranslate();
  const version = matches?.[0]?.weightsVersion;
  return (
    <Section title={title}>
      {!matches && <Loading />}
      {matches?.length === 0 && <Typography>{translate('matching.none')}</Typography>}
      {version !== undefined && (
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {translate('matching.version', { version })}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {matches?.map(children)}
      </Box>
      {matches && matches.length === shown && shown < MOST_MATCHES && (
        <Button variant="outlined" onClick={onMore}>
          {translate('matching.more')}
        </Button>
      )}
    </Section>
  );
}
