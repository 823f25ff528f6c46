// The links of a questionnaire that are one person's. What says whose stands behind "#": browsers do not send it, so that it
// is in no log.

import type { Context } from '../../platform/context.ts';
import { idOfSigned, signedId } from '../../platform/signed-id.ts';

const INVITATION = 'submissions.invitation';
const WITHDRAWAL = 'submissions.withdrawal';

type Signing = Pick<Context, 'database'>;
type Linking = Signing & Pick<Context, 'config'>;

const pageOf = ({ config }: Linking, slug: string): string => `${config.publicUrl}/q/${slug}`;

export const invitationUrl = async (ctx: Linking, slug: string, id: string): Promise<string> =>
  `${pageOf(ctx, slug)}#i=${await signedId(ctx, INVITATION, id)}`;

/** The id of the invitation that a link was made for; null for a link that is not ours. */
export const invitationOfToken = (ctx: Signing, token: string): Promise<string | null> =>
  idOfSigned(ctx, INVITATION, token);

export const withdrawalToken = (ctx: Signing, id: string): Promise<string> => signedId(ctx, WITHDRAWAL, id);

export const withdrawalUrl = async (ctx: Linking, slug: string, id: string): Promise<string> =>
  `${pageOf(ctx, slug)}#w=${await withdrawalToken(ctx, id)}`;

/** The id of the submission that a link was made for; null for a link that is not ours. */
export const submissionOfToken = (ctx: Signing, token: string): Promise<string | null> =>
  idOfSigned(ctx, WITHDRAWAL, token);
