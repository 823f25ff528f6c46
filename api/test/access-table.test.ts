// docs/access.md against the server: every root field as every caller, over HTTP and WebSocket. A new root field is
// tested by being there.
import { expect } from 'vitest';
import { BARE_RULES, CALLERS, type Caller, isLetIn, type RootAccess, rootAccess } from '../access-file.ts';
import type { Role } from '../modules/accounts/index.ts';
import { schema } from '../schema.ts';
import { type Call, callOf } from './access/call.ts';
import { Callers } from './access/callers.ts';
import { checksumOf } from './access/checksum.ts';
import { type Client, hasAnswered, socketClient, test, type World } from './world.ts';

async function clientOf(world: World, callers: Callers, caller: Caller, { rule, field }: RootAccess): Promise<Client> {
  if (caller === 'PUBLIC') return world.anonymous();
  // Whoever signs out is of no use to the next field.
  if (field === 'signOut' && !caller.startsWith('KEY')) return world.as(caller as Role, 'Personne qui part');
  if (caller === 'KEY_WITH') return callers.key(BARE_RULES.includes(rule) ? 'submissions.read' : rule, true);
  if (caller === 'KEY_WITHOUT') return callers.key(rule, false);
  return callers.person(caller as Role);
}

const askedBySocket = (client: Client, { query, variables }: Call): Promise<string | null> =>
  new Promise((resolve) => {
    const socket = socketClient(client.url, client.token);
    const settle = (code: string | null): void => {
      resolve(code);
      void socket.dispose();
    };
    socket.subscribe(
      { query, variables },
      {
        next: ({ errors }) => settle(String(errors?.[0]?.extensions?.['code'] ?? 'next')),
        error: (refused) => settle(String((refused as { extensions?: { code?: string } }[])[0]?.extensions?.code)),
        complete: () => settle('completed'),
      },
    );
    // A subscription that was accepted is silent.
    void hasAnswered(socket).then(() => settle(null));
  });

/** The code with which the call is refused; null when it is not. */
async function codeOf(client: Client, root: RootAccess): Promise<string | null> {
  const call = callOf(schema(), root);
  if (root.operation === 'subscription') return askedBySocket(client, call);
  const { errors } = await client.ask(call.query, call.variables);
  return errors?.[0]?.extensions.code ?? null;
}

const REFUSALS = ['UNAUTHENTICATED', 'FORBIDDEN', 'STEP_UP_REQUIRED', 'INTERNAL_SERVER_ERROR'];
const name = ({ operation, field }: RootAccess): string => `${operation} ${field}`;

async function inGroups<T, R>(list: readonly T[], size: number, act: (entry: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < list.length; from += size)
    results.push(...(await Promise.all(list.slice(from, from + size).map(act))));
  return results;
}

const known = new WeakMap<World, Promise<Callers>>();

/** The persons and keys, made before anything is compared. */
function prepared(world: World): Promise<Callers> {
  const making = async (): Promise<Callers> => {
    const callers = new Callers(world);
    for (const caller of CALLERS) for (const root of rootAccess()) await clientOf(world, callers, caller, root);
    return callers;
  };
  const made = known.get(world) ?? making();
  known.set(world, made);
  return made;
}

for (const caller of CALLERS)
  test(`what ${caller} may not call is refused on both doors, and nothing is written`, async ({ world }) => {
    const callers = await prepared(world);
    const denied = rootAccess().filter(({ rule }) => !isLetIn(rule, caller));
    const before = await checksumOf(world);
    const codes = await inGroups(denied, 10, async (root) => {
      const code = await codeOf(await clientOf(world, callers, caller, root), root);
      return [name(root), code] as const;
    });
    const expected = caller === 'PUBLIC' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect(codes.filter(([, code]) => code !== expected)).toEqual([]);
    expect(await checksumOf(world)).toBe(before);
  });

for (const caller of CALLERS)
  test(`what ${caller} may call is not refused`, async ({ world }) => {
    const callers = await prepared(world);
    const allowed = rootAccess().filter(({ rule }) => isLetIn(rule, caller));
    const answers = await inGroups(allowed, 5, async (root) => {
      const code = await codeOf(await clientOf(world, callers, caller, root), root);
      return [name(root), code] as const;
    });
    expect(answers.filter(([, code]) => code && REFUSALS.includes(code))).toEqual([]);
  });
