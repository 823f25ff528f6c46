// Errors a person can cause, as part of the schema: one type and one code enum per module, all with the same shape.

import { Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { type Language, type Sentence, say } from '../i18n.ts';
import { GENERIC_PROBLEMS, type Issue } from '../problem.ts';

@InterfaceType({ description: 'Something the caller can correct. When a payload has errors, nothing was written.' })
export abstract class UserError {
  @Field(() => String, { description: "What is wrong, in the viewer's language." })
  message!: string;

  @Field(() => [String], {
    description: 'The input field it is about, from the outside in; empty when it is about the whole input.',
  })
  path!: string[];
}

export interface ErrorTypeInfo {
  readonly sentences: Readonly<Record<string, Sentence>>;
}
const errorTypes = new Map<string, ErrorTypeInfo>();

/**
 * Makes the error type of a subject, "TrainingError" with its enum "TrainingErrorCode": the generic codes and these.
 * @param subject name in the schema, e.g. "Training"
 * @param sentences what each further code says, in both languages
 */
export function errorType(
  subject: string,
  sentences: Readonly<Record<string, Sentence>> = {},
): abstract new () => UserError {
  const all = { ...GENERIC_PROBLEMS, ...sentences };
  const codes = Object.fromEntries(Object.keys(all).map((code) => [code, code]));
  registerEnumType(codes, {
    name: `${subject}ErrorCode`,
    description: `Why a change was refused (${subject}).`,
    valuesConfig: Object.fromEntries(Object.entries(all).map(([code, { en }]) => [code, { description: en }])),
  });

  @ObjectType(`${subject}Error`, { implements: UserError, description: `Why a change was refused (${subject}).` })
  class SubjectError extends UserError {
    @Field(() => codes, { description: 'The reason, for programs.' })
    code!: string;
  }
  errorTypes.set(`${subject}Error`, { sentences: all });
  return SubjectError;
}

/** The issues as the payload's `errors`, worded in the viewer's language. */
export const toUserErrors = (typeName: string, issues: readonly Issue[], language: Language) =>
  issues.map(({ code, path, values }) => {
    const sentence = errorTypes.get(typeName)?.sentences[code];
    if (!sentence) throw new Error(`${typeName} has no code ${code}`);
    return { __typename: typeName, code, path, message: say(sentence, language, values) };
  });
