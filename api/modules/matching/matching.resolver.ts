import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, signedIn } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { connectionOf, listArgs, type PageArgs, payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Whole } from '../../platform/graphql/inputs.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { resolvedInCode } from '../../platform/read/compile.ts';
import { Language } from '../accounts/index.ts';
import { Candidate } from '../candidates/index.ts';
import { JobOffer } from '../job-offers/index.ts';
import { explain, type Facts } from './explanation.ts';
import { CandidateMatch, JobOfferMatch, MatchFactor, type MatchFactorName } from './match.ts';
import { matchingWeights } from './matching.read.ts';
import { MatchingWeights } from './matching-weights.ts';
import { updateMatchingWeights } from './matching-weights.write.ts';
import { MATCHING_PROBLEMS } from './messages.ts';

@ArgsType()
class MatchesArgs {
  @Field(() => Int, { defaultValue: 5, description: 'How many, best first: 1 to 100.' }) first!: number;
}

const points = (what: string) => ({ description: `Points for ${what}, 0 to 100.`, min: 0, max: 100 });

@InputType({ description: 'New weights; together 100.' })
class UpdateMatchingWeightsInput {
  @Whole(points('trainings')) training!: number;
  @Whole(points('the place')) place!: number;
  @Whole(points('experience')) experience!: number;
  @Whole(points('availability')) availability!: number;
  @Whole(points('skills')) skills!: number;
}

const MatchingError = errorType('Matching', MATCHING_PROBLEMS);
const UpdateMatchingWeightsPayload = payloadOf(
  'UpdateMatchingWeights',
  { matchingWeights: { type: () => MatchingWeights, description: 'The new version.' } },
  MatchingError,
);
const MatchingWeightsConnection = connectionOf('MatchingWeights', () => MatchingWeights);
const MatchingWeightsListArgs = listArgs('MatchingWeights', { orderFields: { VERSION: 'By number of the version.' } });

@Resolver(() => MatchFactor)
export class MatchFactorResolver {
  @FieldResolver(() => String, { description: 'Why it gives these points, in one sentence.' })
  explanation(
    @Root() factor: { $name: `${MatchFactorName}`; $facts: Facts },
    @Arg('language', () => Language, { nullable: true, description: "In this language; the viewer's by default." })
    language: Language | null,
    @Ctx() ctx: Context,
  ): string {
    return explain(factor.$name, factor.$facts, language ?? ctx.language);
  }
}
resolvedInCode('MatchFactor', { explanation: ['name', 'facts'] });

@Resolver(() => JobOffer)
export class JobOfferMatchesResolver {
  @FieldResolver(() => [CandidateMatch], {
    description:
      'The published candidates who fit best; empty for viewers who neither recruit for the organisation nor may see all matches.',
  })
  matches(@Args(() => MatchesArgs) _args: MatchesArgs) {
    return compiledField();
  }
}

@Resolver(() => Candidate)
export class CandidateMatchesResolver {
  @FieldResolver(() => [JobOfferMatch], {
    description:
      'The published offers that fit best; empty for viewers who are neither the candidate nor may see all matches.',
  })
  matches(@Args(() => MatchesArgs) _args: MatchesArgs) {
    return compiledField();
  }
}

@Resolver(() => MatchingWeights)
export class MatchingWeightsResolver {
  @Query(() => MatchingWeights, { description: 'The weights that scores are made with now.' })
  @Access(signedIn)
  matchingWeights() {
    return read.one(matchingWeights, (row) => row.active);
  }

  @Query(() => MatchingWeightsConnection, { description: 'All versions of the weights.' })
  @Access('matching.manage')
  matchingWeightsVersions(@Args(() => MatchingWeightsListArgs) args: PageArgs) {
    return read.connection(matchingWeights, args);
  }

  @Mutation(() => UpdateMatchingWeightsPayload, {
    description: 'Makes a new version of the weights and uses it from now on.',
  })
  @Access('matching.manage')
  updateMatchingWeights(
    @Arg('input', () => UpdateMatchingWeightsInput, { description: 'The weights.' }) input: UpdateMatchingWeightsInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'matchingWeights', (tx) => updateMatchingWeights(tx, input));
  }
}
