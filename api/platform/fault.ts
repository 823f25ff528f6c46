// A fault that whoever runs the program can mend: a busy port, a wrong variable, a database that is down.
// It is shown as its one line, without a stack; every other error is a defect and keeps its stack.

export class Fault extends Error {
  override readonly name = 'Fault';
}

/** What an unknown thrown value says, for the end of a fault's line. A failed connection to several addresses has no message of its own. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0]?.trim() || 'unknown reason';
}
