// The door to the measurements, each a program of its own.
//
//     npm run bench                     those of ALL, one after the other
//     npm run bench -- reads --quick    one of them, with its options
//     npm run bench -- lists matches    lists of the API whose name holds "matches", beside the same statement alone

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PARTS: Readonly<Record<string, string>> = {
  reads: 'reads/reads.js',
  fanout: 'fanout.js',
  growth: 'growth.js',
  lists: 'lists.js',
  jobs: 'jobs.js',
  audit: 'audit.js',
  statistics: 'statistics.js',
  exports: 'exports.js',
  imports: 'imports.js',
};
const ALL = ['reads', 'fanout', 'growth'];

const [name, ...options] = process.argv.slice(2);
// The running part hears of an interruption itself, and ends what it started.
process.on('SIGINT', () => undefined);
for (const part of name === undefined ? ALL : [name]) {
  const program = PARTS[part];
  if (!program) throw new Error(`"${part}" is not one of ${Object.keys(PARTS).join(', ')}`);
  const path = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, ['--enable-source-maps', path, ...options], { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  process.exitCode = code === 0 ? process.exitCode : 1;
}
