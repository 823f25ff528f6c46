// What helps beside what hinders: the strongest of each, to see at a glance. Where the questions are asked they stand whole.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { factorScene } from '../../../api/modules/statistics/question-scenes.rules.ts';
import type { QuestionCountsFragment } from '../../gql/graphql.ts';
import { labelled } from '../../i18n/labelled.ts';
import { localized } from '../../i18n/localized.ts';
import { Section } from '../../records/Section.tsx';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { numbersOf } from './numbers.ts';
import { countsOf } from './QuestionCard.tsx';
import { useWording } from './use-wording.ts';

const SIDES = [
  { topic: 'FAVOURABLE_FACTORS', name: 'favourable' },
  { topic: 'ADVERSE_FACTORS', name: 'adverse' },
];

export function Factors({ questions }: { questions: readonly QuestionCountsFragment[] }) {
  const wording = useWording();
  const { say } = wording;
  const sides = SIDES.map(({ topic, name }) => ({
    name,
    asked: questions.filter((question) => question.topic === topic && question.answered),
  })).filter(({ asked }) => asked.length > 0);
  if (sides.length === 0) return null;
  return (
    <Section title={say('factors')}>
      <Box
        sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' } }}
      >
        {sides.map(({ name, asked }) => (
          <Box
            key={name}
            sx={{ display: 'grid', gap: 2, alignContent: 'start', gridTemplateColumns: 'minmax(0, 1fr)' }}
          >
            <Typography component="h3" variant="h3">
              {say(name)}
            </Typography>
            {asked.map((question) => {
              const title = labelled(say(name), localized(question.label));
              const numbers = numbersOf(question, wording);
              return (
                <Box key={question.key}>
                  <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
                    {`${localized(question.label)} ${countsOf(question, wording)}`}
                  </Typography>
                  <ChartFigure
                    name={title}
                    draw={(place) => factorScene(question, place)}
                    table={numbers && <NumbersTable name={say('tableNamed', { name: title })} numbers={numbers} />}
                  />
                </Box>
              );
            })}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
