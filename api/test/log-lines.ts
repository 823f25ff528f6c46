// What a server logs, readable by a test: the log is the real one, only its destination is memory.

import { pino } from 'pino';
import { vi } from 'vitest';

export type LogLine = Readonly<Record<string, unknown>>;

/** Collects the lines of every log that is made from now on; call it before opening a world. */
export function readLogs(): { lines(): LogLine[]; clear(): void } {
  let written: string[] = [];
  const destination = { write: (line: string) => void written.push(line), flush: () => undefined };
  vi.spyOn(pino, 'destination').mockReturnValue(destination as never);
  return {
    lines: () => written.map((line) => JSON.parse(line)),
    clear: () => (written = []),
  };
}
