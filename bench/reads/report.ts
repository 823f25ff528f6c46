// The tables of the side-by-side measurement, as Markdown for people and for docs/performance.md.

import type { Measured } from './measure.ts';
import type { Server } from './operations.ts';

export interface Memory {
  readonly server: Server;
  readonly now: number;
  readonly highest: number;
}

const NAMES: Readonly<Record<Server, string>> = {
  passerelle: 'Passerelle',
  postgraphile: 'PostGraphile',
  mercurius: 'Mercurius',
  limit: 'limit',
};
const ORDER = Object.keys(NAMES) as Server[];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, ['---', ...head.slice(1).map(() => '---:')], ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const two = (value: number): string => value.toFixed(2);
const cpu = (value: number | null): string => (value === null ? 'not stated' : value.toFixed(value < 10 ? 2 : 1));

/** The answers of one operation with so many connections, by server. */
type Cell = Readonly<Record<Server, Measured>>;

function cells(results: readonly Measured[], connections: number): [string, Cell][] {
  const names = [...new Set(results.map(({ operation }) => operation))];
  const of = (name: string) =>
    results.filter((result) => result.connections === connections && result.operation === name);
  return names
    .filter((name) => of(name).length > 0)
    .map((name) => [name, Object.fromEntries(of(name).map((result) => [result.server, result])) as unknown as Cell]);
}

const ratios = (results: readonly Measured[], connections: number): string =>
  table(
    [
      'answers per second',
      'Passerelle : PostGraphile',
      'Passerelle : Mercurius',
      'Passerelle : limit',
      'Mercurius : PostGraphile',
      'limit : PostGraphile',
    ],
    cells(results, connections).map(([name, { passerelle, postgraphile, mercurius, limit }]) => [
      name,
      two(passerelle.rate / postgraphile.rate),
      two(passerelle.rate / mercurius.rate),
      two(passerelle.rate / limit.rate),
      two(mercurius.rate / postgraphile.rate),
      two(limit.rate / postgraphile.rate),
    ]),
  );

const each = (
  title: string,
  results: readonly Measured[],
  connections: number,
  show: (one: Measured) => string,
): string =>
  table(
    [title, ...ORDER.map((server) => NAMES[server])],
    cells(results, connections).map(([name, cell]) => [name, ...ORDER.map((server) => show(cell[server]))]),
  );

/** All tables; those on processor time are of 16 connections where these were measured. */
export function report(results: readonly Measured[], taken: readonly Memory[]): string {
  const memory = ORDER.flatMap((server) => taken.filter((one) => one.server === server));
  const counts = [...new Set(results.map(({ connections }) => connections))];
  const main = counts.includes(16) ? 16 : (counts[0] as number);
  const parts = counts.map((connections) =>
    [
      `**${connections} connection${connections > 1 ? 's' : ''}**`,
      ratios(results, connections),
      each('milliseconds, p50 / p99', results, connections, ({ p50, p99 }) => `${two(p50)} / ${two(p99)}`),
    ].join('\n\n'),
  );
  const generator = Math.max(...results.map(({ generatorCpu }) => generatorCpu));
  return [
    ...parts,
    `**Processor time an answer, milliseconds, server + database** (${main} connections)`,
    each('server + database', results, main, (one) => `${cpu(one.serverCpu)} + ${cpu(one.databaseCpu)}`),
    '**Memory of the server, megabytes**',
    memory.length > 0
      ? table(
          ['', ...memory.map(({ server }) => NAMES[server])],
          [
            ['after the run', ...memory.map(({ now }) => now.toFixed(0))],
            ['at the highest', ...memory.map(({ highest }) => highest.toFixed(0))],
          ],
        )
      : 'Not stated on this system.',
    `The load generator took ${Math.round(generator * 100)} % of a core at the most.`,
  ].join('\n\n');
}
