// One institution against all others: what sets it apart first, then question by question.
import Alert from '@mui/material/Alert';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Loading, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { benchmarkScene } from '../../../api/modules/statistics/group-scenes.rules.ts';
import {
  BenchmarkChoicesDocument,
  InstitutionBenchmarkDocument,
  type InstitutionBenchmarkQuery,
} from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { labelled } from '../../i18n/labelled.ts';
import { localized } from '../../i18n/localized.ts';
import { request } from '../../providers/graphql.ts';
import { Section } from '../../records/Section.tsx';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { NumbersTable } from '../charts/NumbersTable.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { QuestionFrame } from '../statistics/QuestionCard.tsx';
import { useWording } from '../statistics/use-wording.ts';
import { Differences } from './Differences.tsx';
import { comparedNumbersOf } from './numbers.ts';

type Benchmark = NonNullable<InstitutionBenchmarkQuery['institutionBenchmark']>;

export default function BenchmarkPage() {
  return <PageFrame>{({ id }) => <Comparison questionnaireId={id} />}</PageFrame>;
}

function Comparison({ questionnaireId }: { questionnaireId: string }) {
  const { say } = useWording();
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const institutionId = params.get('institution');
  const choices = useInstitutions(questionnaireId);
  if (!choices) return <Loading />;
  return (
    <>
      <Section title={translate('questionnairePages.benchmark')}>
        {choices.length === 0 ? (
          <Typography>{say('benchmark.none')}</Typography>
        ) : (
          <Autocomplete
            options={choices}
            value={choices.find(({ id }) => id === institutionId) ?? null}
            getOptionKey={({ id }) => id}
            getOptionLabel={({ name }) => name}
            onChange={(_, chosen) => setParams(chosen ? { institution: chosen.id } : {}, { replace: true })}
            renderInput={(input) => <TextField {...input} label={say('benchmark.choose')} />}
          />
        )}
        {choices.length > 0 && !institutionId && (
          <Typography color="textSecondary">{say('benchmark.start')}</Typography>
        )}
      </Section>
      {institutionId && <Compared questionnaireId={questionnaireId} institutionId={institutionId} />}
    </>
  );
}

/** Those with enough responses to be shown, by name. */
function useInstitutions(questionnaireId: string) {
  const { say } = useWording();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ['statistics', questionnaireId, 'institutions'],
    queryFn: ({ signal }) => request(BenchmarkChoicesDocument, { id: questionnaireId }, signal),
    throwOnError: true,
  });
  const dimensions = data?.questionnaireStatistics?.dimensions ?? [];
  const values = dimensions.find(({ dimension }) => dimension === 'INSTITUTION')?.values ?? [];
  return (
    data &&
    values
      .filter(({ value, responses }) => responses !== null && value !== 'UNKNOWN')
      .map(({ value, label, responses }) => ({
        id: value,
        name: say('valueWithCount', { label: localized(label), count: format.number(responses) }),
      }))
      .sort((one, other) => one.name.localeCompare(other.name))
  );
}

function Compared({ questionnaireId, institutionId }: { questionnaireId: string; institutionId: string }) {
  const { say } = useWording();
  const { data } = useQuery({
    queryKey: ['statistics', questionnaireId, 'part', { institutionId }],
    queryFn: ({ signal }) => request(InstitutionBenchmarkDocument, { id: questionnaireId, institutionId }, signal),
    throwOnError: true,
  });
  if (!data) return <Loading />;
  const benchmark = data.institutionBenchmark;
  if (!benchmark || benchmark.hidden) return <Alert severity="info">{say('benchmark.hidden')}</Alert>;
  return <Shown benchmark={benchmark} />;
}

function Shown({ benchmark: { institution, own, others, questions } }: { benchmark: Benchmark }) {
  const wording = useWording();
  const { say } = wording;
  const format = useFormat();
  const hidden = questions.filter((question) => question.hidden).length;
  const shown = questions.filter((question) => !question.hidden && question.rows.length > 0);
  return (
    <>
      <Section title={say('benchmark.distinct')}>
        <Typography sx={{ mb: 1 }}>
          {labelled(
            institution.name,
            say('benchmark.against', { own: format.number(own), others: format.number(others) }),
          )}
        </Typography>
        <Differences questions={shown} />
      </Section>
      <Typography variant="body2">{say('benchmark.howToRead')}</Typography>
      {hidden > 0 && <Alert severity="info">{say('benchmark.hiddenQuestions', { smart_count: hidden })}</Alert>}
      <Typography component="h2" variant="h2" sx={{ mt: 1 }}>
        {say('questions')}
      </Typography>
      {shown.map((question) => {
        const name = localized(question.label);
        return (
          <QuestionFrame key={question.key} name={name}>
            <ChartFigure
              name={name}
              draw={(place) => benchmarkScene(question, institution.name, place)}
              table={
                <NumbersTable
                  name={say('tableNamed', { name })}
                  numbers={comparedNumbersOf(question, institution.name, wording)}
                />
              }
            />
          </QuestionFrame>
        );
      })}
    </>
  );
}
