// How often each answer was given, per question: a table whose numbers also stand as bars.

import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Loading, useTranslate } from 'react-admin';
import { AnswerCountsDocument, type AnswerCountsQuery, type QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { request } from '../../providers/graphql.ts';
import { Bar } from '../../records/Bar.tsx';
import { Section } from '../../records/Section.tsx';
import type { QuestionOf } from './Definition.tsx';

type Count = NonNullable<AnswerCountsQuery['questionnaire']>['answerCounts'][number];

export function Answers({ questionnaire }: { questionnaire: QuestionnaireFullFragment }) {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['questionnaires', 'answerCounts', { id: questionnaire.id }],
    queryFn: ({ signal }) => request(AnswerCountsDocument, { id: questionnaire.id }, signal),
  });
  const counts = data?.questionnaire?.answerCounts;
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  return (
    <Section title={translate('questionnaires.answers')}>
      {!counts && <Loading />}
      {counts &&
        questions.map((question) => (
          <CountsOfQuestion
            key={question.key}
            question={question}
            counts={counts.filter((count) => count.questionKey === question.key)}
            total={questionnaire.submissionCount}
          />
        ))}
    </Section>
  );
}

function CountsOfQuestion({ question, counts, total }: { question: QuestionOf; counts: Count[]; total: number }) {
  if (counts.length === 0) return null;
  const items = [...new Set(counts.map((count) => count.item))];
  return (
    <Box sx={{ mb: 3 }}>
      <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
        {localized(question.label)}
      </Typography>
      {items.map((key) => {
        const item = question.items.find((other) => other.key === key);
        const name = item ? localized(item.label) : key;
        return (
          <Box key={key ?? ''}>
            {name && <Typography component="h4">{name}</Typography>}
            <CountTable
              question={question}
              counts={counts.filter((count) => count.item === key)}
              caption={name ?? localized(question.label)}
              total={total}
            />
          </Box>
        );
      })}
    </Box>
  );
}

interface CountTableProps {
  question: QuestionOf;
  counts: Count[];
  caption: string;
  total: number;
}

const hidden = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clip: 'rect(0 0 0 0)' };

function CountTable({ question, counts, caption, total }: CountTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  const labelOf = (value: string) => {
    const option = question.options.find(({ key }) => key === value);
    return option ? localized(option.label) : value;
  };
  return (
    <Table size="small" sx={{ mb: 2, tableLayout: 'fixed' }}>
      <Box component="caption" sx={hidden}>
        {caption}
      </Box>
      <TableHead sx={hidden}>
        <TableRow>
          <TableCell>{translate('questionnaires.answer')}</TableCell>
          <TableCell>{translate('questionnaires.count')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {counts.map((count) => (
          <TableRow key={count.value}>
            <TableCell component="th" scope="row" sx={{ width: '50%', overflowWrap: 'anywhere' }}>
              {labelOf(count.value)}
            </TableCell>
            <TableCell sx={{ width: '50%' }}>
              {`${format.number(count.count)} (${format.percent(count.count, total)})`}
              <Bar value={count.count} maximum={total} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
