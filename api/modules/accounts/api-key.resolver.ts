import { Arg, Args, Ctx, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
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
import { Line, Reference, Text, Texts, Whole } from '../../platform/graphql/inputs.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { describedScopes } from '../../platform/permissions.ts';
import { read } from '../../platform/read/ask.ts';
import { transaction } from '../../platform/write.ts';
import { apiKeys } from './accounts.read.ts';
import { ApiKey } from './api-key.ts';
import { createApiKey, REQUESTS_PER_MINUTE, revokeApiKey, rotateApiKey, updateApiKey } from './api-key.write.ts';
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

const perMinute = {
  description: `How many requests a minute it may make at each process of the server; ${REQUESTS_PER_MINUTE.default} by default.`,
};
const addresses = {
  description:
    'Addresses and ranges (CIDR, such as "192.0.2.0/24") it may be used from; from anywhere when there are none.',
};

@InputType({ description: 'A new partner key.' })
class CreateApiKeyInput {
  @Line({ description: 'What the key is for.', max: 100 }) name!: string;
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
  @Whole({ ...perMinute, min: 1, max: REQUESTS_PER_MINUTE.most, optional: true }) requestsPerMinute?: number | null;
  @Texts({ ...addresses, max: 50, most: 50, optional: true }) allowedAddresses?: string[] | null;
}

@InputType({ description: 'Changes to a key. Omitted fields stay as they are.' })
class UpdateApiKeyInput {
  @Reference({ description: 'The key.' }) id!: string;
  @Line({ description: 'What the key is for.', max: 100, optional: true }) name?: string | null;
  @Whole({ ...perMinute, min: 1, max: REQUESTS_PER_MINUTE.most, optional: true }) requestsPerMinute?: number | null;
  @Texts({ ...addresses, max: 50, most: 50, optional: true }) allowedAddresses?: string[] | null;
}

@InputType({ description: 'A new secret for a key.' })
class RotateApiKeyInput {
  @Reference({ description: 'The key.' }) id!: string;
  @Whole({
    description:
      'For how many hours the secret it has now works beside the new one, a week at most; 0 ends it at once.',
    min: 0,
    max: 168,
  })
  overlapHours!: number;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the new secret stops working; a year from now at the latest, and by default.',
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
const UpdateApiKeyPayload = payloadOf('UpdateApiKey', key, ApiKeyError);
const RotateApiKeyPayload = payloadOf(
  'RotateApiKey',
  { ...key, secret: { type: () => String, description: 'The new secret: shown only now, never again.' } },
  ApiKeyError,
);
const RevokeApiKeyPayload = payloadOf('RevokeApiKey', key, ApiKeyError);
const ApiKeyConnection = connectionOf('ApiKey', () => ApiKey);

@ObjectType({ description: 'A permission that a key can carry.' })
class ApiKeyScope {
  @Field(() => ID, { description: 'Its name, for `scopes`.' }) name!: string;
  @Field(() => String, { description: 'What it lets a key do.' }) description!: string;
}

@Resolver()
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, { description: 'The partner keys, revoked ones too.' })
  @Access('apiKeys.manage')
  apiKeys(@Args(() => ApiKeyListArgs) args: PageArgs) {
    return read.connection(apiKeys, args);
  }

  @Query(() => ApiKey, { nullable: true, description: 'One key; null when there is none.' })
  @Access('apiKeys.manage')
  apiKey(@Arg('id', () => ID, { description: 'The key.' }) id: string) {
    return read.byId(apiKeys, id);
  }

  @Query(() => [ApiKeyScope], { description: 'The scopes that the viewer can give to a key.' })
  @Access('apiKeys.manage')
  apiKeyScopes(@Ctx() { viewer }: Context): ApiKeyScope[] {
    return describedScopes().filter(({ name }) => viewer.may(name));
  }

  @Mutation(() => CreateApiKeyPayload, {
    description: 'Makes a partner key; its secret is in the answer and nowhere else.',
  })
  @Access('apiKeys.manage', { stepUp: true })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await transaction(ctx, (tx) => createApiKey(tx, input))), errors: [] };
  }

  @Mutation(() => UpdateApiKeyPayload, {
    description: 'Changes the name and the limits of one’s own key; its sockets are closed.',
  })
  @Access('apiKeys.manage', { stepUp: true })
  updateApiKey(
    @Arg('input', () => UpdateApiKeyInput, { description: 'The changes.' }) input: UpdateApiKeyInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'apiKey', (tx) => updateApiKey(tx, input));
  }

  @Mutation(() => RotateApiKeyPayload, {
    description: 'Gives one’s own key a new secret, which is in the answer and nowhere else; its sockets are closed.',
  })
  @Access('apiKeys.manage', { stepUp: true })
  async rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'The key.' }) input: RotateApiKeyInput,
    @Ctx() ctx: Context,
  ) {
    return { ...(await transaction(ctx, (tx) => rotateApiKey(tx, input))), errors: [] };
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
