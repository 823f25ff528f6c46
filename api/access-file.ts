// The table "who may do what": docs/access.md is what the declarations of the root fields and permissions say. Owns that
// file; a test holds it to them, and api/test/access-table.test.ts holds the server to them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { GraphQLObjectType } from 'graphql';
import { Role } from './modules/accounts/index.ts';
import { type AccessRule, anyone, person, signedIn } from './platform/graphql/access.ts';
import { declaredPermissions, keyScopes, permissionsOfRoles } from './platform/permissions.ts';
import { schema } from './schema.ts';

export const accessFile = 'docs/access.md';

/** What a root field declares of its access. */
export interface RootAccess {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly field: string;
  readonly rule: AccessRule;
  readonly stepUp: boolean;
  readonly inPerson: boolean;
}

export function rootAccess(): readonly RootAccess[] {
  const built = schema();
  const of = (operation: RootAccess['operation'], type: GraphQLObjectType | null | undefined): RootAccess[] =>
    Object.values(type?.getFields() ?? {})
      .map(({ name, extensions }) => ({
        operation,
        field: name,
        rule: extensions.access as AccessRule,
        stepUp: extensions.stepUp === true,
        inPerson: extensions.inPerson === true,
      }))
      .sort((a, b) => (a.field < b.field ? -1 : 1));
  return [
    ...of('query', built.getQueryType()),
    ...of('mutation', built.getMutationType()),
    ...of('subscription', built.getSubscriptionType()),
  ];
}

/** Who calls: nobody, a person with one role, a key with the scope that is asked for, a key with another. */
export const CALLERS = ['PUBLIC', ...Object.values(Role), 'KEY_WITH', 'KEY_WITHOUT'] as const;
export type Caller = (typeof CALLERS)[number];

/** What the declarations say: whether the rule lets this caller in. */
export function isLetIn(rule: AccessRule, caller: Caller): boolean {
  if (rule === anyone) return true;
  if (caller === 'PUBLIC') return false;
  if (rule === signedIn) return true;
  if (rule === person) return !caller.startsWith('KEY');
  if (caller === 'KEY_WITHOUT') return false;
  return caller === 'KEY_WITH' ? keyScopes().includes(rule) : permissionsOfRoles([caller]).has(rule);
}

const HEADS: Readonly<Record<Caller, string>> = {
  PUBLIC: 'nobody signed in',
  ADMIN: 'ADMIN',
  TRAINER: 'TRAINER',
  TRAINEE: 'TRAINEE',
  RECRUITER: 'RECRUITER',
  CANDIDATE: 'CANDIDATE',
  KEY_WITH: 'key with the scope',
  KEY_WITHOUT: 'key without',
};
const TITLES = { query: 'Queries', mutation: 'Mutations', subscription: 'Subscriptions' } as const;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(heads), line(heads.map((_, index) => (index === 0 ? '---' : ':-:'))), ...rows.map(line)].join('\n');
const cell = (allowed: boolean): string => (allowed ? 'yes' : '–');

/** The rules that are no permission. */
export const BARE_RULES: readonly AccessRule[] = [anyone, signedIn, person];

function requirement({ rule, stepUp, inPerson }: RootAccess): string {
  const what = BARE_RULES.includes(rule) ? rule : `\`${rule}\``;
  if (stepUp) return `${what}, having just shown who they are`;
  return inPerson ? `${what}, in person` : what;
}

export function accessText(): string {
  const fields = rootAccess();
  const sections = (['query', 'mutation', 'subscription'] as const).map((operation) => {
    const rows = fields
      .filter((field) => field.operation === operation)
      .map((field) => [
        `\`${field.field}\``,
        requirement(field),
        ...CALLERS.map((caller) => cell(isLetIn(field.rule, caller))),
      ]);
    return `## ${TITLES[operation]}\n\n${table(['field', 'requires', ...CALLERS.map((caller) => HEADS[caller])], rows)}`;
  });
  const permissions = [...declaredPermissions()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { description, roles, forKeys }]) => [
      `\`${name}\``,
      description,
      ...Object.values(Role).map((role) => cell(roles.includes(role))),
      cell(forKeys),
    ]);
  return `# Who may do what

Written by \`npm run cli -- access\` from what the code declares; \`npm test\` compares it with the code, and the behaviour of
the server with it. The roles are as delivered: administrators may decide otherwise on the page “Roles” of the console.

- **anyone**: nobody need be signed in. **signed in**: a person, or a partner key.
  **a person**: any person who is signed in, never a key.
- **having just shown who they are**: the person signed in or confirmed who they are at most ten minutes ago.
- **in person**, and everything that asks to have just shown who one is: never for an administrator who acts as somebody else.
- Whoever may call a field still sees and changes only the rows that are theirs to see and change: any other is missing to
  them, in answers, in changes, in subscriptions and in exports. A key does what its maker may do, within its scopes.

${sections.join('\n\n')}

## Permissions

${table(['permission', 'lets someone', ...Object.values(Role), 'a scope of keys'], permissions)}
`;
}

/** Writes the table; whether it changed. */
export function writeAccess(): boolean {
  const text = accessText();
  if (existsSync(accessFile) && readFileSync(accessFile, 'utf8') === text) return false;
  writeFileSync(accessFile, text);
  return true;
}
