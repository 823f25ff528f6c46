// The rules of the house about who may import what, where things live and how they are named, checked over source texts.
// Each rule says in its message what to do instead; architecture.test.ts runs them over the tree and breaks each once.
import { posix } from 'node:path';

export interface SourceFile {
  /** From the root of the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly rule: keyof typeof rules;
  readonly path: string;
  readonly message: string;
}

interface Import {
  /** A package name, or the path of a file of the project. */
  readonly target: string;
  /** Run with the importing file: neither gone after compilation nor loaded later. */
  readonly immediate: boolean;
  /** Gone after compilation. */
  readonly isType: boolean;
  readonly names: string;
}

interface Source extends SourceFile {
  readonly imports: readonly Import[];
  /** The module under api/modules the file belongs to. */
  readonly module: string | undefined;
  readonly isTest: boolean;
}

type Rule = (file: Source, tree: readonly Source[]) => Iterable<string>;

const longest = 400;
const importing =
  /^(?:(?:import|export)\s+(type\s+)?([^;'"]*?)\s*\bfrom\s*|import\s*)['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;
const sqlText = /['"`]\s*(?:SELECT\s|INSERT INTO\s|UPDATE\s+\S+\s+SET\s|DELETE FROM\s|WITH\s+\w+\s+AS\s)/;
const vague = ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'managers', 'misc', 'shared'];

/** Libraries that one part of the house speaks to, so that another one can take their place. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  bullmq: ['api/platform/jobs/', 'api/platform/database/migrate.ts'],
  ioredis: ['api/platform/'],
  'prom-client': ['api/platform/telemetry/'],
  nodemailer: ['api/platform/mail/'],
  liquidjs: ['api/platform/mail/'],
  marked: ['api/platform/mail/'],
  'html-to-text': ['api/platform/mail/'],
  'postal-mime': ['api/platform/mail/'],
  imapflow: ['api/modules/mail/'],
  'web-push': ['api/modules/notifications/'],
  standardwebhooks: ['api/platform/deliveries/'],
  'oidc-provider': ['api/modules/identity-provider/'],
  jose: ['api/modules/identity-provider/'],
  ai: ['api/platform/ai/'],
  '@ai-sdk': ['api/platform/ai/'],
};

const rules = {
  'platform knows no module': function* (file) {
    if (!within(file, 'api/platform/') || file.isTest) return;
    for (const { target } of file.imports) {
      if (target.startsWith('api/') && !target.startsWith('api/platform/')) {
        yield `imports ${target}: let the caller pass in what the platform needs`;
      }
    }
  },

  'modules meet through their index': function* (file) {
    for (const { target } of file.imports) {
      const other = moduleOf(target);
      // Rules run on both sides, where an index does not.
      if (isRules(target) && (isRules(file.path) || within(file, 'admin/'))) continue;
      if (other && other !== file.module && target !== `api/modules/${other}/index.ts`) {
        yield `imports ${target}: import api/modules/${other}/index.ts`;
      }
    }
  },

  'modules import earlier ones only': function* (file, tree) {
    if (!file.module || file.isTest) return;
    const order = moduleOrder(tree);
    const own = order.indexOf(file.module);
    if (own < 0) {
      yield 'belongs to no module of api/modules.ts: list it there';
      return;
    }
    for (const { target } of file.imports) {
      const other = moduleOf(target);
      if (other && order.indexOf(other) > own)
        yield `imports ${other}, which stands later in api/modules.ts: listen to its events`;
    }
  },

  'both sides share rules only': function* (file) {
    if (within(file, 'admin/') && !file.isTest && !within(file, 'admin/e2e/')) {
      for (const { target } of file.imports)
        if (target.startsWith('api/') && !isRules(target))
          yield `imports ${target}: the console and the public pages share *.rules.ts with the API, and nothing else`;
    }
    if (!isRules(file.path)) return;
    for (const { target, isType } of file.imports)
      if (!isType && !isRules(target) && target !== 'd3-scale')
        yield `imports ${target}: rules are pure, and import types and other rules at most`;
  },

  'no cycles': function* (file, tree) {
    const back = pathBack(file, tree);
    // Reported once, at the first of its files.
    if (back && back.every((path) => path >= file.path)) yield `imports itself: ${[file.path, ...back].join(' → ')}`;
  },

  'type-graphql stays at the contract': function* (file) {
    if (within(file, 'api/platform/graphql/', 'api/test/') || file.path === 'api/schema.ts' || file.isTest) return;
    const role = /\.(\w+)\.ts$/.exec(file.path)?.[1];
    const contract = ['resolver', 'types', 'inputs', undefined].includes(role) && !file.path.endsWith('/index.ts');
    if (contract && within(file, 'api/modules/', 'api/platform/')) return;
    if (uses(file, 'type-graphql'))
      yield 'imports type-graphql: only entities, inputs and resolvers speak of the contract';
  },

  'libraries stay in their place': function* (file) {
    if (file.isTest || within(file, 'api/test/')) return;
    for (const [name, places] of Object.entries(PLACES)) {
      if (uses(file, name) && !within(file, ...places)) yield `imports ${name}: use ${places[0]}`;
    }
  },

  'the environment is read once': function* (file) {
    if (!within(file, 'api/') || file.isTest || file.path.endsWith('.mjs')) return;
    if (file.path === 'api/platform/config.ts' || within(file, 'api/test/')) return;
    if (/\bprocess\s*(\.|\?\.)\s*env\b|\bprocess\[/.test(file.text))
      yield 'reads process.env: declare a variable in api/platform/config.ts';
  },

  'SQL stays in reads': function* (file) {
    if (!within(file, 'api/') || file.isTest || file.path.endsWith('.read.ts') || file.path.endsWith('.mjs')) return;
    if (within(file, 'api/platform/', 'api/test/')) return;
    const tag = file.imports.some(
      ({ target, names }) => target === 'api/platform/read/sql.ts' && /\bsql\b/.test(names),
    );
    if (tag || sqlText.test(file.text)) yield 'holds SQL: move it to a *.read.ts file';
  },

  'tests are imported by tests only': function* (file) {
    if (file.isTest || within(file, 'api/test/', 'admin/e2e/') || file.path === 'vitest.config.ts') return;
    for (const { target } of file.imports) if (/\.test\.tsx?$|^api\/test\//.test(target)) yield `imports ${target}`;
  },

  'short files': function* (file) {
    const lines = file.text.trimEnd().split('\n').length;
    if (!within(file, 'migrations/') && lines > longest)
      yield `has ${lines} lines, more than ${longest}: split it by subject`;
  },

  'kebab-case names': function* (file) {
    const component = within(file, 'admin/') && /(^|\/)[A-Z][A-Za-z0-9]*(\.test)?\.tsx?$/.test(file.path);
    if (within(file, 'migrations/') || component) return;
    const wrong = file.path.split('/').find((part) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part));
    if (wrong) yield `"${wrong}" is not in kebab-case`;
  },

  'names that say something': function* (file) {
    const wrong = file.path.split('/').find((part) => vague.includes(part.replace(/\..*$/, '').toLowerCase()));
    if (wrong) yield `"${wrong}" says nothing: name it for its subject`;
  },
} satisfies Record<string, Rule>;

/** Every rule's name, in the order of the checks. */
export const ruleNames = Object.keys(rules) as (keyof typeof rules)[];

/** All violations in the given files; `api/modules.ts` among them gives the order of the modules. */
export function violations(files: readonly SourceFile[]): Violation[] {
  const tree = files.map(sourceOf);
  return ruleNames.flatMap((rule) =>
    tree.flatMap((file) =>
      [...(rules[rule] as Rule)(file, tree)].map((message) => ({ rule, path: file.path, message })),
    ),
  );
}

function sourceOf({ path, text }: SourceFile): Source {
  const imports = [...text.matchAll(importing)].map(([, type, names = '', from, dynamic]) => ({
    target: targetOf(path, from ?? dynamic ?? ''),
    immediate: type === undefined && from !== undefined,
    isType: type !== undefined,
    names,
  }));
  return { path, text, imports, module: moduleOf(path), isTest: /\.test\.tsx?$/.test(path) };
}

function targetOf(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

const isRules = (path: string): boolean => path.endsWith('.rules.ts');

function moduleOf(path: string): string | undefined {
  return /^api\/modules\/([^/]+)\//.exec(path)?.[1];
}

function moduleOrder(tree: readonly Source[]): string[] {
  const list = tree.find(({ path }) => path === 'api/modules.ts');
  const folders = new Map<string, string>();
  for (const { target, names } of list?.imports ?? []) {
    for (const name of names.match(/\w+/g) ?? []) folders.set(name, moduleOf(target) ?? '');
  }
  const entries = /\bmodules\b[^=]*=\s*\[([^\]]*)\]/.exec(list?.text ?? '')?.[1]?.match(/\w+/g) ?? [];
  return entries.map((name) => folders.get(name) ?? '').filter((name) => name !== '');
}

/** A way from the file back to itself along immediate imports. */
function pathBack(file: Source, tree: readonly Source[]): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const next = [file.path];
  for (let path = next.shift(); path !== undefined; path = next.shift()) {
    for (const { target, immediate } of tree.find((one) => one.path === path)?.imports ?? []) {
      if (!immediate || cameFrom.has(target)) continue;
      cameFrom.set(target, path);
      if (target === file.path) {
        const way = [target];
        for (let step = path; step !== file.path; step = cameFrom.get(step) ?? file.path) way.unshift(step);
        return way;
      }
      next.push(target);
    }
  }
  return undefined;
}

function within(file: SourceFile, ...folders: readonly string[]): boolean {
  return folders.some((folder) => file.path.startsWith(folder));
}

function uses(file: Source, name: string): boolean {
  return file.imports.some(({ target }) => target === name || target.startsWith(`${name}/`));
}
