import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Text } from '../../platform/graphql/inputs.ts';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import type { MailFinding } from '../../platform/mail/lint.ts';
import { lintMail } from '../../platform/mail/lint.ts';
import type { MailContents, VariableKind, Variables } from '../../platform/mail/variables.ts';
import { type Issue, Problem } from '../../platform/problem.ts';

const LONGEST = { subject: 300, body: 20_000 };

@ObjectType({
  description: 'The text of a mail in one language, with `{{ variables }}`, conditions and loops (Liquid).',
})
export class MailText {
  @Field(() => String, { description: 'The subject, one line.' }) subject!: string;
  @Field(() => String, { description: 'The body in Markdown; HTML is shown as text.' }) body!: string;
}

@InputType({
  description: 'The text of a mail in one language, with `{{ variables }}`, conditions and loops (Liquid).',
})
export class MailTextInput {
  @Text({
    description: `The subject, one line of at most ${LONGEST.subject} characters.`,
    max: LONGEST.subject,
    min: 0,
  })
  subject!: string;
  @Text({ description: `The body in Markdown, at most ${LONGEST.body} characters.`, max: LONGEST.body, min: 0 })
  body!: string;
}

const MailVariableKind = {
  TEXT: 'TEXT',
  DATE: 'DATE',
  DATE_TIME: 'DATE_TIME',
  NUMBER: 'NUMBER',
  LINK: 'LINK',
  LIST: 'LIST',
};
registerEnumType(MailVariableKind, {
  name: 'MailVariableKind',
  description: 'How a variable of a mail is shown.',
  valuesConfig: {
    TEXT: { description: 'As it is.' },
    DATE: { description: 'As a day in the language of the reader.' },
    DATE_TIME: { description: 'As a day and a time of Guadeloupe in the language of the reader.' },
    NUMBER: { description: 'As a number in the language of the reader.' },
    LINK: { description: 'As a link.' },
    LIST: { description: 'A list of records, to go through in a loop.' },
  },
});

@ObjectType({ description: 'A variable that the text of a mail may name.' })
export class MailVariable {
  @Field(() => String, { description: 'Its name; what a record of a list has is "offers.title".' }) name!: string;
  @Field(() => MailVariableKind, { description: 'How it is shown.' }) kind!: VariableKind | 'LIST';
  @Field(() => LocalizedText, { description: 'What it is.' }) meaning!: LocalizedText;
}

/** The variables as they are told to whoever edits a text. */
export const toldVariables = (variables: Variables): MailVariable[] =>
  Object.entries(variables).flatMap(([name, declared]) => [
    { name, kind: declared.kind, meaning: declared.meaning },
    ...(declared.kind === 'LIST'
      ? toldVariables(declared.of).map((field) => ({ ...field, name: `${name}.${field.name}` }))
      : []),
  ]);

/** Refuses a text with an error in it, each finding at its field. */
export function expectFit(content: MailContents, variables: Variables): void {
  const errors = lintMail(content, variables).filter(({ severity }) => severity === 'ERROR');
  if (errors.length > 0) throw new Problem(errors.slice(0, 20).map(toIssue));
}

const toIssue = ({ code, language, place, values }: MailFinding): Issue => ({
  code,
  path: [language === 'EN' ? 'en' : 'fr', place === 'SUBJECT' ? 'subject' : 'body'],
  values,
});
