// The steps of a sign-in at an application, for the console's page: what is missing, going on, and turning back. The
// person proves themselves with their Passerelle session, the browser with a cookie of this one sign-in.

import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction } from 'oidc-provider';
import type { Context } from '../../platform/context.ts';
import type { Door, Routes } from '../../platform/http/routes.ts';
import { transaction } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { consentCovers, giveConsent } from './consent.write.ts';
import { MOUNT, providerOf } from './current-provider.ts';
import { SignedInToApplication } from './identity-provider.events.ts';
import { OAuthClient } from './oauth-client.ts';
import { mayBeTold } from './person-claims.ts';
import { asTrue } from './provider.routes.ts';

/** What has to happen before the person is sent back to the application. */
export type SignInStep =
  | 'SIGN_IN'
  | 'ACTED_FOR'
  | 'CONFIRM_ADDRESS'
  | 'PROVE_AGAIN'
  | 'OTHER_PERSON'
  | 'CONSENT'
  | 'READY';

interface Standing {
  readonly step: SignInStep;
  readonly client: OAuthClient;
  readonly user: User | null;
  readonly scopes: readonly string[];
}

const URL_OF_STEPS = `${MOUNT}/interaction/:uid`;

export const interactionRoutes: Routes = (door) => {
  const { http } = door;
  http.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));

  // The address of the cookie, and of the page for whoever holds it.
  http.get(URL_OF_STEPS, async (request, reply) => {
    const { uid } = request.params as { uid: string };
    if (!/^[\w-]{20,64}$/.test(uid)) return reply.status(404).send({ error: 'EXPIRED' });
    return reply.redirect(`${door.system().config.publicUrl}/#/connect/${uid}`, 303);
  });

  http.get(`${URL_OF_STEPS}/step`, async (request, reply) =>
    withInteraction(door, request, reply, async (ctx, interaction) => {
      const { step, client, user, scopes } = await standing(ctx, interaction);
      return { step, application: client.name, email: user?.email ?? null, scopes };
    }),
  );

  http.post(`${URL_OF_STEPS}/continue`, (request, reply) =>
    withInteraction(door, request, reply, async (ctx, interaction) => {
      expectOwnPage(ctx, request);
      const { step, client, user, scopes } = await standing(ctx, interaction);
      const agreed = (request.body as { agreed?: unknown } | null)?.agreed === true;
      if (!user || !(step === 'READY' || (step === 'CONSENT' && agreed)))
        return reply.status(409).send({ error: step });
      await transaction(ctx, async (tx) => {
        if (step === 'CONSENT') await giveConsent(tx, user.id, client.id, scopes);
        tx.record(SignedInToApplication, { userId: user.id, oauthClientId: client.id });
      });
      const { provenAt, credentialId } = ctx.viewer;
      const ts = Math.floor((provenAt ?? ctx.now).getTime() / 1_000);
      return finish(interaction, { login: { accountId: user.id, ts, sessionId: credentialId }, consent: {} });
    }),
  );

  http.post(`${URL_OF_STEPS}/refuse`, (request, reply) =>
    withInteraction(door, request, reply, async (ctx, interaction) => {
      expectOwnPage(ctx, request);
      return finish(interaction, { error: 'access_denied', error_description: 'the person did not agree' });
    }),
  );
};

/** Carries out a step of the sign-in that the browser's cookie names; EXPIRED when there is none. */
async function withInteraction(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  act: (ctx: Context, interaction: Interaction) => Promise<unknown>,
): Promise<unknown> {
  const ctx = await door.context(request, reply);
  const provider = await providerOf(door).get();
  try {
    const interaction = await provider.interactionDetails(asTrue(ctx.config, request), reply.raw);
    if (interaction.uid !== (request.params as { uid: string }).uid) throw new Expired();
    return await act(ctx, interaction);
  } catch (error) {
    if (error instanceof Expired || (error as Error).name === 'SessionNotFound')
      // Asking is no mistake: the page says that it took too long.
      return request.method === 'GET' ? { step: 'EXPIRED' } : reply.status(404).send({ error: 'EXPIRED' });
    if (error instanceof NotOurPage) return reply.status(403).send({ error: 'FORBIDDEN' });
    throw error;
  }
}

class Expired extends Error {}
class NotOurPage extends Error {}

/** The session's cookie is not sent from other sites; neither may a page of another origin of this site go on. */
function expectOwnPage({ config }: Context, { headers }: FastifyRequest): void {
  if (headers.origin !== new URL(config.publicUrl).origin) throw new NotOurPage();
}

async function standing(ctx: Context, interaction: Interaction): Promise<Standing> {
  const { database, now, viewer } = ctx;
  const em = database.orm.em.fork();
  const { params, prompt, lastSubmission, iat } = interaction;
  const client = await em.findOne(OAuthClient, { id: String(params['client_id']), enabled: true });
  if (!client) throw new Expired();
  const asked = String(params['scope'] ?? '').split(' ');
  const scopes = client.scopes.filter((scope) => asked.includes(scope));
  const at = (step: SignInStep, user: User | null = null): Standing => ({ step, client, user, scopes });

  const user = viewer.kind === 'USER' ? await em.findOne(User, { id: viewer.userId as string }) : null;
  if (!user) return at('SIGN_IN');
  if (viewer.impersonatorId) return at('ACTED_FOR');
  if (!mayBeTold(user)) return at('CONFIRM_ADDRESS', user);
  // They went on once before, and the application asks again: it waits for somebody else.
  if (prompt.name === 'login' && lastSubmission?.login) return at('OTHER_PERSON', user);

  const prompts = String(params['prompt'] ?? '').split(' ');
  const provenAt = viewer.provenAt?.getTime() ?? 0;
  const provenHere = provenAt >= iat * 1_000;
  const age = params['max_age'] === undefined ? Number.POSITIVE_INFINITY : Number(params['max_age']) * 1_000;
  if (!provenHere && (prompts.includes('login') || now.getTime() - provenAt > age)) return at('PROVE_AGAIN', user);

  const askAgain = prompts.includes('consent');
  const known = client.trusted || (await consentCovers(ctx, user.id, client.id, scopes));
  return at(known && !askAgain ? 'READY' : 'CONSENT', user);
}

async function finish(interaction: Interaction, result: Interaction['result'] & object): Promise<{ location: string }> {
  interaction.result = result;
  await interaction.persist();
  return { location: interaction.returnTo };
}
