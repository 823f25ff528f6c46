// From the form of a questionnaire to its definition: keys made from labels where none was given, empty parts left out.
// Knows the API's input types; what is valid is the API's to say.
import type {
  LocalizedTextInput,
  QuestionInput,
  QuestionnaireSectionInput,
  QuestionOptionInput,
  ShownWhenInput,
} from '../../gql/graphql.ts';

type Values = Record<string, unknown>;
type Condition = { conditions?: { questionKey?: string | null; optionKey?: string | null }[] } | null | undefined;
interface FormOption {
  key?: string | null;
  label: LocalizedTextInput;
}
interface FormQuestion extends Omit<QuestionInput, 'key' | 'options' | 'items' | 'shownWhen'> {
  key?: string | null;
  options?: FormOption[] | null;
  items?: FormOption[] | null;
  shownWhen?: Condition;
}
interface FormSection extends Omit<QuestionnaireSectionInput, 'key' | 'questions' | 'shownWhen'> {
  key?: string | null;
  questions?: FormQuestion[] | null;
  shownWhen?: Condition;
}

export const CHOICE_KINDS = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE'];
const LONGEST_KEY = 60;

export function definitionInput(values: Values): Values {
  return {
    ...values,
    title: text(values['title'] as LocalizedTextInput | null),
    description: text(values['description'] as LocalizedTextInput | null),
    sections: ((values['sections'] ?? []) as FormSection[]).map(section),
  };
}

function section(form: FormSection): QuestionnaireSectionInput {
  return {
    key: form.key || keyOf(form.title),
    title: form.title,
    description: text(form.description),
    shownWhen: condition(form.shownWhen),
    questions: (form.questions ?? []).map(question),
  };
}

function question(form: FormQuestion): QuestionInput {
  const choice = CHOICE_KINDS.includes(form.kind);
  const rating = form.kind === 'RATING';
  return {
    key: form.key || keyOf(form.label),
    kind: form.kind,
    label: form.label,
    help: text(form.help),
    required: form.required ?? false,
    allowsOther: choice && (form.allowsOther ?? false),
    options: choice ? (form.options ?? []).map(option) : [],
    items: rating ? (form.items ?? []).map(option) : [],
    minimum: rating ? (form.minimum ?? null) : null,
    maximum: rating ? (form.maximum ?? null) : null,
    shownWhen: condition(form.shownWhen),
  };
}

function option(form: FormOption): QuestionOptionInput {
  return {
    key: form.key || keyOf(form.label),
    label: form.label,
  };
}

function condition(form: Condition): ShownWhenInput | null {
  const conditions = (form?.conditions ?? []).flatMap(({ questionKey, optionKey }) =>
    questionKey && optionKey ? [{ questionKey, operator: 'IS' as const, optionKey }] : [],
  );
  return conditions.length > 0 ? { match: 'ALL', conditions } : null;
}

function text(form: LocalizedTextInput | null | undefined): LocalizedTextInput | null {
  return form?.fr ? form : null;
}

function keyOf(label: LocalizedTextInput | null | undefined): string {
  return (label?.fr ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_KEY);
}
