import { Args, FieldResolver, InputType, Int, Query, Resolver } from 'type-graphql';
import { Access } from '../../platform/graphql/access.ts';
import { connectionOf, IdsFilter, listArgs, type PageArgs } from '../../platform/graphql/connection-types.ts';
import { Text } from '../../platform/graphql/inputs.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { Institution } from '../institutions/index.ts';
import { unknownDomains } from './classification.read.ts';
import { UnknownDomain } from './unknown-domain.ts';

@InputType({ description: 'Which unknown domains.' })
class UnknownDomainFilter extends IdsFilter {
  @Text({ description: 'Part of the domain.', max: 200, optional: true }) search?: string | null;
}
const UnknownDomainListArgs = listArgs('UnknownDomain', {
  filter: UnknownDomainFilter,
  orderFields: {
    RESPONSE_COUNT: 'By the number of responses.',
    DOMAIN: 'By domain.',
    LAST_RESPONSE_AT: 'By the time of the last response.',
  },
});
const UnknownDomainConnection = connectionOf('UnknownDomain', () => UnknownDomain);

@Resolver()
export class UnknownDomainResolver {
  @Query(() => UnknownDomainConnection, {
    description: 'Domains of respondents of which nobody has said whose they are, the most frequent first.',
  })
  @Access('institutions.read')
  unknownDomains(@Args(() => UnknownDomainListArgs) args: PageArgs) {
    return read.connection(unknownDomains, args);
  }
}

@Resolver(() => Institution)
export class InstitutionResponsesResolver {
  @FieldResolver(() => Int, { description: 'How many responses are of it; 0 for whoever may not read submissions.' })
  responseCount() {
    return compiledField();
  }
}
