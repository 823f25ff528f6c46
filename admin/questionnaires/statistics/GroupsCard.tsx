// A question as each group of respondents answered it: chart of the largest groups, table of all.
import Typography from '@mui/material/Typography';
import { crossScene, type GroupCounts, MOST_GROUPS } from '../../../api/modules/statistics/group-scenes.rules.ts';
import type { QuestionCountsFragment } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { groupNumbersOf } from './numbers.ts';
import { isFreeText, QuestionFrame, ResponsesLink } from './QuestionCard.tsx';
import { useWording } from './use-wording.ts';

export interface Group extends GroupCounts {
  question: QuestionCountsFragment;
}

interface GroupsCardProps {
  questionnaireId: string;
  question: QuestionCountsFragment;
  groups: readonly Group[];
  /** By what the groups are told apart. */
  dimension: string;
}

export function GroupsCard({ questionnaireId, question, groups, dimension }: GroupsCardProps) {
  const wording = useWording();
  const { say } = wording;
  const name = localized(question.label);
  const numbers = groupNumbersOf(groups, wording);
  if (!numbers && !isFreeText(question)) return null;
  const drawn = groups.filter((group) => group.question.answered);
  return (
    <QuestionFrame name={name} counts={dimension}>
      {numbers && drawn.length === 0 && <Typography>{say('hiddenQuestion')}</Typography>}
      {numbers && drawn.length > MOST_GROUPS && (
        <Typography variant="body2">{say('largestDrawn', { drawn: MOST_GROUPS, all: drawn.length })}</Typography>
      )}
      {numbers && drawn.length > 0 && (
        <ChartFigure
          name={name}
          draw={(place) => crossScene(groups, dimension, place)}
          table={<NumbersTable name={say('tableNamed', { name })} numbers={numbers} />}
        />
      )}
      <ResponsesLink questionnaireId={questionnaireId} question={question} />
    </QuestionFrame>
  );
}
