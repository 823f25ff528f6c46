// What a questionnaire asked from version to version, and what its next one will change.
import Download from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Loading, useTranslate } from 'react-admin';
import { type QuestionnaireFullFragment, QuestionnaireVersionsDocument } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { request } from '../../providers/graphql.ts';
import { Section } from '../../records/Section.tsx';
import { DifferenceList } from '../editor/DifferenceList.tsx';
import { differencesOf } from '../editor/differences.ts';
import { download } from '../editor/file.ts';
import { sizeOf, useSize } from '../editor/size.ts';
import { PageFrame } from '../PageFrame.tsx';

export default function VersionsPage() {
  return <PageFrame>{(questionnaire) => <Versions questionnaire={questionnaire} />}</PageFrame>;
}

function Versions({ questionnaire }: { questionnaire: QuestionnaireFullFragment }) {
  const { id, status, sections, draftSections } = questionnaire;
  const translate = useTranslate();
  const format = useFormat();
  const size = useSize();
  const { data, error } = useQuery({
    queryKey: ['questionnaires', 'versions', { id }],
    queryFn: ({ signal }) => request(QuestionnaireVersionsDocument, { id }, signal),
  });
  const text = (key: string, values = {}) => translate(`questionnaireEditor.versions.${key}`, values);
  if (error) throw error;
  if (!data?.questionnaire) return <Loading />;
  const { versions } = data.questionnaire;
  const latest = versions.length;
  return (
    <>
      {latest === 0 && <Section title={text('title')}>{text('none')}</Section>}
      {latest > 0 && draftSections && (
        <Section title={text('next')}>
          <DifferenceList differences={differencesOf(sections, draftSections)} />
        </Section>
      )}
      {versions.toReversed().map((version) => {
        const before = versions.find(({ number }) => number === version.number - 1);
        return (
          <Section key={version.id} title={text('version', { number: version.number })}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
              <Typography color="textSecondary">
                {text('publishedAt', { date: format.dateTime(version.publishedAt) })}
              </Typography>
              {version.number === latest && status === 'PUBLISHED' && (
                <Chip size="small" color="success" variant="outlined" label={text('current')} />
              )}
              <Button
                size="small"
                startIcon={<Download />}
                onClick={() => download({ ...questionnaire, sections: version.sections })}
                sx={{ ml: 'auto' }}
              >
                {text('export', { number: version.number })}
              </Button>
            </Box>
            {before ? (
              <DifferenceList differences={differencesOf(before.sections, version.sections)} />
            ) : (
              <Typography>{text('first', { size: size(sizeOf(version.sections)) })}</Typography>
            )}
          </Section>
        );
      })}
    </>
  );
}
