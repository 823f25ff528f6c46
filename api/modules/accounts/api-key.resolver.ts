import { Arg, Args, Ctx, Field, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference, Text, Texts } from '../../platform/graphql/inputs.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { read } from '../../platform/read/ask.ts';
import { transaction } from '../../platform/write.ts';
import { apiKeys } from './accounts.read.ts';
import { ApiKey } from './api-key.ts';
import { createApiKey, revokeApiKey } from './api-key.write.ts';
import { API_KEY_PROBLEMS } from './messages.ts';

@InputType({ description: 'Which keys.' })
class ApiKeyFilter extends IdsFilter {
  @Text({ description: 'Words of the name or the prefix.', max: 200, optional: true }) search?: string | null;
}
const ApiKeyListArgs = listArgs('ApiKey', {
  filter: ApiKeyFilter,
  orderFields: {
    NAME: 'By name.',
    CREATED_AT: 'By the time it was made.',
    EXPIRES_AT: 'By the time it stops working.',
  },
});

@InputType({ description: 'A new partner key.' })
class CreateApiKeyInput {
  @Text({ description: 'What the key is for.', max: 100 }) name!: string;
  @Texts({
    description: 'Permissions the key carries; never more than those of the person who makes it.',
    max: 60,
    most: 50,
  })
  scopes!: string[];
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it stops working; a year from now at the latest, and by default.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'The key to revoke.' })
class RevokeApiKeyInput {
  @Reference({ description: 'The key.' }) id!: string;
}

const ApiKeyError = errorType('ApiKey', API_KEY_PROBLEMS);
const key = { apiKey: { type: () => ApiKey, description: 'The key.' } };
const CreateApiKeyPayload = payloadOf(
  'CreateApiKey',
  { ...key, secret: { type: () => String, description: 'The key itself: shown only now, never again.' } },
  ApiKeyError,
);
const RevokeApiKeyPayload = payloadOf('RevokeApiKey', key, ApiKeyError);
const ApiKeyConnection = connectionOf('ApiKey', () => ApiKey);

@Resolver()
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, { description: 'The partner keys, revoked ones too.' })
  @Access('apiKeys.manage')
  apiKeys(@Args(() => ApiKeyListArgs) args: PageArgs) {
    return read.connection(apiKeys, args);
  }

  @Mutation(() => CreateApiKeyPayload, {
    description: 'Makes a partner key; its secret is in the answer and nowhere else.',
  })
  @Access('apiKeys.manage')
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await transaction(ctx, (tx) => createApiKey(tx, input))), errors: [] };
  }

  @Mutation(() => RevokeApiKeyPayload, { description: 'Ends a partner key at once.' })
  @Access('apiKeys.manage')
  revokeApiKey(
    @Arg('input', () => RevokeApiKeyInput, { description: 'The key.' }) input: RevokeApiKeyInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'apiKey', (tx) => revokeApiKey(tx, input));
  }
}
