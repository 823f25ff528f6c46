// What a monitoring system reads at /metrics, with the operator's token only. Without a token there is nothing there.

import { createHash, timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../database/orm.ts';
import type { Routes } from '../http/routes.ts';
import type { Measure } from '../http/server.ts';
import type { JobQueue } from '../jobs/queue.ts';

/** A number of the house, or one for each value of a label, read when somebody asks for it. */
export interface GaugeDeclaration {
  /** In the spelling of Prometheus, e.g. "passerelle_mails". */
  readonly name: string;
  readonly help: string;
  readonly label?: string;
  /** `of` is the label's value. */
  read(database: Database): Promise<readonly { readonly of?: string; readonly value: number }[]>;
}

interface Options {
  readonly token: string;
  readonly database: Database;
  readonly queue: () => JobQueue;
  readonly gauges: readonly GaugeDeclaration[];
}

const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/** Nothing where no token is set. */
export function openMetrics({ token, database, queue, gauges }: Options): { measure?: Measure; routes: Routes[] } {
  if (token === '') return { routes: [] };
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  for (const declared of gauges) addGauge(registry, declared, () => declared.read(database));
  const jobs = new Gauge({
    name: 'passerelle_jobs',
    help: 'Jobs by queue and state.',
    labelNames: ['queue', 'state'],
    registers: [registry],
    async collect() {
      for (const { name, ...counts } of await queue().counts())
        for (const [state, count] of Object.entries(counts)) jobs.set({ queue: name, state }, count);
    },
  });
  const requests = new Histogram({
    name: 'passerelle_http_request_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['route', 'status'],
    buckets: DURATIONS,
    registers: [registry],
  });
  return {
    measure: (route, status, seconds) => requests.observe({ route, status }, seconds),
    routes: [
      ({ http }) => {
        http.get('/metrics', async (request, reply) => {
          if (!equal(request.headers.authorization ?? '', `Bearer ${token}`)) return reply.callNotFound();
          void reply.type(registry.contentType).header('cache-control', 'no-store');
          return registry.metrics();
        });
      },
    ],
  };
}

function addGauge(
  registry: Registry,
  { name, help, label }: GaugeDeclaration,
  read: () => ReturnType<GaugeDeclaration['read']>,
): void {
  const gauge = new Gauge({
    name,
    help,
    labelNames: label ? [label] : [],
    registers: [registry],
    async collect() {
      gauge.reset();
      for (const { of, value } of await read()) gauge.set(label ? { [label]: of ?? '' } : {}, value);
    },
  });
}

/** In the same time for every wrong one. */
const equal = (given: string, expected: string): boolean => timingSafeEqual(digest(given), digest(expected));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
