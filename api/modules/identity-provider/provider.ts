// The OpenID provider: what it does, what it leaves alone, and where our own ways take the place of the library's.

import Provider, { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import type { Context } from '../../platform/context.ts';
import { keyScopes } from '../../platform/permissions.ts';
import { transaction } from '../../platform/write.ts';
import { proofsOf, signOut } from '../accounts/index.ts';
import { OWN_METADATA, secretMatches } from './client-metadata.ts';
import { consentCovers } from './consent.write.ts';
import { issuerOf, MOUNT } from './current-provider.ts';
import { PROGRAM_TOKEN_PREFIX } from './identity-provider.read.ts';
import { noteTokenRevoked, noteUse } from './oauth-client.write.ts';
import { accountOf, CLAIMS } from './person-claims.ts';
import { passerelleSessionOf, providerAdapter } from './provider-adapter.ts';
import { errorPage, signedOutPage, signOutPage } from './provider-pages.ts';
import { queueSignOutNotice } from './sign-out-notices.read.ts';
import type { keySet } from './signing-keys.ts';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** A new context of the house. */
type Now = () => Context;

export function makeProvider(
  now: Now,
  { jwks, cookieKeys }: { jwks: ReturnType<typeof keySet>; cookieKeys: readonly string[] },
): Provider {
  const { config, log } = now();
  const cookie = `${config.publicUrl.startsWith('https:') ? '__Secure-' : ''}passerelle_oidc`;
  const provider = new Provider(issuerOf(config), {
    adapter: providerAdapter(now),
    jwks: jwks as NonNullable<Configuration['jwks']>,
    ...limitsOf(config.security.sessionDays),
    ...rulesOf(now),
    cookies: {
      names: { session: cookie, interaction: `${cookie}_step`, resume: `${cookie}_resume` },
      long: { signed: true, httpOnly: true, sameSite: 'lax', path: MOUNT },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
      keys: [...cookieKeys],
    },
    renderError: (ctx, out) => {
      ctx.type = 'html';
      ctx.body = errorPage(ctx.get('accept-language'), out);
    },
  });
  // What the request says of itself is replaced by what is true before it gets here (provider.routes.ts).
  provider.proxy = true;
  provider.silent = true;
  provider.on('server_error', (_ctx, error) => log.error({ err: error }, 'the identity provider failed inside'));
  provider.on('backchannel.error', (_ctx, error) =>
    log.error({ err: error }, 'an application will not hear of a sign-out'),
  );
  keepOurWays(provider, now);
  return provider;
}

/** What is offered, and for how long. */
function limitsOf(sessionDays: number): Configuration {
  return {
    scopes: ['openid', ...keyScopes()],
    claims: CLAIMS,
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'none'],
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    subjectTypes: ['public'],
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      userinfo: { enabled: true },
      clientCredentials: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(ctx.get('accept-language'), form);
        },
        postLogoutSuccessSource: (ctx) => {
          ctx.body = signedOutPage(ctx.get('accept-language'));
        },
      },
    },
    ttl: {
      AccessToken: 10 * MINUTE,
      AuthorizationCode: MINUTE,
      ClientCredentials: 10 * MINUTE,
      Grant: sessionDays * DAY,
      IdToken: 10 * MINUTE,
      Interaction: 30 * MINUTE,
      RefreshToken: 14 * DAY,
      // Nobody's: a browser that only asked to be signed out, for one.
      Session: (_ctx, { accountId }) => (accountId ? sessionDays * DAY : 30 * MINUTE),
    },
    routes: { userinfo: '/userinfo' },
  };
}

/** Who gets in, and under which conditions. */
function rulesOf(now: Now): Configuration {
  return {
    findAccount: (_ctx, id) => accountOf(now(), id),
    pkce: { required: (_ctx, client) => client['pkce_required'] !== false },
    extraClientMetadata: { properties: OWN_METADATA },
    allowOmittingSingleRegisteredRedirectUri: false,
    clientBasedCORS: (_ctx, origin, client) =>
      client.clientAuthMethod === 'none' && (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
    expiresWithSession: () => true,
    issueRefreshToken: (_ctx, client, source) =>
      client.grantTypeAllowed('refresh_token') && source.scopes.has('openid'),
    rotateRefreshToken: () => true,
    loadExistingGrant: (ctx) => grantFor(now(), ctx),
    interactions: {
      policy: policy(),
      url: (_ctx, interaction) => `${issuerOf(now().config)}/interaction/${interaction.uid}`,
    },
  };
}

/**
 * The cookies of Passerelle do not come with a request from another site, so every sign-in passes a page of ours, which
 * knows who is signed in now. Without a page (`prompt=none`), the session of the provider counts, which ends with theirs.
 */
function policy(): interactionPolicy.DefaultPolicy {
  const prompts = interactionPolicy.base();
  const { Check } = interactionPolicy;
  prompts
    .get('login')
    ?.checks.add(
      new Check('confirmed_here', 'the person was not seen yet', 'login_required', ({ oidc }) =>
        oidc.result?.login || oidc.prompts.has('none') ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return prompts;
}

/** What the person agreed to, or need not be asked about, as the grant of this session. */
async function grantFor(now: Context, { oidc }: KoaContextWithOIDC) {
  const { client, session, provider, account } = oidc;
  if (!client || !session || !account) return undefined;
  const wanted = [...oidc.requestParamOIDCScopes];
  const known = session.grantIdFor(client.clientId);
  const grant = known ? await provider.Grant.find(known) : undefined;
  if (grant?.accountId === account.accountId) {
    const granted = new Set(grant.getOIDCScope().split(' '));
    if (wanted.every((scope) => granted.has(scope))) return grant;
  }
  if (!client['trusted'] && !(await consentCovers(now, account.accountId, client.clientId, wanted))) return undefined;
  const made = new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  made.addOIDCScope(wanted.join(' '));
  await made.save();
  return made;
}

/** The browser follows the form of signing out to where the application wants the person back. */
function allowFormToApplication(ctx: KoaContextWithOIDC): void {
  const { postLogoutRedirectUri } = ctx.oidc.session?.state ?? {};
  if (typeof postLogoutRedirectUri !== 'string') return;
  const { origin } = new URL(postLogoutRedirectUri);
  const policyOfPage = ctx.response.get('content-security-policy');
  ctx.set('content-security-policy', policyOfPage.replace(/form-action [^;]*/, `form-action 'self' ${origin}`));
}

type ProgramToken = Provider['ClientCredentials']['prototype'] & { generateTokenId(): string };

/** Where the library leaves no setting: secrets are compared as hashes, programs get tokens the API recognises. */
function keepOurWays(provider: Provider, now: Now): void {
  provider.Client.prototype.compareClientSecret = function (given: string) {
    return secretMatches(now(), this, given, Provider.ctx?.ip ?? '');
  };

  // Told as everything that leaves the house is: later, again and again, and to no address inside.
  provider.Client.prototype.backchannelLogout = function (subjectId: string, sid: string) {
    return transaction(now(), (tx) => queueSignOutNotice(tx, this.clientId, subjectId, sid));
  };

  // The types leave out what the library calls itself.
  const token = provider.ClientCredentials.prototype as ProgramToken;
  const { generateTokenId, save } = token;
  token.generateTokenId = function () {
    return `${PROGRAM_TOKEN_PREFIX}${generateTokenId.call(this)}`;
  };
  // Whoever asks for nothing gets what the client has; whoever asks for what does not exist, which the library passes
  // over, is told so.
  token.save = function () {
    const allowed = (this.client?.scope ?? '').split(' ');
    const asked = String(Provider.ctx?.oidc.body?.['scope'] ?? '').split(' ');
    const unknown = asked.find((scope) => scope && !allowed.includes(scope));
    if (unknown) throw new errors.InvalidScope('requested scope is not allowed', unknown);
    this.scope ||= allowed.join(' ');
    return save.call(this);
  };

  provider.use(async (ctx, next) => {
    await next();
    const { oidc } = ctx as KoaContextWithOIDC;
    if (oidc?.route === 'end_session') allowFormToApplication(ctx as KoaContextWithOIDC);
    if (oidc?.route === 'token' && ctx.status === 200 && oidc.client) await noteUse(now(), oidc.client.clientId);
    if (oidc?.route === 'revocation' && oidc.entities.ClientCredentials?.clientId)
      await transaction(now(), (tx) => noteTokenRevoked(tx, String(oidc.entities.ClientCredentials?.clientId)));
    const { destroyed } = (oidc?.session ?? {}) as { destroyed?: boolean };
    if (oidc?.route === 'end_session_confirm' && destroyed) await endSession(now(), ctx as KoaContextWithOIDC);
  });
}

/** Who signs out at an application signs out here: otherwise the next application would let them in unasked. */
async function endSession(ctx: Context, request: KoaContextWithOIDC): Promise<void> {
  const id = passerelleSessionOf(request);
  const [proof] = id ? await proofsOf(ctx.database, [id], ctx.now) : [];
  if (proof) await transaction({ ...ctx, viewer: proof.viewer }, signOut);
}
