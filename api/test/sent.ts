// What this process sends to PostgreSQL: texts, names and values, as the driver gets them.

import pg from 'pg';

export interface Sent {
  readonly text: string;
  /** Under which it is prepared. */
  readonly name: string | undefined;
  readonly values: readonly unknown[];
}

/** Everything that every connection of this process sends while `act` runs. */
export async function sentBy<T>(act: () => Promise<T>): Promise<{ result: T; sent: readonly Sent[] }> {
  const sent: Sent[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [asked, given] = args as [string | { text?: string; name?: string; values?: unknown[] }, unknown];
    const { text, name, values } = typeof asked === 'string' ? { text: asked, name: undefined, values: given } : asked;
    if (text) sent.push({ text, name, values: Array.isArray(values) ? values : [] });
    return Reflect.apply(original, this, args);
  } as never;
  try {
    return { result: await act(), sent };
  } finally {
    pg.Client.prototype.query = original;
  }
}

/** The compiled reads among them. */
export const readsOf = (sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ text }) => text.includes(' as "answer0"'));
