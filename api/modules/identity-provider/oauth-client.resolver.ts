import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { connectionOf, listArgs, type PageArgs, payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { read } from '../../platform/read/ask.ts';
import { transaction } from '../../platform/write.ts';
import { oauthClients } from './identity-provider.read.ts';
import { OAUTH_CLIENT_PROBLEMS } from './messages.ts';
import {
  CreateOAuthClientInput,
  DeleteOAuthClientInput,
  OAuthClientFilter,
  RotateOAuthClientSecretInput,
  UpdateOAuthClientInput,
} from './oauth-client.inputs.ts';
import { OAuthClient } from './oauth-client.ts';
import {
  createOAuthClient,
  deleteOAuthClient,
  rotateOAuthClientSecret,
  updateOAuthClient,
} from './oauth-client.write.ts';

const OAuthClientListArgs = listArgs('OAuthClient', {
  filter: OAuthClientFilter,
  orderFields: { NAME: 'By name.', CREATED_AT: 'By the time they were made.' },
});

const OAuthClientError = errorType('OAuthClient', OAUTH_CLIENT_PROBLEMS);
const oauthClient = { oauthClient: { type: () => OAuthClient, description: 'The client.' } };
const secret = {
  secret: { type: () => String, description: 'Its secret: shown only now, never again. Null for a client without.' },
};
const CreateOAuthClientPayload = payloadOf('CreateOAuthClient', { ...oauthClient, ...secret }, OAuthClientError);
const UpdateOAuthClientPayload = payloadOf('UpdateOAuthClient', oauthClient, OAuthClientError);
const RotateOAuthClientSecretPayload = payloadOf(
  'RotateOAuthClientSecret',
  { ...oauthClient, ...secret },
  OAuthClientError,
);
const DeleteOAuthClientPayload = payloadOf(
  'DeleteOAuthClient',
  { deletedId: { type: () => ID, description: 'The client that was deleted.' } },
  OAuthClientError,
);
const OAuthClientConnection = connectionOf('OAuthClient', () => OAuthClient);

@Resolver()
export class OAuthClientResolver {
  @Query(() => OAuthClientConnection, { description: 'The applications and programs that Passerelle knows.' })
  @Access('oauthClients.manage')
  oauthClients(@Args(() => OAuthClientListArgs) args: PageArgs) {
    return read.connection(oauthClients, args);
  }

  @Query(() => OAuthClient, { nullable: true, description: 'One client; null when there is none.' })
  @Access('oauthClients.manage')
  oauthClient(@Arg('id', () => ID, { description: 'The client.' }) id: string) {
    return read.byId(oauthClients, id);
  }

  @Mutation(() => CreateOAuthClientPayload, {
    description: 'Makes a client; its secret is in the answer and nowhere else.',
  })
  @Access('oauthClients.manage', { stepUp: true })
  async createOAuthClient(
    @Arg('input', () => CreateOAuthClientInput, { description: 'The client.' }) input: CreateOAuthClientInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await transaction(ctx, (tx) => createOAuthClient(tx, input))), errors: [] };
  }

  @Mutation(() => UpdateOAuthClientPayload, { description: 'Changes a client, or switches it off and on.' })
  @Access('oauthClients.manage', { stepUp: true })
  updateOAuthClient(
    @Arg('input', () => UpdateOAuthClientInput, { description: 'The changes.' }) input: UpdateOAuthClientInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'oauthClient', (tx) => updateOAuthClient(tx, input));
  }

  @Mutation(() => RotateOAuthClientSecretPayload, {
    description: 'Makes a new secret; the one before works a while longer, so that it can be replaced without haste.',
  })
  @Access('oauthClients.manage', { stepUp: true })
  async rotateOAuthClientSecret(
    @Arg('input', () => RotateOAuthClientSecretInput, { description: 'Which, and how.' })
    input: RotateOAuthClientSecretInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await transaction(ctx, (tx) => rotateOAuthClientSecret(tx, input))), errors: [] };
  }

  @Mutation(() => DeleteOAuthClientPayload, {
    description: 'Deletes a client. Its tokens end at once, and people are no longer signed in to it.',
  })
  @Access('oauthClients.manage', { stepUp: true })
  deleteOAuthClient(
    @Arg('input', () => DeleteOAuthClientInput, { description: 'The client.' }) input: DeleteOAuthClientInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'deletedId', (tx) => deleteOAuthClient(tx, input));
  }
}
