// What respondents wrote in answer to one question: read one below the other, searched, each with its response.
import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { LinkBase, Loading, useTranslate } from 'react-admin';
import { WrittenAnswersDocument, type WrittenAnswersQuery } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { NumberedPages } from '../../lists/NumberedPages.tsx';
import { request } from '../../providers/graphql.ts';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Section } from '../../records/Section.tsx';
import { useWording } from './use-wording.ts';

const AT_ONCE = 25;

interface TextsProps {
  questionnaireId: string;
  questionKey: string;
  name: string;
}

export default function Texts({ questionnaireId, questionKey, name }: TextsProps) {
  const { say } = useWording();
  const translate = useTranslate();
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const search = useDeferredValue(typed.trim());
  const { data, error } = useQuery({
    queryKey: ['submissions', 'written', questionnaireId, questionKey, search, page],
    queryFn: ({ signal }) =>
      request(
        WrittenAnswersDocument,
        {
          first: AT_ONCE,
          offset: (page - 1) * AT_ONCE,
          filter: { questionnaireId, written: { questionKey, ...(search ? { search } : {}) } },
        },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  if (error) throw error;
  const found = data?.submissions;
  const last = Math.ceil((found?.totalCount ?? 0) / AT_ONCE);
  return (
    <Section title={name}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 2 }}>
        <TextField
          type="search"
          size="small"
          label={translate('lists.search')}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setPage(1);
          }}
          sx={{ flex: '1 1 200px', maxWidth: { sm: 320 } }}
        />
        <Button component={LinkBase} to={`/questionnaires/${questionnaireId}/statistics`} startIcon={<ArrowBackIcon />}>
          {say('texts.back')}
        </Button>
      </Box>
      {!found && <Loading />}
      {found && (
        <Typography role="status" color="textSecondary">
          {say('texts.found', { smart_count: found.totalCount, count: format.number(found.totalCount) })}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {found?.nodes.map((submission) => (
          <OneText key={submission.id} submission={submission} questionKey={questionKey} />
        ))}
      </Box>
      <NumberedPages page={page} last={last} onPage={setPage} />
    </Section>
  );
}

interface OneTextProps {
  submission: WrittenAnswersQuery['submissions']['nodes'][number];
  questionKey: string;
}

function OneText({ submission: { id, submittedAt, institution, answers }, questionKey }: OneTextProps) {
  const format = useFormat();
  const texts = answers.flatMap((answer) => (answer.questionKey === questionKey && answer.text ? [answer.text] : []));
  return (
    <Box component="li" sx={{ py: 1.5, borderBottom: 1, borderColor: 'divider' }}>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '80ch' }}>
        {texts.join('\n')}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        <RecordLink resource="submissions" id={id}>
          {format.dateTime(submittedAt)}
        </RecordLink>
        {institution && ` · ${institution.name}`}
      </Typography>
    </Box>
  );
}
