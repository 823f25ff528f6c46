// Whoever answers is nobody in particular, even with a session of the console in the same browser: neither an event nor the
// audit trail tells whose it was, nor from where answers came.

import { type Context, newId } from '../../platform/context.ts';
import { Viewer } from '../../platform/viewer.ts';

/** The same rights without the person. Programs send in the name of others, and stay who they are. */
export function asRespondent(ctx: Context): Context {
  const { kind, roles, permissions } = ctx.viewer;
  if (kind !== 'USER' && kind !== 'PUBLIC') return ctx;
  const viewer = new Viewer(kind, null, null, roles, permissions);
  return { ...ctx, viewer, address: null, userAgent: null, requestId: newId() };
}
