// The JSON Schema of the file that a questionnaire's definition is exported to and imported from (docs/questionnaires.md).
// Its limits are those of the API's inputs; what a definition must be beyond its shape is said in definition.rules.ts.

import { RATING_RANGE } from './definition.rules.ts';
import { ConditionMatch, ConditionOperator, QuestionKind, QuestionTopic } from './draft.rules.ts';
import { LIMITS, LONGEST_ANSWER } from './limits.rules.ts';

/** The part of JSON Schema (draft 2020-12) that describes a definition. */
export interface Shape {
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'number' | 'integer';
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Shape;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
}

const object = (description: string, properties: Record<string, Shape>, required: readonly string[]): Shape => ({
  description,
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const ref = (name: string, description: string): Shape => ({ $ref: `#/$defs/${name}`, description });
const listOf = (name: string, description: string, maxItems: number, minItems = 0): Shape => ({
  description,
  type: 'array',
  items: { $ref: `#/$defs/${name}` },
  ...(minItems > 0 ? { minItems } : {}),
  maxItems,
});
const key = (description: string): Shape => ({
  description,
  type: 'string',
  minLength: 1,
  maxLength: LIMITS.longestKey,
});
const flag = (description: string): Shape => ({ description: `${description} False by default.`, type: 'boolean' });
const whole = (description: string, minimum: number, maximum: number): Shape => ({
  description,
  type: 'integer',
  minimum,
  maximum,
});
const day = (description: string): Shape => ({ description, type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const text = (description: string): Shape => ref('text', description);
const oneOf = (description: string, values: Readonly<Record<string, string>>): Shape => ({
  description,
  type: 'string',
  enum: Object.values(values),
});

export const DEFINITION_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Definition of a Passerelle questionnaire',
  ...object(
    'What a questionnaire asks. Whatever is left out has its default.',
    {
      $schema: { description: 'Where this schema stands, for editors.', type: 'string' },
      slug: {
        description: 'Its name in the address of its public page.',
        type: 'string',
        minLength: 1,
        maxLength: LIMITS.slug.longest,
        pattern: LIMITS.slug.form,
      },
      title: text('What it is called.'),
      description: text('What introduces it.'),
      thanks: text('What respondents are told once they have answered.'),
      sections: listOf('section', 'What it asks, in its order.', LIMITS.mostSections),
    },
    ['slug', 'title', 'sections'],
  ),
  $defs: {
    text: object(
      'A text in French and, where somebody wrote it, in English.',
      {
        fr: { description: 'In French.', type: 'string', minLength: 1, maxLength: LIMITS.longestText },
        en: { description: 'In English.', type: 'string', minLength: 1, maxLength: LIMITS.longestText },
      },
      ['fr'],
    ),
    section: object(
      'A part of a questionnaire.',
      {
        key: key('Identifies it within its questionnaire.'),
        title: text('Its heading.'),
        description: text('What introduces it.'),
        shownWhen: ref('shownWhen', 'Shown only under these conditions, with all its questions.'),
        questions: listOf('question', 'Its questions, in their order.', LIMITS.mostQuestions),
      },
      ['key', 'title', 'questions'],
    ),
    question: object(
      'A question. Which limits it may have depends on its kind.',
      {
        key: key('Identifies it within its questionnaire.'),
        kind: oneOf('What kind of answer it takes.', QuestionKind),
        label: text('The question as it is put.'),
        help: text('What helps to answer it.'),
        required: flag('Whether it must be answered when it is shown.'),
        allowsOther: flag('Whether the option "autre" or "other" asks the respondent to say which.'),
        options: listOf('option', 'The options of a choice or a ranking, in their order.', LIMITS.mostOptions),
        items: listOf('option', 'The rows of a rating, in their order.', LIMITS.mostOptions),
        minimum: {
          description: `Smallest value of a number, or of a rating: a whole one from ${RATING_RANGE.minimum}.`,
          type: 'number',
        },
        maximum: {
          description: `Greatest value of a number, or of a rating: a whole one up to ${RATING_RANGE.maximum}.`,
          type: 'number',
        },
        minimumLabel: text('What the smallest value of a rating means.'),
        maximumLabel: text('What the greatest value of a rating means.'),
        decimals: whole('How many decimals a number may have; none by default.', 0, LIMITS.mostDecimals),
        unit: text('Unit of a number.'),
        earliest: day('First day that a date may be.'),
        latest: day('Last day that a date may be.'),
        fewest: whole('How many options are taken at least, when it is answered.', 1, LIMITS.mostOptions),
        most: whole('How many options are taken at most.', 1, LIMITS.mostOptions),
        longest: whole('Most characters of a text.', 1, LONGEST_ANSWER),
        collectsOptions: flag('Whether what respondents write beside "other" is proposed as an option.'),
        topic: oneOf('What it is about, for the statistics.', QuestionTopic),
        shownWhen: ref('shownWhen', 'Shown only under these conditions.'),
      },
      ['key', 'kind', 'label'],
    ),
    option: object(
      'An option of a choice, or an item of a rating.',
      { key: key('Identifies it within its question.'), label: text('How it reads.') },
      ['key', 'label'],
    ),
    shownWhen: object(
      'When something is shown.',
      {
        match: oneOf('How many of the conditions must hold; ALL by default.', ConditionMatch),
        conditions: listOf('condition', 'The conditions.', LIMITS.mostConditions, 1),
      },
      ['conditions'],
    ),
    condition: object(
      'A condition on an earlier answer.',
      {
        questionKey: key('Key of an earlier question.'),
        operator: oneOf('What must be so of its answer.', ConditionOperator),
        optionKey: key('Key of the option that IS and IS_NOT speak of.'),
        item: key('Key of the rated item; left out for a number.'),
        number: { description: 'The bound of AT_LEAST and AT_MOST.', type: 'number' },
      },
      ['questionKey', 'operator'],
    ),
  } as Readonly<Record<string, Shape>>,
} satisfies Shape & Record<string, unknown>;
