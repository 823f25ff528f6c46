import { Arg, Args, Ctx, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { connectionOf, listArgs, type PageArgs, payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { withdrawOAuthConsent } from './consent.write.ts';
import { oauthConsents } from './identity-provider.read.ts';
import { OAuthConsent } from './oauth-consent.ts';

@InputType({ description: 'The consent to withdraw.' })
class WithdrawOAuthConsentInput {
  @Reference({ description: 'The consent.' }) id!: string;
}

const OAuthConsentListArgs = listArgs('OAuthConsent', {});
const OAuthConsentConnection = connectionOf('OAuthConsent', () => OAuthConsent);
const WithdrawOAuthConsentPayload = payloadOf(
  'WithdrawOAuthConsent',
  { deletedId: { type: () => ID, description: 'The consent that was withdrawn.' } },
  errorType('OAuthConsent'),
);

@Resolver()
export class OAuthConsentResolver {
  @Query(() => OAuthConsentConnection, { description: 'The applications that the viewer let know of them.' })
  @Access('consents.own')
  oauthConsents(@Args(() => OAuthConsentListArgs) args: PageArgs) {
    return read.connection(oauthConsents, args);
  }

  @Mutation(() => WithdrawOAuthConsentPayload, {
    description: 'Takes back what the viewer agreed to: the application’s tokens end at once, and it must ask again.',
  })
  @Access('consents.own', { inPerson: true })
  withdrawOAuthConsent(
    @Arg('input', () => WithdrawOAuthConsentInput, { description: 'What to take back.' })
    input: WithdrawOAuthConsentInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'deletedId', (tx) => withdrawOAuthConsent(tx, input));
  }
}
