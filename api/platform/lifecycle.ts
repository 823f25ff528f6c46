// How a process begins and ends: parts are opened in order and closed in reverse, once, whatever happens in between.
// A fault of the operator ends it with one line; a defect with its stack; a signal in order; a second signal at once.
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './fault.ts';

/** A part of the process that runs until it is closed. */
export interface Running {
  close(): Promise<void>;
}

export interface Lifecycle {
  /** Set from the first signal or defect on: what is still starting should go no further. */
  readonly ending: boolean;
  /** Closed before everything that was added earlier. */
  add(part: Running): void;
}

const closeSeconds = 20;
// Ctrl-C reaches the process twice when npm passes it on as well.
const sameSignalMilliseconds = 1_000;

// Whoever read what the process says may go: a closed window, a collector that ended. That is no reason to end, and to say
// so would be lost as well.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

/** Runs `open`, then until a signal comes, then closes all parts. Sets the exit code: 0, or 1 after a fault or a defect. */
export async function runUntilSignal(open: (lifecycle: Lifecycle) => Promise<void>): Promise<void> {
  const parts: Running[] = [];
  let endingSince = 0;
  let end = (): void => {};
  const ended = new Promise<void>((done) => {
    end = () => {
      endingSince ||= Date.now();
      done();
    };
  });
  const onSignal = (): void => {
    if (endingSince > 0 && Date.now() - endingSince > sameSignalMilliseconds) process.exit(1);
    end();
  };
  const onDefect = (error: unknown): void => {
    report(error);
    end();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal);
  process.on('uncaughtException', onDefect).on('unhandledRejection', onDefect);

  try {
    await open({
      get ending() {
        return endingSince > 0;
      },
      add: (part) => void parts.push(part),
    });
    await ended;
  } catch (error) {
    report(error);
    endingSince ||= Date.now();
  }
  for (const part of parts.reverse()) {
    await Promise.race([part.close(), pause(closeSeconds * 1000)]).catch(report);
  }
  process.exit();
}

/** Runs a command to its end. Sets the exit code: 0, or 1 after a fault or a defect. */
export async function runToEnd(run: () => Promise<void> | void): Promise<void> {
  await Promise.resolve().then(run).catch(report);
}

/** Writes one line for a fault, the stack for a defect, and has the process end with code 1. */
export function report(error: unknown): void {
  process.exitCode = 1;
  const text =
    error instanceof Fault ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
}
