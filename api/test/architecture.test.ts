import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleNames, type SourceFile, type Violation, violations } from './architecture.ts';

function tree(): SourceFile[] {
  const folders = ['api', 'admin', 'migrations', 'bench'];
  const entries = folders.flatMap((folder) => {
    try {
      return readdirSync(folder, { withFileTypes: true, recursive: true });
    } catch {
      return [];
    }
  });
  return entries
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith('admin/gql/'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

const modules: SourceFile = {
  path: 'api/modules.ts',
  text: `import { files } from './modules/files/index.ts';
import { accounts } from './modules/accounts/index.ts';
export const modules: readonly Module[] = [accounts, files];`,
};

const house: SourceFile[] = [
  modules,
  { path: 'api/modules/accounts/index.ts', text: `export { User } from './user.ts';` },
  { path: 'api/modules/accounts/user.ts', text: `import { Field } from 'type-graphql';` },
  { path: 'api/modules/files/index.ts', text: `export { StoredFile } from './stored-file.ts';` },
  { path: 'api/modules/files/stored-file.ts', text: `import { User } from '../accounts/index.ts';` },
  { path: 'api/modules/files/stored-file.read.ts', text: `import { sql } from '../../platform/read/sql.ts';` },
  { path: 'api/platform/read/sql.ts', text: `export const sql = () => 'SELECT 1';` },
  { path: 'api/platform/jobs/queue.ts', text: `import { Queue } from 'bullmq';` },
  { path: 'api/platform/config.ts', text: `export const port = process.env.PORT;` },
  { path: 'admin/App.tsx', text: `import { Admin } from 'react-admin';` },
];

function found(...planted: SourceFile[]): string[] {
  const replaced = new Set(planted.map(({ path }) => path));
  const all = violations([...house.filter(({ path }) => !replaced.has(path)), ...planted]);
  return all.map(({ rule, path }) => `${path}: ${rule}`);
}

type RuleName = Violation['rule'];

const breaches: Record<RuleName, [file: SourceFile, ...more: SourceFile[]]> = {
  'platform knows no module': [
    { path: 'api/platform/viewer.ts', text: `import type { Module } from '../modules.ts';` },
  ],
  'modules meet through their index': [
    { path: 'api/modules/files/scan.ts', text: `import { User } from '../accounts/user.ts';` },
  ],
  'modules import earlier ones only': [
    { path: 'api/modules/accounts/avatar.ts', text: `import type { StoredFile } from '../files/index.ts';` },
  ],
  'both sides share rules only': [
    { path: 'admin/start.ts', text: `import { User } from '../api/modules/accounts/index.ts';` },
  ],
  'no cycles': [
    { path: 'api/modules/files/a.ts', text: `import { b } from './b.ts';` },
    { path: 'api/modules/files/b.ts', text: `export * from './a.ts';` },
  ],
  'type-graphql stays at the contract': [
    { path: 'api/modules/files/stored-file.write.ts', text: `import { Field } from 'type-graphql';` },
  ],
  'libraries stay in their place': [
    { path: 'api/modules/files/scan.jobs.ts', text: `import { Queue } from 'bullmq';` },
  ],
  'the environment is read once': [{ path: 'api/serve.ts', text: `listen(process.env.PORT);` }],
  'SQL stays in reads': [
    { path: 'api/modules/files/stored-file.write.ts', text: `import { sql } from '../../platform/read/sql.ts';` },
  ],
  'tests are imported by tests only': [{ path: 'api/serve.ts', text: `import { world } from './test/world.ts';` }],
  'short files': [{ path: 'api/modules/files/long.ts', text: 'go();\n'.repeat(401) }],
  'kebab-case names': [{ path: 'api/modules/files/storedFile.ts', text: '' }],
  'names that say something': [{ path: 'api/modules/files/utils/date.ts', text: '' }],
};

describe('architecture', () => {
  test('the tree keeps every rule', () => {
    expect(violations(tree()).map(({ rule, path, message }) => `${path} ${message} (${rule})`)).toEqual([]);
  });

  test('a house that keeps the rules has no violation', () => {
    expect(found()).toEqual([]);
  });

  test.each(ruleNames)('a breach is reported: %s', (rule) => {
    const planted = breaches[rule];
    expect(found(...planted)).toEqual([`${planted[0].path}: ${rule}`]);
  });

  test.each([`import type { B } from './b.ts';`, `const load = () => import('./b.ts');`])(
    'no cycle is closed by: %s',
    (text) => {
      const b = { path: 'api/modules/files/b.ts', text: `import { a } from './a.ts';` };
      expect(found({ path: 'api/modules/files/a.ts', text }, b)).toEqual([]);
    },
  );

  test('rules import types and other rules, and nothing that runs', () => {
    const rules = (text: string) => found({ path: 'api/modules/files/name.rules.ts', text });
    expect(rules(`import { User } from './stored-file.ts';`)).toEqual([
      'api/modules/files/name.rules.ts: both sides share rules only',
    ]);
    expect(rules(`import type { User } from './stored-file.ts';\nimport { scaleBand } from 'd3-scale';`)).toEqual([]);
  });

  test('SQL in a string counts as SQL', () => {
    expect(found({ path: 'api/modules/files/stored-file.write.ts', text: 'await em.execute(`SELECT 1`);' })).toEqual([
      'api/modules/files/stored-file.write.ts: SQL stays in reads',
    ]);
  });

  test('an import over several lines, a dynamic import and a re-export are all seen', () => {
    const texts = [
      `import {\n  User,\n} from '../accounts/user.ts';`,
      `await import('../accounts/user.ts');`,
      `export { User } from '../accounts/user.ts';`,
    ];
    for (const text of texts) {
      expect(found({ path: 'api/modules/files/scan.ts', text })).toEqual([
        'api/modules/files/scan.ts: modules meet through their index',
      ]);
    }
  });
});
