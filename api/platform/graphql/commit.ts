// The last step of a mutation's resolver: the command in one transaction, its result as the payload's field.

import type { Context, WriteContext } from '../context.ts';
import { transaction } from '../write.ts';

/** `{ [field]: result, errors: [] }`; a `Problem` thrown by the command becomes the payload's `errors` on the way out. */
export async function commit<T>(
  ctx: Context,
  field: string,
  command: (tx: WriteContext) => Promise<T>,
): Promise<object> {
  return { [field]: await transaction(ctx, command), errors: [] };
}
