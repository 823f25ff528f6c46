// Many random operations, each sent twice: to different callers, often two with the same rights, with other
// variables, and after rows have changed. Several operations are under way at once and take turns, so that what a server
// keeps of one meets the others.

import { LIMITS, limitErrors, weigh } from '../../platform/graphql/limits.ts';
import { change } from './changes.ts';
import { isEqual, shortest, told } from './difference.ts';
import type { Caller } from './fixture.ts';
import { Generator, type Operation } from './generator.ts';
import type { Laboratory, Trial } from './laboratory.ts';

export interface Summary {
  operations: number;
  comparisons: number;
  /** Answers with data, whole or in part. */
  withData: number;
  withErrors: number;
}

const TURN = 8;
const RUNS = 2;

/** Tries so many operations, of these root fields or of all. Throws at the first difference, told with what repeats it. */
export async function campaign(
  laboratory: Laboratory,
  count: number,
  repeat: string,
  roots?: readonly string[],
): Promise<Summary> {
  const { random, schema, known } = laboratory;
  const generator = new Generator(schema, random, known, roots);
  const summary: Summary = { operations: 0, comparisons: 0, withData: 0, withErrors: 0 };
  while (summary.operations < count) {
    const turn = Array.from({ length: Math.min(TURN, count - summary.operations) }, () => generator.operation());
    summary.operations += turn.length;
    const callers = new Map<Operation, Caller>();
    for (let run = 0; run < RUNS; run++) {
      const trials = random.some(turn, turn.length).flatMap((operation) => {
        const caller = callerOf(laboratory, operation, callers.get(operation));
        callers.set(operation, caller);
        return trialOf(laboratory, operation, caller) ?? [];
      });
      for (const [index, outcome] of (await laboratory.try(trials)).entries()) {
        const trial = trials[index] as Trial;
        if (!isEqual(outcome)) throw new Error(told(await shortest(laboratory, { trial, outcome }), repeat));
        summary.comparisons += 1;
        if (outcome.answered.data !== undefined && outcome.answered.data !== 'null') summary.withData += 1;
        if (outcome.answered.errors.length > 0) summary.withErrors += 1;
      }
      for (let changes = random.whole(0, 2); changes > 0; changes--)
        await change(laboratory.database, laboratory.fixture);
    }
  }
  return summary;
}

const MOST_DRAWS = 20;

/** The operation with variables that keep it below the limits. */
function trialOf({ random, schema }: Laboratory, operation: Operation, caller: Caller): Trial | null {
  const cost = caller.scopes === null && caller.roles.includes('ADMIN') ? LIMITS.administratorCost : LIMITS.cost;
  const operationName = random.pick(operation.names);
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const variables = operation.variables();
    if (limitErrors(weigh(schema, operation.document, variables), cost).length === 0)
      return { text: operation.text, document: operation.document, operationName, variables, caller };
  }
  return null;
}

const rightsOf = ({ roles, scopes }: Caller): string => `${roles.join(' ')}, ${scopes?.join(' ') ?? 'signed in'}`;

/** Somebody with the rights of the last one, or somebody who may use the root fields, mostly. */
function callerOf({ callers, random, schema }: Laboratory, { roots }: Operation, last: Caller | undefined): Caller {
  if (last && random.chance(0.5)) return random.pick(callers.filter((caller) => rightsOf(caller) === rightsOf(last)));
  if (random.chance(0.05)) return random.pick(callers);
  const rules = roots.map((root) => schema.getQueryType()?.getFields()[root]?.extensions.access as string);
  const restricted = rules.some((rule) => rule.includes('.'));
  const signedIn = rules.some((rule) => rule !== 'anyone');
  return random.weighted(
    callers.map((caller) => {
      if (signedIn && !caller.userId) return [caller, 0];
      const mayAll = caller.roles.includes('ADMIN') && caller.scopes === null;
      return [caller, restricted && !mayAll ? 0.3 : 1];
    }),
  );
}
