// Structured logs, one JSON line each, with the request's id. Never the content of a request.

import { type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

const BUFFERED_BYTES = 4_096;
const FLUSHED_EVERY_MS = 500;

let formatted = { at: 0, text: '' };

/** Like pino's own, formatted once for all lines of a millisecond. */
function isoTime(): string {
  const at = Date.now();
  if (at !== formatted.at) formatted = { at, text: `,"time":"${new Date(at).toISOString()}"` };
  return formatted.text;
}

/** Lines are written together, within half a second and when the process ends: one write for each would cost more than a read. */
export function createLog(config: Config, processName: string): Logger {
  const destination = pino.destination({ dest: 1, sync: false, minLength: BUFFERED_BYTES });
  setInterval(() => destination.flush(), FLUSHED_EVERY_MS).unref();
  return pino(
    {
      level: config.logLevel,
      base: { process: processName, pid: process.pid },
      timestamp: isoTime,
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
    },
    destination,
  );
}
