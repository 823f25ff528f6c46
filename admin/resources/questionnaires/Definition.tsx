// The sections and questions of a questionnaire, to read.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { QuestionnaireFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { labelled } from '../../i18n/labelled.ts';
import { localized } from '../../i18n/localized.ts';
import { Section } from '../../records/Section.tsx';

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
          {section.description && <Typography color="textSecondary">{localized(section.description)}</Typography>}
          <Box component="ol" sx={{ my: 1, pl: 3 }}>
            {section.questions.map((question) => (
              <QuestionLine key={question.key} question={question} />
            ))}
          </Box>
        </Box>
      ))}
    </Section>
  );
}

function QuestionLine({ question }: { question: QuestionOf }) {
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
    </Box>
  );
}
