// A command of the operator's command line, given by a module and listed in api/cli.ts.
import type { Config } from './config.ts';

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
  /** Absolute path of a file argument, seen from the folder where the operator stands. */
  file(argument: string): string;
  /** Writes a line for the operator. */
  say(line: string): void;
}
