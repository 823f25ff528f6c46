// What respondents wrote beside the options: those that may mean the same side by side, for somebody to decide what becomes
// of them.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Loading, useTranslate } from 'react-admin';
import { groupsOf } from '../../../api/modules/submissions/option-likeness.rules.ts';
import { RespondentOptionsDocument, type RespondentOptionsQuery } from '../../gql/graphql.ts';
import { localized } from '../../i18n/localized.ts';
import { request } from '../../providers/graphql.ts';
import { Section } from '../../records/Section.tsx';
import { PageFrame } from '../PageFrame.tsx';
import { DecidedOptions } from './DecidedOptions.tsx';
import { OptionGroup } from './OptionGroup.tsx';

type Answered = NonNullable<RespondentOptionsQuery['questionnaire']>;
export type WrittenOption = Answered['respondentOptions'][number];
type Question = Answered['sections'][number]['questions'][number];
export interface Target {
  key: string;
  name: string;
  labels: string[];
}

export default function OptionsPage() {
  return <PageFrame>{({ id }) => <Options id={id} />}</PageFrame>;
}

function Options({ id }: { id: string }) {
  const translate = useTranslate();
  const { data, error } = useQuery({
    queryKey: ['questionnaires', 'respondentOptions', { id }],
    queryFn: ({ signal }) => request(RespondentOptionsDocument, { id }, signal),
  });
  if (error) throw error;
  if (!data?.questionnaire) return <Loading />;
  const { questionnaire } = data;
  const questions = questionnaire.sections.flatMap((section) => section.questions);
  const keys = [...new Set(questionnaire.respondentOptions.map(({ questionKey }) => questionKey))];
  if (keys.length === 0)
    return (
      <Section title={translate('respondents.options')}>
        <Typography>{translate('respondents.noOptions')}</Typography>
      </Section>
    );
  return keys.map((key) => (
    <OptionsOfQuestion
      key={key}
      name={key}
      question={questions.find((question) => question.key === key)}
      questionnaire={questionnaire}
    />
  ));
}

interface OptionsOfQuestionProps {
  name: string;
  /** Missing once the questionnaire asks it no more. */
  question: Question | undefined;
  questionnaire: Answered;
}

function OptionsOfQuestion({ name, question, questionnaire }: OptionsOfQuestionProps) {
  const translate = useTranslate();
  const own = questionnaire.respondentOptions.filter(({ questionKey }) => questionKey === name);
  const waiting = own.filter(({ status }) => status === 'PENDING');
  const decided = own.filter(({ status }) => status !== 'PENDING');
  const mayDecide = questionnaire.viewerCanUpdate;
  const targets = (part: WrittenOption['part']) => targetsOf(questionnaire, question, name, part);
  const parts = (['OPTION', 'ITEM'] as const).flatMap((part) =>
    groupsOf(
      waiting.filter((option) => option.part === part),
      targets(part),
    ).map((group) => ({ part, ...group })),
  );
  return (
    <Section title={question ? localized(question.label) : name}>
      {waiting.length === 0 && <Typography>{translate('respondents.nothingWaits')}</Typography>}
      {waiting.length > 0 && (
        <>
          <Typography sx={{ mb: 2, maxWidth: '75ch' }}>{translate('respondents.help')}</Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
            {parts.map(({ part, members, target }) => (
              <OptionGroup
                key={members.map(({ id }) => id).join(' ')}
                members={members}
                likely={target}
                targets={targets(part)}
                mayDecide={mayDecide}
                mayOffer={mayDecide && part === 'OPTION' && (question?.options.length ?? 0) > 0}
              />
            ))}
          </Box>
        </>
      )}
      {decided.length > 0 && (
        <DecidedOptions
          options={decided}
          nameOf={(key, part) => targets(part).find((target) => target.key === key)?.name ?? key}
          mayDecide={mayDecide}
        />
      )}
    </Section>
  );
}

const isOther = (key: string): boolean => ['autre', 'other'].includes(key.toLowerCase());

/** What others can be merged into: the options of the question and those that were approved. */
function targetsOf(
  { addedOptions }: Answered,
  question: Question | undefined,
  name: string,
  part: WrittenOption['part'],
): Target[] {
  const added = addedOptions.filter(({ questionKey }) => questionKey === name);
  const all = part === 'ITEM' ? (question?.items ?? []) : [...(question?.options ?? []), ...added];
  return all
    .filter(({ key }) => !isOther(key))
    .map(({ key, label }) => ({
      key,
      name: localized(label),
      labels: [label.fr, label.en].filter((text) => typeof text === 'string'),
    }));
}
