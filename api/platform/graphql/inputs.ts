// Input fields with their limits in one line: what the schema says and what is checked can never differ. Whatever
// breaks a limit becomes an error of the payload with the field's path, before any command runs.

import {
  ArrayMaxSize,
  getMetadataStorage,
  IsEmail,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Max,
  Min,
  type ValidationError,
  validateSync,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { type Issue, Problem } from '../problem.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from './scalars.ts';

interface InputFieldOptions {
  description: string;
  /** May be left out or null. */
  optional?: boolean;
}

const decorate =
  (
    type: () => unknown,
    options: InputFieldOptions,
    checks: PropertyDecorator[],
    defaultValue?: unknown,
  ): PropertyDecorator =>
  (target, key) => {
    Field(() => type() as never, {
      description: options.description,
      nullable: options.optional ?? false,
      ...(defaultValue === undefined ? {} : { defaultValue }),
    })(target, key);
    if (options.optional) IsOptional()(target, key);
    for (const check of checks) check(target, key);
  };

const within = (minimum: number, maximum: number) => ({ context: { minimum, maximum } });
const length = (minimum: number, maximum: number, each = false): PropertyDecorator =>
  Length(minimum, maximum, { each, ...within(minimum, maximum) });
const atMost = (maximum: number): PropertyDecorator => ArrayMaxSize(maximum, within(0, maximum));

/** A text of 1 to `max` characters; `matching` names its form. */
export const Text = (
  options: InputFieldOptions & { max: number; min?: number; matching?: RegExp },
): PropertyDecorator =>
  decorate(() => String, options, [
    length(options.min ?? 1, options.max),
    ...(options.matching ? [Matches(options.matching)] : []),
  ]);

// With something to be seen, and without what begins another line or turns the direction of what follows.
const ONE_LINE = /^(?=.*[\p{L}\p{M}\p{N}\p{P}\p{S}])[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u;

/** What somebody or something is called: a text of one line. In a mail or a list it cannot pass for more than a name. */
export const Line = (options: InputFieldOptions & { max: number }): PropertyDecorator =>
  Text({ ...options, matching: ONE_LINE });

/** A list of at most `most` texts of 1 to `max` characters. */
export const Texts = (options: InputFieldOptions & { max: number; most: number }): PropertyDecorator =>
  decorate(() => [String], options, [atMost(options.most), length(1, options.max, true)]);

/** An e-mail address as people write them; compared without case and surrounding spaces. */
export const Email = (options: InputFieldOptions): PropertyDecorator =>
  decorate(() => String, options, [length(3, 254), IsEmail({ allow_utf8_local_part: false })]);

/** A list of at most `most` e-mail addresses. */
export const EmailList = (options: InputFieldOptions & { most: number }): PropertyDecorator =>
  decorate(() => [String], options, [
    atMost(options.most),
    length(3, 254, true),
    IsEmail({ allow_utf8_local_part: false }, { each: true }),
  ]);

/** A whole number from `min` to `max`. */
export const Whole = (options: InputFieldOptions & { min: number; max: number }): PropertyDecorator =>
  decorate(() => Int, options, [
    IsInt(),
    Min(options.min, within(options.min, options.max)),
    Max(options.max, within(options.min, options.max)),
  ]);

/** The id of another row. */
export const Reference = (options: InputFieldOptions): PropertyDecorator =>
  decorate(() => ID, options, [length(1, 64)]);

/** The ids of at most `most` other rows. */
export const References = (options: InputFieldOptions & { most: number }): PropertyDecorator =>
  decorate(() => [ID], options, [atMost(options.most), length(1, 64, true)]);

@InputType({ description: 'An amount of money.' })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: 'The amount, 0 or more, in units of the currency.' })
  @Matches(/^\d/)
  amount!: string;

  @Field(() => String, { defaultValue: 'EUR', description: 'ISO 4217 code.' })
  @Matches(/^(EUR|CHF|USD|XOF)$/)
  currency!: string;
}

@InputType({ description: 'Days from one to another, both included; an end left out is open.' })
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: 'The first day.' }) from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The last day.' }) to?: string | null;
}

@InputType({ description: 'Instants from one to another, both included; an end left out is open.' })
export class DateTimeRange {
  @Field(() => DateTimeScalar, { nullable: true, description: 'The first instant.' }) from?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The last instant.' }) to?: Date | null;
}

// PostgreSQL cannot store a zero byte, and half a surrogate pair would come back as another character.
const unstorable = (text: string): boolean => text.includes('\u0000') || !text.isWellFormed();

/** Every text in this value that cannot be stored, with paths relative to it. */
function unstorableTexts(value: unknown, path: readonly string[] = []): Issue[] {
  if (typeof value === 'string') return unstorable(value) ? [{ code: 'INVALID', path }] : [];
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, entry]) => unstorableTexts(entry, [...path, key]));
}

const limited = new WeakMap<object, boolean>();

/** Whether the value's class declares any limit. */
function hasLimits(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === null || prototype === Object.prototype || Array.isArray(value)) return false;
  let known = limited.get(prototype);
  if (known === undefined) {
    const Class = prototype.constructor;
    known = getMetadataStorage().getTargetValidationMetadatas(Class, '', false, false).length > 0;
    limited.set(prototype, known);
  }
  return known;
}

/** Every limit that this value breaks, with paths relative to it. */
function brokenLimits(value: unknown, path: readonly string[] = []): Issue[] {
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  const broken = hasLimits(value)
    ? validateSync(value, { forbidUnknownValues: false }).flatMap((error) => toIssues(error, path))
    : [];
  return [...broken, ...Object.entries(value).flatMap(([key, entry]) => brokenLimits(entry, [...path, key]))];
}

/** Every reason why this value is refused, with paths relative to it. */
export function inputIssues(value: unknown): Issue[] {
  // Rules on the form of a text cannot judge one that is no text.
  const hopeless = unstorableTexts(value);
  return hopeless.length > 0 ? hopeless : brokenLimits(value);
}

/** Throws one `Problem` with the reasons. */
export function checkInput(value: unknown): void {
  const issues = inputIssues(value);
  if (issues.length > 0) throw new Problem(issues.slice(0, 20));
}

function toIssues(error: ValidationError, path: readonly string[]): Issue[] {
  const broken = Object.keys(error.constraints ?? {});
  // A text that is missing or too long is told as that, whatever its form.
  const constraint = broken.includes('isLength') ? 'isLength' : broken[0];
  if (!constraint) return [];
  const limits = error.contexts?.[constraint] as { minimum: number; maximum: number } | undefined;
  const values = limits ? { values: { minimum: limits.minimum, maximum: limits.maximum } } : {};
  return [{ code: codeOf(constraint, error.value, limits), path: [...path, error.property], ...values }];
}

function codeOf(constraint: string, value: unknown, limits: { minimum: number } | undefined): string {
  if (constraint === 'arrayMaxSize') return 'TOO_MANY';
  if (constraint === 'min' || constraint === 'max') return 'OUT_OF_RANGE';
  if (constraint !== 'isLength') return typeof value === 'string' && value.trim() === '' ? 'REQUIRED' : 'INVALID';
  const shortest = Array.isArray(value)
    ? Math.min(...value.map((entry) => String(entry).length))
    : String(value).length;
  if (shortest === 0) return 'REQUIRED';
  return limits && shortest < limits.minimum ? 'TOO_SHORT' : 'TOO_LONG';
}
