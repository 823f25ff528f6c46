// The link with which a recipient says no: it names the mail it stands in, signed, and no address.

import type { Context } from '../../platform/context.ts';
import { idOfSigned, signedId } from '../../platform/signed-id.ts';

const PURPOSE = 'mail.unsubscribe';

/** Where the recipient of this mail unsubscribes from its topic; where nobody is asked, only a POST changes anything. */
export const unsubscribeUrl = async (
  ctx: Pick<Context, 'config' | 'database'>,
  mailMessageId: string,
): Promise<string> => `${ctx.config.publicUrl}/api/mail/unsubscribe/${await signedId(ctx, PURPOSE, mailMessageId)}`;

/** The mail that a link was made for; null for a link that is not ours. */
export const mailOfToken = (ctx: Pick<Context, 'database'>, token: string): Promise<string | null> =>
  idOfSigned(ctx, PURPOSE, token);
