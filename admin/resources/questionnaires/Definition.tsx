// The sections and questions of a questionnaire, to read.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { labelled } from '../../i18n/labelled.ts';
import { localized } from '../../i18n/localized.ts';
import { Section } from '../../records/Section.tsx';

type Sections = QuestionnaireFullFragment['sections'];
export type QuestionOf = QuestionnaireFullFragment['sections'][number]['questions'][number];

export function Definition({ questionnaire }: { questionnaire: QuestionnaireFullFragment }) {
  const translate = useTranslate();
  return (
    <Section title={translate('resources.questionnaires.fields.sections')}>
      {questionnaire.sections.map((section) => (
        <Box key={section.key} sx={{ mb: 3 }}>
          <Typography component="h3" variant="h3">
            {localized(section.title) || translate('questionnaireEditor.untitledSection')}
          </Typography>
          <ShownIf shownWhen={section.shownWhen} sections={questionnaire.sections} />
          {section.description && <Typography color="textSecondary">{localized(section.description)}</Typography>}
          <Box component="ol" sx={{ my: 1, pl: 3 }}>
            {section.questions.map((question) => (
              <QuestionLine key={question.key} question={question} sections={questionnaire.sections} />
            ))}
          </Box>
        </Box>
      ))}
    </Section>
  );
}

function QuestionLine({ question, sections }: { question: QuestionOf; sections: Sections }) {
  const format = useFormat();
  const translate = useTranslate();
  const parts = question.kind === 'RATING' ? question.items : question.options;
  // A draft may have some without words yet.
  const named = parts.map((part) => localized(part.label)).filter(Boolean);
  const kind = format.label('QuestionKind', question.kind);
  const what = question.required ? `${kind}, ${translate('questionnaires.required')}` : kind;
  return (
    <Box component="li" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      {localized(question.label) || translate('questionnaireEditor.untitledQuestion')}
      <Typography variant="body2" color="textSecondary">
        {named.length > 0 ? labelled(what, named.join(' · ')) : what}
      </Typography>
      <ShownIf shownWhen={question.shownWhen} sections={sections} />
    </Box>
  );
}

/** Under which earlier answers it is shown, as a sentence. */
function ShownIf({ shownWhen, sections }: { shownWhen: QuestionOf['shownWhen']; sections: Sections }) {
  const translate = useTranslate();
  const format = useFormat();
  if (!shownWhen) return null;
  const text = (key: string, values = {}) => translate(`questionnaireEditor.conditions.${key}`, values);
  const asked = sections.flatMap(({ questions }) => questions);
  const sentences = shownWhen.conditions.map(({ questionKey, operator, optionKey, item, number }) => {
    const question = asked.find(({ key }) => key === questionKey);
    const part = (parts: QuestionOf['items'] = [], key: string | null) =>
      localized(parts.find((one) => one.key === key)?.label) || key;
    const value = optionKey === null ? number !== null && format.number(number) : part(question?.options, optionKey);
    const named = [localized(question?.label) || questionKey, item !== null && part(question?.items, item)];
    return text('one', {
      question: named.filter(Boolean).join(', '),
      operator: [text(`operators.${operator}`), value].filter(Boolean).join(' '),
    });
  });
  return (
    <Typography variant="body2" color="textSecondary" sx={{ fontStyle: 'italic' }}>
      {text('shownIf', { conditions: sentences.join(text(shownWhen.match === 'ALL' ? 'all' : 'any')) })}
    </Typography>
  );
}
