// A command of the operator's command line, given by a module in its index.ts or by the house in api/commands.ts.
import type { Config } from './config.ts';
import type { Context } from './context.ts';

export interface Command {
  /** One or two words, e.g. "import trainings". */
  readonly name: string;
  /** Its arguments as shown to people, e.g. "FILE"; empty for none. */
  readonly usage: string;
  readonly description: string;
  /** `current`: run against a database with the schema of this code. `any`: whatever its schema. `none`: without one. */
  readonly database: 'current' | 'any' | 'none';
  /** Throws a Fault for what the operator can mend. */
  run(call: CommandCall): Promise<void>;
}

export interface CommandCall {
  /** With `databaseUrl` filled in when the command asked for a database. */
  readonly config: Config;
  readonly args: readonly string[];
  /** The house's own context on the database, opened when first asked for; it may everything. */
  context(): Promise<Context>;
  /** Absolute path of a file argument, seen from the folder where the operator stands. */
  file(argument: string): string;
  /** Writes a line for the operator. */
  say(line: string): void;
}
