// Structured logs, one JSON line each, with the request's id. Never the content of a request.

import { type Logger, pino } from 'pino';
import type { Config } from '../config.ts';

export function createLog(config: Config, processName: string): Logger {
  return pino({
    level: config.logLevel,
    base: { process: processName, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
  });
}
