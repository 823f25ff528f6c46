// The form of a questionnaire: sections, their questions, and what each kind of question needs.
import {
  ArrayInput,
  BooleanInput,
  FormDataConsumer,
  NumberInput,
  regex,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
} from 'react-admin';
import { EnumInput } from '../../inputs/EnumInput.tsx';
import { FormGrid } from '../../inputs/FormGrid.tsx';
import { LocalizedInput } from '../../inputs/LocalizedInput.tsx';
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
      <ArrayInput source="sections">
        <SimpleFormIterator fullWidth disableClear>
          <LocalizedInput source="title" field="sectionTitle" isRequired />
          <LocalizedInput source="description" field="sectionDescription" multiline />
          <ShownWhen />
          <ArrayInput source="questions">
            <SimpleFormIterator fullWidth disableClear>
              <QuestionInputs />
            </SimpleFormIterator>
          </ArrayInput>
        </SimpleFormIterator>
      </ArrayInput>
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
    <ArrayInput source={source}>
      <SimpleFormIterator fullWidth disableClear>
        <LocalizedInput source="label" field="optionLabel" isRequired />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

/** Shows a section or question only after a certain answer to a question that has a key. */
function ShownWhen() {
  return (
    <FormGrid>
      <FormDataConsumer<FormShape>>
        {({ formData }) => (
          <SelectInput source="shownWhen.questionKey" choices={questionsWithKey(formData)} translateChoice={false} />
        )}
      </FormDataConsumer>
      <TextInput source="shownWhen.equals" helperText="forms.shownWhen" />
    </FormGrid>
  );
}

function questionsWithKey({ sections }: FormShape): { id: string; name: string }[] {
  const questions = (sections ?? []).flatMap((section) => section?.questions ?? []);
  return questions.flatMap((question) =>
    question?.key ? [{ id: question.key, name: question.label?.fr ?? question.key }] : [],
  );
}
