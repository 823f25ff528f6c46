// Tells a database, or a Redis, that is away from a statement that is wrong: the one is tried again later, the other is a defect.

/** What PostgreSQL says while it goes, is gone or comes back (classes 08 and 57P), and what the sockets say. */
const CODES =
  /^(08...|57P0[1-5]|53300|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const SAYINGS =
  /Query read timeout|Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed|Connection is closed/i;

export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if ((typeof code === 'string' && CODES.test(code)) || SAYINGS.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  return isOutage(error.cause);
}
