// A mailbox for tests: Dovecot, where it is installed, with a configuration of its own and nothing of the machine's.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './program.ts';

const PROGRAM = '/usr/sbin/dovecot';
const USER = 'bounce';
const PASSWORD = 'mot:de/passe@';

export const hasDovecot = spawnSync(PROGRAM, ['--version']).status === 0;

export class MailboxForTests {
  private readonly folder = mkdtempSync(join(tmpdir(), 'passerelle-imap-'));
  private server: ChildProcess | undefined;
  url = '';

  async start(): Promise<this> {
    const port = await freePort();
    // It refuses to serve as root.
    const name = process.getuid?.() === 0 ? 'nobody' : userInfo().username;
    const idOf = (...options: string[]): string => execFileSync('id', [...options, name], { encoding: 'utf8' }).trim();
    const [uid, gid, group] = [idOf('-u'), idOf('-g'), idOf('-gn')];
    chmodSync(this.folder, 0o755);
    const home = join(this.folder, 'home');
    mkdirSync(home);
    chownSync(home, Number(uid), Number(gid));
    writeFileSync(
      join(this.folder, 'dovecot.conf'),
      `protocols = imap
base_dir = ${this.folder}/run
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
log_path = ${this.folder}/log
default_login_user = ${name}
default_internal_user = ${name}
default_internal_group = ${group}
first_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:${home}/Maildir
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${home}
}
`,
    );
    this.server = spawn(PROGRAM, ['-F', '-c', join(this.folder, 'dovecot.conf')], { stdio: 'ignore' });
    this.url = `imap://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`;
    for (let tries = 0; tries < 1_000 && !(await answers(port)); tries++) await pause(50);
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (server) {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => done(false));
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
  });
