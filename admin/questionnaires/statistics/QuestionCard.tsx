// A question with how many answered it, its chart and its table; a free text leads to the responses.
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { LinkBase } from 'react-admin';
import { questionScene, type ScaleEnds } from '../../../api/modules/statistics/question-scenes.rules.ts';
import { numberText } from '../../../api/platform/charts/scene.rules.ts';
import type { QuestionCountsFragment } from '../../gql/graphql.ts';
import { labelled } from '../../i18n/labelled.ts';
import { localized } from '../../i18n/localized.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { numbersOf, type Wording } from './numbers.ts';
import { useWording } from './use-wording.ts';

interface QuestionCardProps {
  questionnaireId: string;
  question: QuestionCountsFragment;
  ends: ScaleEnds;
}

export function QuestionCard({ questionnaireId, question, ends }: QuestionCardProps) {
  const wording = useWording();
  const { say } = wording;
  const numbers = numbersOf(question, wording);
  const name = localized(question.label);
  return (
    <QuestionFrame name={name} counts={countsOf(question, wording)}>
      {question.hidden && <Typography>{say('hiddenQuestion')}</Typography>}
      {question.answered === 0 && <Typography color="textSecondary">{say('noAnswers')}</Typography>}
      {Boolean(question.answered) && numbers && (
        <ChartFigure
          name={name}
          draw={(place) => questionScene(question, place, ends)}
          table={<NumbersTable name={say('tableNamed', { name })} numbers={numbers} />}
        />
      )}
      <ResponsesLink questionnaireId={questionnaireId} question={question} />
    </QuestionFrame>
  );
}

const FREE_TEXT = ['TEXT', 'LONG_TEXT'];

export const isFreeText = ({ kind }: QuestionCountsFragment): boolean => FREE_TEXT.includes(kind);

/** Free texts are not counted: they are read. */
export function ResponsesLink({ questionnaireId, question }: Omit<QuestionCardProps, 'ends'>) {
  const { say } = useWording();
  const viewer = useViewer();
  if (!isFreeText(question) || !may(viewer, 'submissions.read')) return null;
  return (
    <Typography>
      {say('freeText')}{' '}
      <Link
        component={LinkBase}
        to={`/questionnaires/${questionnaireId}/statistics?texts=${encodeURIComponent(question.key)}`}
        aria-label={labelled(say('readAnswers'), localized(question.label))}
      >
        {say('readAnswers')}
      </Link>
    </Typography>
  );
}

interface QuestionFrameProps {
  name: string;
  /** How many answered, said shortly. */
  counts?: string;
  children: ReactNode;
}

export function QuestionFrame({ name, counts, children }: QuestionFrameProps) {
  return (
    <Card component="section" aria-label={name}>
      <CardContent>
        <Typography component="h3" variant="h3" sx={{ overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
          {counts}
        </Typography>
        <Box sx={{ display: 'grid', gap: 1, minWidth: 0 }}>{children}</Box>
      </CardContent>
    </Card>
  );
}

export function countsOf({ answered, missing, notAsked }: QuestionCountsFragment, { locale, say }: Wording): string {
  const parts = [
    ['answered', answered],
    ['missing', missing],
    ['notAsked', notAsked],
  ] as const;
  return parts
    .flatMap(([key, count]) =>
      count !== null && (count > 0 || key === 'answered')
        ? [say(key, { smart_count: count, count: numberText(count, locale) })]
        : [],
    )
    .join(' · ');
}
