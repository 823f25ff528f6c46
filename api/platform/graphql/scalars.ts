// The scalars of the contract: exact, bounded by what PostgreSQL can hold, and serialised the one way reads produce.

import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

function textScalar<T>(
  name: string,
  description: string,
  specifiedByURL: string | null,
  parse: (text: string) => T | undefined,
  serialize: (value: unknown) => string,
) {
  const parsed = (value: unknown): T => {
    const result = typeof value === 'string' ? parse(value) : undefined;
    if (result === undefined)
      throw new GraphQLError(`Not a valid ${name}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    return result;
  };
  return new GraphQLScalarType<T, string>({
    name,
    description,
    ...(specifiedByURL ? { specifiedByURL } : {}),
    serialize,
    parseValue: parsed,
    parseLiteral: (node: ValueNode) => parsed(node.kind === Kind.STRING ? node.value : undefined),
  });
}

const plainDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** "YYYY-MM-DD" if it is a day of the calendar between the years 1 and 9999. */
function calendarDay(text: string): string | undefined {
  const [, year, month, day] = plainDay.exec(text) ?? [];
  if (!year || year === '0000') return undefined;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.toISOString().slice(0, 10) === text ? text : undefined;
}

export const DateScalar = textScalar(
  'Date',
  'A day of the calendar, "YYYY-MM-DD" (ISO 8601), years 0001 to 9999.',
  null,
  calendarDay,
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)),
);

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export const DateTimeScalar = textScalar(
  'DateTime',
  'An instant, ISO 8601 with a time zone; answers are in UTC with milliseconds: "2026-11-21T01:02:03.000Z".',
  'https://scalars.graphql.org/andimarek/date-time.html',
  (text) => {
    const date = instant.test(text) && calendarDay(text.slice(0, 10)) ? new Date(text) : undefined;
    return date && !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999
      ? date
      : undefined;
  },
  (value) => (value instanceof Date ? value.toISOString() : String(value)),
);

export const DecimalScalar = textScalar(
  'Decimal',
  'An exact decimal number as a string, at most 10 digits before and 2 after the point: "5550.00".',
  null,
  (text) => (/^-?\d{1,10}(\.\d{1,2})?$/.test(text) ? text : undefined),
  String,
);
