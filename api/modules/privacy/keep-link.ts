// The link of the mail that asks whether data may be kept: it names what is ending, signed, and no address.

import type { Context } from '../../platform/context.ts';
import { idOfSigned, signedId } from '../../platform/signed-id.ts';

const PURPOSE = 'privacy.keep';

/** Where the person answers; only a POST changes anything. */
export const keepUrl = async (ctx: Pick<Context, 'config' | 'database'>, retentionItemId: string): Promise<string> =>
  `${ctx.config.publicUrl}/api/privacy/keep/${await signedId(ctx, PURPOSE, retentionItemId)}`;

/** What a link was made for; null for a link that is not ours. */
export const itemOfToken = (ctx: Pick<Context, 'database'>, token: string): Promise<string | null> =>
  idOfSigned(ctx, PURPOSE, token);
