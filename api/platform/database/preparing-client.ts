// A connection that prepares what it is asked again: parsed once, and planned once where PostgreSQL finds that as good.
// One on which no answer came in time is cut: whoever got it next would wait in vain behind the unanswered statement.

import { createHash } from 'node:crypto';
import pg from 'pg';

/** Every connection keeps what it has prepared, and texts come from clients' selections: their number is limited. */
const NAMES = 1_000;
const SEEN_ONCE = 5_000;

/** What the driver says when its `query_timeout` is over. */
const NO_ANSWER = 'Query read timeout';

/** What the connections of one pool have prepared, and what they may next. */
class Texts {
  private readonly names = new Map<string, string>();
  private readonly seenOnce = new Set<string>();

  /** A name for a text that was seen before, equal for equal texts; none at first sight and when the names are used up. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || this.names.size >= NAMES) return known;
    if (!this.seenOnce.delete(text)) {
      if (this.seenOnce.size >= SEEN_ONCE) this.seenOnce.clear();
      this.seenOnce.add(text);
      return undefined;
    }
    const name = `p_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    this.names.set(text, name);
    return name;
  }
}

/** By what a pool opens its connections with. */
const textsOfPools = new WeakMap<object, Texts>();

type Asked = string | { text?: unknown; values?: unknown; name?: unknown };

export class PreparingClient extends pg.Client {
  private readonly texts: Texts;

  constructor(options: pg.ClientConfig) {
    super(options);
    this.texts = textsOfPools.get(options) ?? new Texts();
    textsOfPools.set(options, this.texts);
    this.once('end', () => this.leavePlace());
  }

  /** A transaction whose rollback fails gives its connection back to nobody: one that was lost leaves by itself. */
  private leavePlace(): void {
    const own = this as { release?: (error?: Error) => void };
    const { release } = own;
    own.release = () => undefined;
    try {
      release?.(new Error('The connection was lost'));
    } catch {
      // It was given back before.
    }
  }

  // One signature for the library's many: whatever has values and no name may get one.
  override query(...args: unknown[]): never {
    const [asked, given, ...rest] = args as [Asked, unknown];
    const values = typeof asked === 'string' ? given : asked.values;
    const text = typeof asked === 'string' ? asked : asked.text;
    const prepares =
      Array.isArray(values) &&
      values.length > 0 &&
      typeof text === 'string' &&
      (typeof asked === 'string' || !asked.name);
    const name = prepares ? this.texts.nameOf(text) : undefined;
    if (!name) return this.cutWhenSilent(Reflect.apply(super.query, this, args)) as never;
    const config = typeof asked === 'string' ? { text, values, name } : { ...asked, name };
    const others = typeof asked === 'string' ? rest : [given, ...rest];
    return this.cutWhenSilent(Reflect.apply(super.query, this, [config, ...others])) as never;
  }

  private cutWhenSilent(asked: unknown): unknown {
    if (!(asked instanceof Promise)) return asked;
    return asked.catch((error: Error) => {
      if (error.message === NO_ANSWER)
        (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      throw error;
    });
  }
}
