// Tells applications that a sign-in has ended: OpenID Connect Back-Channel Logout 1.0. Tried for five hours; an
// application that is away for longer finds out when it next asks.

import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import type { Context, WriteContext } from '../../platform/context.ts';
import { type Deliveries, delivering, type Outcome, outcomeOf } from '../../platform/deliveries/deliver.ts';
import { DeliveryFault } from '../../platform/deliveries/delivery.ts';
import { postOutside } from '../../platform/http/outside.ts';
import { issuerOf } from './current-provider.ts';
import { SignOutNoticeFailed, SignOutNoticesQueued } from './identity-provider.events.ts';
import { SignOutNotice } from './sign-out-notice.ts';
import { signingKey } from './signing-keys.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const PAUSES = [5, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR];
/** What a token is good for after it was made (section 4 recommends at most two minutes). */
const BELIEVED = '2m';
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

const signOutNotices: Deliveries = {
  table: 'sign_out_notice',
  on: SignOutNoticesQueued as Deliveries['on'],
  attempts: PAUSES.length + 1,
  pauses: PAUSES,
  carryOut: send,
  settled: tellOfFailure,
};

export const signOutNoticeService = delivering(signOutNotices);

async function send(ctx: Context, id: string): Promise<Outcome> {
  const em = ctx.database.orm.em.fork();
  const { client, subjectId, sid } = await em.findOneOrFail(SignOutNotice, { id }, { populate: ['client'] });
  if (!client.enabled || !client.backchannelLogoutUri)
    return { end: 'FAILED', fault: DeliveryFault.WITHDRAWN, answer: 'The application is not to be told any more.' };
  const token = await logoutToken(ctx, { clientId: client.id, subjectId, sid });
  const answer = await postOutside(ctx.config, {
    url: client.backchannelLogoutUri,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ logout_token: token }).toString(),
  });
  const outcome = outcomeOf(answer);
  // 400 also means that signing out failed there (section 2.8), which another attempt may mend.
  return outcome.end === 'FAILED' ? { ...outcome, end: 'LATER' } : outcome;
}

/** Another one for each attempt: an application takes none twice. */
async function logoutToken(
  ctx: Context,
  { clientId, subjectId, sid }: { clientId: string; subjectId: string; sid: string },
): Promise<string> {
  const jwk = await signingKey(ctx);
  return new SignJWT({ sid, events: { [EVENT]: {} } })
    .setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt', kid: String(jwk.kid) })
    .setIssuer(issuerOf(ctx.config))
    .setSubject(subjectId)
    .setAudience(clientId)
    .setIssuedAt()
    .setExpirationTime(BELIEVED)
    .setJti(randomUUID())
    .sign(await importJWK(jwk, 'RS256'));
}

async function tellOfFailure(tx: WriteContext, id: string, { end }: Outcome, ended: boolean): Promise<void> {
  if (!ended || end === 'DELIVERED') return;
  const { client } = await tx.em.findOneOrFail(SignOutNotice, { id });
  tx.record(SignOutNoticeFailed, { oauthClientId: client.id });
}
