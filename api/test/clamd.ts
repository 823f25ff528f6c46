// A virus scanner of a test's own: Debian's clamd on a socket in a temporary folder. Of all there is it knows only EICAR.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The text that every scanner takes for a virus, and that is none. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export const hasClamd = spawnSync('clamd', ['--version']).status === 0;
if (!hasClamd) process.stderr.write('clamd is not installed (apt-get install clamav-daemon): its tests are skipped\n');

export class Clamd {
  private readonly folder = mkdtempSync(join(tmpdir(), 'passerelle-clamd-'));
  private child: ChildProcess | undefined;

  get address(): string {
    return `unix://${this.socket}`;
  }

  private get socket(): string {
    return join(this.folder, 'clamd.sock');
  }

  /** @param mostMegabytes what it takes at most */
  constructor(mostMegabytes = 30) {
    mkdirSync(join(this.folder, 'signatures'));
    const signature = `Test.EICAR:0:*:${Buffer.from(EICAR).toString('hex')}\n`;
    writeFileSync(join(this.folder, 'signatures', 'eicar.ndb'), signature);
    const settings = {
      DatabaseDirectory: join(this.folder, 'signatures'),
      LocalSocket: this.socket,
      TemporaryDirectory: this.folder,
      Foreground: 'yes',
      StreamMaxLength: `${mostMegabytes}M`,
      SelfCheck: '0',
    };
    const text = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
    writeFileSync(join(this.folder, 'clamd.conf'), text.join(''));
  }

  async start(): Promise<void> {
    this.child = spawn('clamd', ['-c', join(this.folder, 'clamd.conf')], { stdio: 'ignore' });
    for (let tries = 0; tries < 1_000; tries++) {
      if (await this.answers()) return;
      await pause(50);
    }
    throw new Error('clamd does not start');
  }

  private answers(): Promise<boolean> {
    return new Promise((done) => {
      const socket = connect(this.socket);
      socket.once('connect', () => done(true)).once('error', () => done(false));
      socket.once('connect', () => socket.destroy());
    });
  }

  async stop(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child) return;
    const ended = new Promise((done) => child.once('close', done));
    child.kill('SIGKILL');
    await ended;
    rmSync(this.socket, { force: true });
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
