import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { SubmissionFullFragment } from '../../gql/graphql.ts';
import { type Format, useFormat } from '../../i18n/format.ts';
import { labelled } from '../../i18n/labelled.ts';
import { localized } from '../../i18n/localized.ts';
import { Facts } from '../../records/Facts.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Oddities } from './Oddities.tsx';

type Question = SubmissionFullFragment['questionnaire']['sections'][number]['questions'][number];
type Answer = SubmissionFullFragment['answers'][number];

export default function SubmissionShow() {
  return <ShowPage<SubmissionFullFragment>>{(submission) => <Details submission={submission} />}</ShowPage>;
}

function Details({ submission }: { submission: SubmissionFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const { questionnaire, answers, institution } = submission;
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const unknown = answers.filter((answer) => !questions.some((question) => question.key === answer.questionKey));
  return (
    <>
      <Section title={translate('resources.submissions.name', { smart_count: 1 })}>
        <Facts
          facts={[
            ['email', submission.email],
            ['submittedAt', format.dateTime(submission.submittedAt)],
            [
              'questionnaire',
              <RecordLink key="q" resource="questionnaires" id={questionnaire.id}>
                {localized(questionnaire.title)}
              </RecordLink>,
            ],
            [
              'institution',
              institution && (
                <RecordLink key="i" resource="institutions" id={institution.id}>
                  {institution.name}
                </RecordLink>
              ),
            ],
            ['language', format.label('Language', submission.language)],
            ['source', format.label('SubmissionSource', submission.source)],
            ['externalId', submission.externalId],
            ['oddities', <Oddities key="oddities" oddities={submission.oddities} />],
          ]}
        />
      </Section>
      {questionnaire.sections.map((section) => {
        const answered = section.questions.filter((question) =>
          answers.some((answer) => answer.questionKey === question.key),
        );
        return (
          answered.length > 0 && (
            <Section key={section.key} title={localized(section.title)}>
              <AnswerList
                entries={answered.map((question) => [localized(question.label), linesOf(question, answers, format)])}
              />
            </Section>
          )
        );
      })}
      {unknown.length > 0 && (
        <Section title={translate('questionnaires.unknownQuestions')}>
          <AnswerList entries={unknown.map((answer) => [answer.questionKey, [valueOf(answer, format)]])} />
        </Section>
      )}
    </>
  );
}

function AnswerList({ entries }: { entries: [question: string, lines: string[]][] }) {
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {entries.map(([question, lines], index) => (
        <Box key={`${index} ${question}`} sx={{ mb: 1.5 }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.9rem' }}>
            {question}
          </Box>
          {lines.map((line) => (
            <Box component="dd" key={line} sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {line}
            </Box>
          ))}
        </Box>
      ))}
    </Box>
  );
}

function linesOf(question: Question, answers: readonly Answer[], format: Format): string[] {
  const own = answers.filter((answer) => answer.questionKey === question.key);
  return own.map((answer) => {
    const item = question.items.find(({ key }) => key === answer.item);
    const option = question.options.find(({ key }) => key === answer.optionKey);
    const value = option
      ? withText(placed(answer, localized(option.label), format), answer.text)
      : valueOf(answer, format);
    return answer.item ? labelled(item ? localized(item.label) : answer.item, value) : value;
  });
}

const withText = (option: string, text: string | null): string => (text ? labelled(option, text) : option);

/** An option of a ranking stands with its place. */
const placed = ({ rating }: Answer, label: string, format: Format): string =>
  rating === null ? label : `${format.number(rating)}. ${label}`;

function valueOf({ rating, number, day, optionKey, text }: Answer, format: Format): string {
  const numbers = [rating, number].filter((value) => value !== null).map((value) => format.number(value));
  return [...numbers, day && format.date(day), optionKey, text].filter(Boolean).join(' : ') || '—';
}
