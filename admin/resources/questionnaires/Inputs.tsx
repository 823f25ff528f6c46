// The form of a questionnaire: sections, their questions, and what each kind of question needs.
import { BooleanInput, FormDataConsumer, NumberInput, regex, required, SelectInput, TextInput } from 'react-admin';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { FormGrid } from '../../inputs/FormGrid.tsx';
import { LocalizedInput } from '../../inputs/LocalizedInput.tsx';
import { Parts } from '../../inputs/Parts.tsx';
import { CHOICE_KINDS } from './definition.ts';

const slug = [required(), regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'errors.slug')];

interface FormShape {
  sections?:
    | ({ questions?: ({ key?: string | null; label?: { fr?: string | null } | null } | null)[] | null } | null)[]
    | null;
}

export function QuestionnaireInputs() {
  return (
    <>
      <LocalizedInput source="title" isRequired />
      <TextInput source="slug" validate={slug} helperText="forms.questionnaireSlug" />
      <LocalizedInput source="description" multiline />
      <Parts source="sections" add="questionnaires.addSection">
        <LocalizedInput source="title" field="sectionTitle" isRequired />
        <LocalizedInput source="description" field="sectionDescription" multiline />
        <ShownWhen />
        <Parts source="questions" add="questionnaires.addQuestion">
          <QuestionInputs />
        </Parts>
      </Parts>
    </>
  );
}

function QuestionInputs() {
  return (
    <>
      <LocalizedInput source="label" isRequired multiline />
      <LocalizedInput source="help" />
      <FormGrid>
        <EnumInput source="kind" of="QuestionKind" isRequired />
        <TextInput source="key" helperText="forms.key" />
        <BooleanInput source="required" defaultValue={false} />
      </FormGrid>
      <FormDataConsumer<{ kind?: string }>>
        {({ scopedFormData }) => <KindInputs kind={scopedFormData?.kind} />}
      </FormDataConsumer>
      <ShownWhen />
    </>
  );
}

function KindInputs({ kind }: { kind: string | undefined }) {
  if (kind === 'RATING') {
    return (
      <>
        <FormGrid>
          <NumberInput source="minimum" />
          <NumberInput source="maximum" />
        </FormGrid>
        <Options source="items" />
      </>
    );
  }
  if (kind && CHOICE_KINDS.includes(kind)) {
    return (
      <>
        <Options source="options" />
        <BooleanInput source="allowsOther" defaultValue={false} />
      </>
    );
  }
  return null;
}

function Options({ source }: { source: 'options' | 'items' }) {
  return (
    <Parts source={source} add={source === 'items' ? 'questionnaires.addItem' : 'questionnaires.addOption'}>
      <LocalizedInput source="label" field="optionLabel" isRequired />
    </Parts>
  );
}

/** Shows a section or question only after a certain answer to a question that has a key. */
function ShownWhen() {
  return (
    <FormGrid>
      <FormDataConsumer<FormShape>>
        {({ formData }) => (
          <SelectInput
            source="shownWhen.conditions.0.questionKey"
            choices={questionsWithKey(formData)}
            translateChoice={false}
          />
        )}
      </FormDataConsumer>
      <TextInput source="shownWhen.conditions.0.optionKey" helperText="forms.shownWhen" />
    </FormGrid>
  );
}

function questionsWithKey({ sections }: FormShape): { id: string; name: string }[] {
  const questions = (sections ?? []).flatMap((section) => section?.questions ?? []);
  return questions.flatMap((question) =>
    question?.key ? [{ id: question.key, name: question.label?.fr ?? question.key }] : [],
  );
}
