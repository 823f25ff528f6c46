// Everything about one question.
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { TOPIC_OF } from '../../../api/modules/submissions/definition.rules.ts';
import { QuestionKind, QuestionTopic } from '../../../api/modules/submissions/draft.rules.ts';
import { useFormat } from '../../i18n/format.ts';
import { Conditions } from './Conditions.tsx';
import { withQuestionChanged } from './changes.ts';
import { useEditing } from './editing.ts';
import { Bilingual, Choice, columns, Flag } from './fields.tsx';
import { KeyField, More } from './KeyField.tsx';
import { KindFields } from './KindFields.tsx';
import { KindIcon } from './KindIcon.tsx';
import { type EditedQuestion, withKind } from './parts.ts';

const kinds = Object.values(QuestionKind);
const topicsOf = (kind: QuestionKind) => Object.values(QuestionTopic).filter((topic) => TOPIC_OF[topic].includes(kind));
const blank = { fr: '', en: null };

export interface QuestionFormProps {
  question: EditedQuestion;
  /** @param field what the change is about: keystrokes in one field are undone together */
  onChange: (change: Partial<EditedQuestion>, field?: string) => void;
}

export function QuestionForm({ question, isFresh }: { question: EditedQuestion; isFresh: boolean }) {
  const { draft, change } = useEditing();
  const translate = useTranslate();
  const format = useFormat();
  const text = (name: string) => translate(`questionnaireEditor.fields.${name}`);
  const { id, kind } = question;
  const give: QuestionFormProps['onChange'] = (next, field) =>
    change(withQuestionChanged(draft, id, next), field && `${id} ${field}`);
  return (
    <>
      <Bilingual
        field="label"
        label={text(kind === 'CONSENT' ? 'consentLabel' : 'label')}
        value={question.label}
        onChange={(label) => give({ label: label ?? blank }, 'label')}
        multiline
        required
        autoFocus={isFresh}
      />
      <Box sx={columns}>
        <Choice
          field="kind"
          label={text('kind')}
          value={kind}
          choices={kinds.map((value) => ({
            value,
            label: format.label('QuestionKind', value),
            icon: <KindIcon kind={value} />,
            note: translate(`questionnaireEditor.kinds.${value}`),
          }))}
          onChange={(value) => give(withKind(question, value))}
          required
        />
        <Flag
          field="required"
          label={text('required')}
          value={question.required}
          onChange={(required) => give({ required })}
        />
      </Box>
      <Bilingual field="help" label={text('help')} value={question.help} onChange={(help) => give({ help }, 'help')} />
      <KindFields question={question} onChange={give} />
      <Conditions of={question} onChange={(shownWhen) => give({ shownWhen })} />
      <More>
        <Box sx={columns}>
          <KeyField value={question.key} onChange={(key) => give({ key }, 'key')} />
          <Choice
            field="topic"
            label={text('topic')}
            value={question.topic ?? ''}
            choices={[
              { value: '', label: text('noTopic') },
              ...topicsOf(kind).map((value) => ({ value, label: translate(`questionnaireEditor.topics.${value}`) })),
            ]}
            onChange={(topic) => give({ topic: topic || null })}
          />
        </Box>
      </More>
    </>
  );
}
