import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// A project of its own with programs that only leave traces in place of npm, the compiler and the bundler.
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'passerelle-'));
  mkdirSync(join(root, 'api'));
  mkdirSync(join(root, 'programs'));
  copyFileSync('api/prepare.mjs', join(root, 'api/prepare.mjs'));
  write(
    'package-lock.json',
    JSON.stringify({ packages: { '': {}, 'node_modules/one': { version: '1.0.0', integrity: 'x' } } }),
  );
  write('api/start.ts', 'start();');
  write('api/data.json', '[1]');
  write('admin/main.tsx', 'page();');
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function program(path: string, script: string): void {
  write(path, `#!/bin/sh\n${script}\n`);
  chmodSync(join(root, path), 0o755);
}

function workingPrograms(): void {
  program(
    'programs/npm',
    `echo npm >> trace; mkdir -p node_modules/.bin && cp package-lock.json node_modules/.package-lock.json
     cp programs/tsc programs/vite node_modules/.bin && touch node_modules/.bin/node`,
  );
  program('programs/tsc', 'echo tsc >> trace; mkdir -p .build/server/api && echo ok > .build/server/api/start.js');
  program('programs/vite', 'echo vite >> trace; mkdir -p .build/admin');
}

function prepare(...args: string[]): { code: number | null; stdout: string; stderr: string; ran: string[] } {
  rmSync(join(root, 'trace'), { force: true });
  const env = { PATH: `${join(root, 'programs')}:/usr/bin:/bin` };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['api/prepare.mjs', ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  const ran = existsSync(join(root, 'trace')) ? readFileSync(join(root, 'trace'), 'utf8').trim().split('\n') : [];
  return { code: status, stdout, stderr, ran };
}

describe('preparing a checkout', () => {
  test('installs and builds the first time, then only what changed', () => {
    workingPrograms();
    const first = prepare();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.ran.sort()).toEqual(['npm', 'tsc', 'vite']);
    expect(prepare()).toEqual({ code: 0, stdout: '', stderr: '', ran: [] });

    write('admin/main.tsx', 'otherPage();');
    expect(prepare('--server').ran).toEqual([]);
    expect(prepare().ran).toEqual(['vite']);
    write('api/start.ts', 'restart();');
    expect(prepare('--install').ran).toEqual([]);
    expect(prepare().ran).toEqual(['tsc']);
    write(
      'package-lock.json',
      JSON.stringify({ packages: { '': {}, 'node_modules/one': { version: '1.1.0', integrity: 'y' } } }),
    );
    expect(prepare().ran.sort()).toEqual(['npm', 'tsc', 'vite']);
  });

  test('packages that npm installed by itself are not installed again', () => {
    workingPrograms();
    spawnSync('sh', ['programs/npm'], { cwd: root });
    expect(prepare('--install').ran).toEqual([]);
  });

  test('the build holds what is not TypeScript and nothing that lost its source', () => {
    workingPrograms();
    write('.build/server/api/gone.js', 'gone();');
    prepare();
    expect(readFileSync(join(root, '.build/server/api/data.json'), 'utf8')).toBe('[1]');
    expect(existsSync(join(root, '.build/server/api/start.js'))).toBe(true);
    expect(existsSync(join(root, '.build/server/api/gone.js'))).toBe(false);
  });

  test.each([
    [
      'the registry cannot be reached',
      'echo "npm error code EAI_AGAIN" >&2; exit 1',
      'The packages cannot be installed: the package registry cannot be reached.',
    ],
    [
      'the disk is full',
      'echo "npm error code ENOSPC" >&2; exit 1',
      'The packages cannot be installed: the disk is full.',
    ],
    [
      'npm says something else',
      'echo "npm error code EUSAGE" >&2; echo "npm error out of sync" >&2; exit 1',
      'The packages cannot be installed: out of sync',
    ],
  ])('one line when %s', (_case, script, line) => {
    program('programs/npm', script);
    expect(prepare()).toMatchObject({ code: 1, stderr: `${line}\n` });
  });

  test('one line when there is no npm', () => {
    const { status, stderr } = spawnSync(process.execPath, ['api/prepare.mjs'], {
      cwd: root,
      env: { PATH: '/nowhere' },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'npm is not installed.\n' });
  });

  test('what the compiler says is shown, and the next start builds again', () => {
    workingPrograms();
    program('programs/tsc', 'echo tsc >> trace; echo "start.ts(1,1): wrong"; exit 2');
    expect(prepare()).toMatchObject({ code: 1, stderr: 'The server cannot be built:\nstart.ts(1,1): wrong\n' });
    expect(prepare().ran).toEqual(['tsc']);
  });
});
