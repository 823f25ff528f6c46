// Where operations are tried: a server with the fixture's rows, its callers, and the reference beside it. A trial sends
// one operation over HTTP and compares the text of the answer with the reference's.

import type { DocumentNode, GraphQLSchema } from 'graphql';
import type pg from 'pg';
import { type Random, randomFrom } from '../../demo/random.ts';
import { keyScopes, permissionsOfRoles } from '../../platform/permissions.ts';
import { type Permission, Viewer } from '../../platform/viewer.ts';
import { schema as buildSchema } from '../../schema.ts';
import { openWorld, type World } from '../world.ts';
import { type Caller, type Fixture, fill } from './fixture.ts';
import { Known } from './generator-values.ts';
import { type Answered, type Expected, Reference } from './reference.ts';
import { referencePool } from './reference-rows.ts';

export interface Trial {
  readonly text: string;
  readonly document: DocumentNode;
  /** Which operation of the document; null where there is one. */
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
  readonly caller: Caller;
}

export interface Outcome {
  readonly answered: Answered;
  readonly expected: Expected;
}

export class Laboratory {
  /** While the server works on an answer; the reference begins when it is there. */
  answering = false;
  private readonly reference: Reference;

  constructor(
    private readonly world: World,
    readonly database: pg.Pool,
    readonly schema: GraphQLSchema,
    readonly random: Random,
    readonly fixture: Fixture,
    readonly callers: readonly Caller[],
    readonly known: Known,
  ) {
    this.reference = new Reference(database, schema);
  }

  /** What the server answers to all at once, and the reference to each; nothing changes in between. */
  async try(trials: readonly Trial[]): Promise<Outcome[]> {
    this.answering = true;
    const bodies = await Promise.all(trials.map((trial) => this.ask(trial))).finally(() => (this.answering = false));
    const outcomes: Outcome[] = [];
    for (const [index, trial] of trials.entries()) {
      const body = bodies[index] as string;
      this.known.learn(body);
      const expected = await this.reference.answer(trial, viewerOf(trial.caller));
      outcomes.push({ answered: answerOf(body), expected });
    }
    return outcomes;
  }

  private async ask({ text, operationName, variables, caller }: Trial): Promise<string> {
    const response = await fetch(`${this.world.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-encoding': 'identity',
        ...(caller.token ? { authorization: `Bearer ${caller.token}` } : {}),
      },
      body: JSON.stringify({ query: text, variables, ...(operationName ? { operationName } : {}) }),
    });
    return response.text();
  }
}

function answerOf(body: string): Answered {
  const { errors = [] } = JSON.parse(body) as {
    errors?: { path?: (string | number)[]; extensions: { code: string } }[];
  };
  return {
    data: memberOf(body, 'data'),
    errors: errors.map(({ path = [], extensions }) => ({ path, code: extensions.code })),
  };
}

const viewerOf = ({ userId, credentialId, roles, scopes }: Caller): Viewer => {
  if (!userId) return Viewer.public;
  const owned = permissionsOfRoles(roles);
  return scopes
    ? new Viewer('KEY', userId, credentialId, [], new Set((scopes as Permission[]).filter((scope) => owned.has(scope))))
    : new Viewer('USER', userId, credentialId, roles, owned);
};

/** The text of a member of a JSON object, as it stands there. */
export function memberOf(json: string, name: string): string | undefined {
  let depth = 0;
  let start = 0;
  let key: string | undefined;
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/gs)) {
    if (depth === 1 && (token === ',' || token === '}')) {
      if (key === name) return json.slice(start, index);
      key = undefined;
    } else if (depth === 1 && token === ':' && key === undefined) {
      key = JSON.parse(json.slice(start, index)) as string;
    }
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth === 1 && (token === '{' || token === ',' || token === ':')) start = index + 1;
  }
  return undefined;
}

/** Opens a world of its own with the fixture that this seed makes. */
export async function openLaboratory(seed: number): Promise<{ laboratory: Laboratory; close(): Promise<void> }> {
  const { world, close } = await openWorld();
  const database = referencePool(world.config.databaseUrl as string);
  const random = randomFrom(seed);
  const [fixture, callers] = await fill(database, random, keyScopes());
  const slugs = await database.query<{ slug: string }>(
    'select slug from training union all select slug from questionnaire order by 1',
  );
  const known = new Known(
    fixture.ids,
    slugs.rows.map(({ slug }) => slug),
  );
  return {
    laboratory: new Laboratory(world, database, buildSchema(), random, fixture, callers, known),
    async close() {
      await database.end();
      await close();
    },
  };
}
