// What was answered to a questionnaire, live: by everybody, by one group, or by groups compared. One distinction at a
// time: two together could tell people apart (api/modules/statistics).
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { lazy, type ReactNode, Suspense } from 'react';
import { Loading, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { countsOver, dayScene } from '../../../api/modules/statistics/day-scene.rules.ts';
import { numberText } from '../../../api/platform/charts/scene.rules.ts';
import type {
  QuestionCountsFragment,
  QuestionnaireFullFragment,
  StatisticsDimensionInput,
  StatisticsFullFragment,
} from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { Section } from '../../records/Section.tsx';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { DistinctionInputs } from './DistinctionInputs.tsx';
import { Factors } from './Factors.tsx';
import { type Group, GroupsCard } from './GroupsCard.tsx';
import type { Wording } from './numbers.ts';
import { QuestionCard } from './QuestionCard.tsx';
import { Summary } from './Summary.tsx';
import { UnknownHint } from './UnknownHint.tsx';
import { useDistinction } from './use-distinction.ts';
import { useBreakdown, usePart, useWhole } from './use-statistics.ts';
import { useWording } from './use-wording.ts';

const Texts = lazy(() => import('./Texts.tsx'));

export default function StatisticsPage() {
  return <PageFrame>{(questionnaire) => <Statistics questionnaire={questionnaire} />}</PageFrame>;
}

function Statistics({ questionnaire }: { questionnaire: QuestionnaireFullFragment }) {
  const { say } = useWording();
  const whole = useWhole(questionnaire.id);
  const distinction = useDistinction(whole?.dimensions ?? []);
  const { dimension, value } = distinction;
  const viewer = useViewer();
  const [params] = useSearchParams();
  if (whole === undefined) return <Loading />;
  if (whole === null) return <Typography>{say('missingHere')}</Typography>;
  const read = whole.questions.find((question) => question.key === params.get('texts'));
  if (read && may(viewer, 'submissions.read'))
    return (
      <Suspense fallback={<Loading />}>
        <Texts questionnaireId={questionnaire.id} questionKey={read.key} name={localized(read.label)} />
      </Suspense>
    );
  const by = dimension && { dimension: dimension.dimension, questionKey: dimension.questionKey };
  const named = by && { by, name: localized(dimension.label) };
  return (
    <>
      <Section title={say('summary')}>
        <Summary statistics={whole} />
        <DistinctionInputs dimensions={whole.dimensions} distinction={distinction} />
      </Section>
      {!named && <Everybody questionnaire={questionnaire} statistics={whole} />}
      {named && value && (
        <OneGroup
          questionnaire={questionnaire}
          slice={{ ...named.by, value: value.value }}
          says={say('part', { dimension: named.name, value: localized(value.label) })}
        />
      )}
      {named && !value && (
        <EachGroup questionnaireId={questionnaire.id} questions={whole.questions} by={named.by} name={named.name} />
      )}
    </>
  );
}

interface EverybodyProps {
  questionnaire: QuestionnaireFullFragment;
  statistics: StatisticsFullFragment;
}

function Everybody({ questionnaire, statistics: { days, questions } }: EverybodyProps) {
  const { say, locale } = useWording();
  const head = [say('column.day'), say('column.count')];
  const rows = countsOver(days, locale).map(({ label, value }) => [label, numberText(value, locale)]);
  return (
    <>
      {days.length > 0 && (
        <Section title={say('days')}>
          <ChartFigure
            name={say('days')}
            draw={(place) => dayScene(days, place)}
            table={<NumbersTable name={say('tableNamed', { name: say('days') })} numbers={{ head, rows }} />}
          />
        </Section>
      )}
      <HowToRead questions={questions} />
      <Factors questions={questions} />
      <Questions questionnaire={questionnaire} questions={questions} />
    </>
  );
}

interface OneGroupProps {
  questionnaire: QuestionnaireFullFragment;
  slice: StatisticsDimensionInput & { value: string };
  says: string;
}

function OneGroup({ questionnaire, slice, says }: OneGroupProps) {
  const { say } = useWording();
  const part = usePart(questionnaire.id, slice);
  if (part === undefined) return <Loading />;
  if (part === null || part.hidden) return <Alert severity="info">{say('hiddenPart')}</Alert>;
  return (
    <>
      <Alert severity="info">{says}</Alert>
      <HowToRead questions={part.questions} />
      <Factors questions={part.questions} />
      <Questions questionnaire={questionnaire} questions={part.questions} />
    </>
  );
}

/** What the bars do not say of themselves. */
function HowToRead({ questions }: { questions: readonly QuestionCountsFragment[] }) {
  const { say } = useWording();
  if (!questions.some(({ answered, options }) => answered && options.length > 0)) return null;
  return (
    <Typography variant="body2" color="textSecondary" sx={{ my: 1 }}>
      {say('whiskers')}
    </Typography>
  );
}

interface QuestionsProps {
  questionnaire: QuestionnaireFullFragment;
  questions: readonly QuestionCountsFragment[];
}

function Questions({ questionnaire, questions }: QuestionsProps) {
  const asked = questionnaire.sections.flatMap((section) => section.questions);
  return (
    <Listed>
      {questions.map((question) => {
        const definition = asked.find(({ key }) => key === question.key);
        const ends = { lowest: localized(definition?.minimumLabel), highest: localized(definition?.maximumLabel) };
        return <QuestionCard key={question.key} questionnaireId={questionnaire.id} question={question} ends={ends} />;
      })}
    </Listed>
  );
}

interface EachGroupProps {
  questionnaireId: string;
  questions: readonly QuestionCountsFragment[];
  by: StatisticsDimensionInput;
  name: string;
}

function EachGroup({ questionnaireId, questions, by, name }: EachGroupProps) {
  const wording = useWording();
  const { say } = wording;
  const breakdown = useBreakdown(questionnaireId, by);
  if (breakdown === undefined) return <Loading />;
  if (breakdown === null) return <Alert severity="info">{say('hiddenPart')}</Alert>;
  const shown = breakdown.groups.filter(({ hidden }) => !hidden);
  const hidden = breakdown.groups.filter((group) => group.hidden).map(({ label }) => localized(label));
  const groupsOf = (key: string): Group[] => {
    const groups = shown.map((group) => ({ label: localized(group.label), questions: group.questions }));
    const others = { label: say('othersTogether'), questions: breakdown.others?.questions.filter(isAnswered) ?? [] };
    return [...groups, others].flatMap(({ label, questions: counted }) => {
      const question = counted.find((one) => one.key === key);
      return question ? [{ label, question }] : [];
    });
  };
  return (
    <>
      {hidden.length > 0 && (
        <Alert severity="info">
          {say('hiddenGroups', { smart_count: hidden.length, names: shortened(hidden, wording) })}
        </Alert>
      )}
      <UnknownHint by={by} groups={breakdown.groups} />
      <Listed>
        {questions.filter(isOther(by)).map((question) => (
          <GroupsCard
            key={question.key}
            questionnaireId={questionnaireId}
            question={question}
            groups={groupsOf(question.key)}
            dimension={name}
          />
        ))}
      </Listed>
    </>
  );
}

/** What tells the groups apart says nothing of them. */
const isOther =
  (by: StatisticsDimensionInput) =>
  ({ key, topic }: QuestionCountsFragment): boolean =>
    by.dimension === 'ROLE' ? topic !== 'ROLE' : key !== by.questionKey;

const MOST_NAMES = 6;

/** The first of the names, and how many more there are. */
function shortened(names: readonly string[], { say }: Wording): string {
  const more = names.length - MOST_NAMES;
  if (more <= 1) return names.join(', ');
  return say('andMore', { names: names.slice(0, MOST_NAMES).join(', '), smart_count: more });
}

/** Whether anybody answered at least a part of it: groups hide questions, and items of them, each by itself. */
const isAnswered = ({ answered, items }: QuestionCountsFragment): boolean =>
  Boolean(answered) || items.some((item) => item.answered);

function Listed({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  return (
    <>
      <Typography component="h2" variant="h2" sx={{ mt: 1 }}>
        {translate('statistics.questions')}
      </Typography>
      {children}
    </>
  );
}
