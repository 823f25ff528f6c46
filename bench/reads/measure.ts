// Rounds: one server after the other answers the same load while the others stand still, so that none takes time from
// another. Gives medians of the rounds; rows that a mutation made are counted, then taken back outside the timing.

import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { forgetWrites } from './agreement.ts';
import type { Job, Message } from './load.ts';
import type { Operation, Server } from './operations.ts';
import { backendsOf, cpuOf, settled } from './processes.ts';
import type { RunningServer } from './servers.ts';

export interface Pace {
  readonly rounds: number;
  readonly leadInMs: number;
  readonly windowMs: number;
  readonly connections: readonly number[];
}

export interface Measured {
  readonly operation: string;
  readonly connections: number;
  readonly server: Server;
  /** Answers a second and milliseconds, medians of the rounds. */
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time an answer, over all rounds; null where the system does not tell. */
  readonly serverCpu: number | null;
  readonly databaseCpu: number | null;
  /** Share of a core that the load generator took. */
  readonly generatorCpu: number;
}

type Done = Extract<Message, { kind: 'done' }>;
interface Round extends Done {
  readonly serverCpu: number | null;
  readonly databaseCpu: number | null;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export class Measurement {
  private readonly generator: ChildProcess = fork(fileURLToPath(new URL('load.js', import.meta.url)));

  constructor(
    private readonly pool: Pool,
    private readonly servers: readonly RunningServer[],
    private readonly pace: Pace,
  ) {}

  close(): void {
    this.generator.kill();
  }

  /** All servers on one operation with so many connections; `files` hold their requests. */
  async measure(operation: Operation, connections: number, files: ReadonlyMap<Server, string>): Promise<Measured[]> {
    for (const running of this.servers) running.signal('SIGSTOP');
    const rounds = new Map<Server, Round[]>(this.servers.map(({ server }) => [server, []]));
    for (let round = 0; round < this.pace.rounds; round++) {
      // Each round begins with another server: what one leaves in the caches helps no other every time.
      const turn = round % this.servers.length;
      for (const running of [...this.servers.slice(turn), ...this.servers.slice(0, turn)]) {
        running.signal('SIGCONT');
        await settled(running.pid);
        const measured = await this.round(running, {
          port: running.port,
          file: files.get(running.server) as string,
          from: operation.writes ? 0 : round * 397,
          again: !operation.writes,
          connections,
          leadInMs: this.pace.leadInMs,
          windowMs: this.pace.windowMs,
        }).catch((error: Error) => {
          running.signal('SIGCONT');
          throw new Error(`${operation.name}, ${running.server}: ${error.message}`);
        });
        running.signal('SIGSTOP');
        if (operation.writes) await this.expectWritten(running.server, measured.sent);
        rounds.get(running.server)?.push(measured);
      }
    }
    for (const running of this.servers) running.signal('SIGCONT');
    return [...rounds].map(([server, all]) => ({
      operation: operation.name,
      connections,
      server,
      rate: median(all.map(({ answers, milliseconds }) => (answers / milliseconds) * 1_000)),
      p50: median(all.map(({ p50 }) => p50)),
      p99: median(all.map(({ p99 }) => p99)),
      serverCpu: perAnswer(all, 'serverCpu'),
      databaseCpu: perAnswer(all, 'databaseCpu'),
      generatorCpu: median(all.map(({ ownCpu }) => ownCpu)),
    }));
  }

  private async round(running: RunningServer, job: Job): Promise<Round> {
    const used = async () => ({
      server: cpuOf(running.pid),
      backends: await backendsOf(this.pool, running.applications),
    });
    const taken: Partial<Record<'opened' | 'closed', ReturnType<typeof used>>> = {};
    const done = await new Promise<Done>((resolve, reject) => {
      const hear = (message: Message): void => {
        if (message.kind === 'opened' || message.kind === 'closed') {
          taken[message.kind] = used();
          return;
        }
        this.generator.off('message', hear);
        if (message.kind === 'done') resolve(message);
        else reject(new Error(message.reason));
      };
      this.generator.on('message', hear);
      this.generator.send(job);
    });
    const [first, last] = [await taken.opened, await taken.closed];
    if (!first || !last || done.answers === 0) throw new Error('The round ended before it was measured');
    const database = [...last.backends].reduce((sum, [pid, cpu]) => sum + cpu - (first.backends.get(pid) ?? 0), 0);
    const known = first.server !== null && last.server !== null;
    return {
      ...done,
      serverCpu: known ? (last.server as number) - (first.server as number) : null,
      databaseCpu: known ? database : null,
    };
  }

  /** Every answered request has made its application and told of it. */
  private async expectWritten(server: Server, sent: number): Promise<void> {
    const { rows } = await this.pool.query<{ applications: number; events: number }>(`
      select (select count(*)::int from application where created_at > now() - interval '1 hour') as applications,
        (select count(*)::int from outbox_event where name = 'ApplicationSubmitted') as events`);
    const { applications, events } = rows[0] as { applications: number; events: number };
    if (applications !== sent || events !== sent)
      throw new Error(`${server} answered ${sent} applications, wrote ${applications} and told of ${events}`);
    await forgetWrites(this.pool);
    await this.pool.query('vacuum application');
  }
}

function perAnswer(rounds: readonly Round[], key: 'serverCpu' | 'databaseCpu'): number | null {
  const answers = rounds.reduce((sum, round) => sum + round.answers, 0);
  return rounds.some((round) => round[key] === null)
    ? null
    : rounds.reduce((sum, round) => sum + (round[key] ?? 0), 0) / answers;
}
