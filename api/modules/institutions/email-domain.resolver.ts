import { Arg, Args, Ctx, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
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
import { Reference, Text } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { DomainAlias, PersonalProvider } from './email-domain.ts';
import {
  addPersonalProvider,
  decideDomainSpelling,
  forgetDomainSpelling,
  removePersonalProvider,
} from './email-domain.write.ts';
import { InstitutionError } from './institution.resolver.ts';
import { domainAliases, personalProviders } from './institutions.read.ts';

@InputType({ description: 'Which personal providers.' })
class PersonalProviderFilter extends IdsFilter {
  @Text({ description: 'Part of the domain.', max: 200, optional: true }) search?: string | null;
}
const PersonalProviderListArgs = listArgs('PersonalProvider', {
  filter: PersonalProviderFilter,
  orderFields: { DOMAIN: 'By domain.', CREATED_AT: 'By the time it was entered.' },
});
const PersonalProviderConnection = connectionOf('PersonalProvider', () => PersonalProvider);

@InputType({ description: 'Which decisions on spellings.' })
class DomainAliasFilter extends IdsFilter {
  @Text({ description: 'Part of one of the two domains.', max: 200, optional: true }) search?: string | null;
}
const DomainAliasListArgs = listArgs('DomainAlias', {
  filter: DomainAliasFilter,
  orderFields: { DOMAIN: 'By domain.', CREATED_AT: 'By the time it was said.' },
});
const DomainAliasConnection = connectionOf('DomainAlias', () => DomainAlias);

@InputType({ description: 'A domain where anybody may have an address.' })
class AddPersonalProviderInput {
  @Text({ description: 'The domain.', max: 254 }) domain!: string;
}

@InputType({ description: 'The personal provider to remove from the list.' })
class RemovePersonalProviderInput {
  @Reference({ description: 'The personal provider.' }) id!: string;
}

@InputType({ description: 'What is said of the spelling of a domain.' })
class DecideDomainSpellingInput {
  @Text({ description: 'The domain as it is written.', max: 254 }) domain!: string;
  @Text({
    description: 'The domain that is meant; null when it is right as it is written, and is not suggested again.',
    max: 254,
    optional: true,
  })
  correctDomain?: string | null;
}

@InputType({ description: 'The decision to forget.' })
class ForgetDomainSpellingInput {
  @Reference({ description: 'The decision.' }) id!: string;
}

const personalProvider = { personalProvider: { type: () => PersonalProvider, description: 'The personal provider.' } };
const AddPersonalProviderPayload = payloadOf('AddPersonalProvider', personalProvider, InstitutionError);
const RemovePersonalProviderPayload = payloadOf(
  'RemovePersonalProvider',
  { deletedId: { type: () => ID, description: 'The personal provider that is no more.' } },
  InstitutionError,
);
const DecideDomainSpellingPayload = payloadOf(
  'DecideDomainSpelling',
  { domainAlias: { type: () => DomainAlias, description: 'The decision.' } },
  InstitutionError,
);
const ForgetDomainSpellingPayload = payloadOf(
  'ForgetDomainSpelling',
  { deletedId: { type: () => ID, description: 'The decision that is no more.' } },
  InstitutionError,
);

@Resolver()
export class EmailDomainResolver {
  @Query(() => PersonalProviderConnection, {
    description: 'Domains where anybody may have an address: they tell nothing of where somebody works.',
  })
  @Access('institutions.read')
  personalProviders(@Args(() => PersonalProviderListArgs) args: PageArgs) {
    return read.connection(personalProviders, args);
  }

  @Query(() => DomainAliasConnection, { description: 'What was said of domains that look mistyped.' })
  @Access('institutions.read')
  domainAliases(@Args(() => DomainAliasListArgs) args: PageArgs) {
    return read.connection(domainAliases, args);
  }

  @Mutation(() => AddPersonalProviderPayload, {
    description: 'Adds a domain where anybody may have an address; its responses are classified again.',
  })
  @Access('institutions.manage')
  addPersonalProvider(
    @Arg('input', () => AddPersonalProviderInput, { description: 'The domain.' }) input: AddPersonalProviderInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'personalProvider', (tx) => addPersonalProvider(tx, input));
  }

  @Mutation(() => RemovePersonalProviderPayload, { description: 'Removes a domain from the personal providers.' })
  @Access('institutions.manage')
  removePersonalProvider(
    @Arg('input', () => RemovePersonalProviderInput, { description: 'Which one.' }) input: RemovePersonalProviderInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'deletedId', (tx) => removePersonalProvider(tx, input));
  }

  @Mutation(() => DecideDomainSpellingPayload, {
    description:
      'Says which domain is meant by a mistyped one, or that it is right as it is; its responses are classified again.',
  })
  @Access('institutions.manage')
  decideDomainSpelling(
    @Arg('input', () => DecideDomainSpellingInput, { description: 'The decision.' }) input: DecideDomainSpellingInput,
    @Ctx() ctx: Context,
  ) {
    const { domain, correctDomain = null } = input;
    return commit(ctx, 'domainAlias', (tx) => decideDomainSpelling(tx, { domain, correctDomain }));
  }

  @Mutation(() => ForgetDomainSpellingPayload, { description: 'Forgets what was said of the spelling of a domain.' })
  @Access('institutions.manage')
  forgetDomainSpelling(
    @Arg('input', () => ForgetDomainSpellingInput, { description: 'Which decision.' }) input: ForgetDomainSpellingInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'deletedId', (tx) => forgetDomainSpelling(tx, input));
  }
}
