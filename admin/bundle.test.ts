// How much script a reader loads first, counted on the build as the server sends it, compressed.
// The console: sign-in, frame, start page and the live connection together; the public page: everything it has.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Manifest } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { consoleFolder } from './e2e/console.ts';

const CONSOLE_LIMIT = 300_000;
/** With everything that a list needs on top, for those who open one first. */
const LIST_LIMIT = 320_000;
const PUBLIC_PAGE_LIMIT = 60_000;

let manifest: Manifest;

beforeAll(async () => {
  manifest = JSON.parse(await readFile(join(consoleFolder, '.vite/manifest.json'), 'utf8')) as Manifest;
});

/** The scripts that load as soon as the given modules do: themselves and what they import statically. */
function loadedWith(names: string[]): Set<string> {
  const files = new Set<string>();
  const follow = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`Not in the build: ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(follow);
  };
  names.forEach(follow);
  return files;
}

async function compressedSize(files: Set<string>): Promise<number> {
  const sizes = await Promise.all(
    [...files].map(async (file) => gzipSync(await readFile(join(consoleFolder, file))).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('the console loads at most 300 KB of script up to its first page after sign-in', async () => {
  const live = Object.keys(manifest).filter((name) => name.includes('node_modules/graphql-ws/'));
  const files = loadedWith([
    'index.html',
    'layout/SignIn.tsx',
    'layout/Layout.tsx',
    'dashboard/Dashboard.tsx',
    ...live,
  ]);

  expect(live).toHaveLength(1);
  expect(await compressedSize(files)).toBeLessThanOrEqual(CONSOLE_LIMIT);
});

test('every list of the console comes with at most 320 KB, all that was loaded before it included', async () => {
  const lists = Object.keys(manifest).filter((name) => /^resources\/[\w-]+\/List\.tsx$/.test(name));

  expect(lists.length).toBeGreaterThan(10);
  for (const list of lists) {
    const data = list.replace('List.tsx', 'data.ts');
    const files = loadedWith(['index.html', 'layout/Layout.tsx', list, ...(manifest[data] ? [data] : [])]);
    expect({ list, fits: (await compressedSize(files)) <= LIST_LIMIT }).toEqual({ list, fits: true });
  }
});

test('the scripts know documents by their hash; the texts lie apart, for servers of another version', async () => {
  const files = loadedWith(['index.html', 'layout/Layout.tsx', 'resources/skills/data.ts']);
  const scripts = await Promise.all([...files].map((file) => readFile(join(consoleFolder, file), 'utf8')));

  expect(scripts.join('')).toContain('operationName:`Skills`');
  expect(scripts.join('')).not.toMatch(/(query|mutation) \w+(\(\$| \{)/);
});

test('the public page loads at most 60 KB of script, all of it at once, and shares nothing with the console', async () => {
  const page = loadedWith(['q.html']);
  const shared = [...page].filter((file) => loadedWith(['index.html']).has(file));
  const scripts = await Promise.all([...page].map((file) => readFile(join(consoleFolder, file), 'utf8')));
  const later = scripts.flatMap((script) => script.match(/assets\/proof-worker-[\w-]+\.js/g) ?? []);

  expect(later).toHaveLength(1);
  expect(await compressedSize(new Set([...page, ...later, 'questionnaire-worker.js']))).toBeLessThanOrEqual(
    PUBLIC_PAGE_LIMIT,
  );
  // The worker keeps what the page names: what it asked for later would be missing without a line.
  const asked = Object.values(manifest).flatMap(({ file, dynamicImports = [] }) =>
    page.has(file) ? dynamicImports : [],
  );
  expect(asked).toEqual([]);
  expect(shared).toEqual([]);
});

test('the built pages hold no script inline, as the content security policy demands', async () => {
  for (const page of ['index.html', 'q.html']) {
    const html = await readFile(join(consoleFolder, page), 'utf8');
    const scripts = html.match(/<script[^>]*>[^<]*/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toMatch(/\ssrc="\/assets\/[^"]+"[^>]*>\s*$/);
    expect(html).not.toMatch(/\son\w+=/);
  }
});
