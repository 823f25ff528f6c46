import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, signedIn } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { connectionOf, listArgs, type PageArgs, payloadOf } from '../../platform/graphql/connection-types.ts';
import { live, On } from '../../platform/graphql/listen.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { Candidate } from '../candidates/index.ts';
import {
  ApplicationFilter,
  ApplyToJobOfferInput,
  MoveApplicationInput,
  WithdrawApplicationInput,
} from './application.inputs.ts';
import { Application } from './application.ts';
import { applyToJobOffer, moveApplication, withdrawApplication } from './application.write.ts';
import { JobOfferError } from './job-offer.resolver.ts';
import { JobOffer } from './job-offer.ts';
import { ApplicationMoved } from './job-offers.events.ts';
import { applications } from './job-offers.read.ts';

const ApplicationListArgs = listArgs('Application', {
  filter: ApplicationFilter,
  orderFields: {
    CREATED_AT: 'By the time they were made.',
    STATUS_CHANGED_AT: 'By the last move.',
    STATUS: 'By state, in the order of the pipeline.',
  },
});

const application = { application: { type: () => Application, description: 'The application.' } };
const ApplyToJobOfferPayload = payloadOf('ApplyToJobOffer', application, JobOfferError);
const MoveApplicationPayload = payloadOf('MoveApplication', application, JobOfferError);
const WithdrawApplicationPayload = payloadOf('WithdrawApplication', application, JobOfferError);
const ApplicationConnection = connectionOf('Application', () => Application);

@Resolver()
export class ApplicationResolver {
  @Query(() => ApplicationConnection, {
    description: 'Applications: one’s own, those to the organisation one works for, or all for the training centre.',
  })
  @Access(signedIn)
  applications(@Args(() => ApplicationListArgs) args: PageArgs) {
    return read.connection(applications, args);
  }

  @Query(() => Application, { nullable: true, description: 'One application; null when there is none for the viewer.' })
  @Access(signedIn)
  application(@Arg('id', () => ID, { description: 'The application.' }) id: string) {
    return read.byId(applications, id);
  }

  @Mutation(() => ApplyToJobOfferPayload, {
    description: 'Applies to an open job offer; once a candidate. The organisation then sees the whole profile.',
  })
  @Access('applications.create', { inPerson: true })
  applyToJobOffer(
    @Arg('input', () => ApplyToJobOfferInput, { description: 'The application.' }) input: ApplyToJobOfferInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'application', (tx) => applyToJobOffer(tx, input));
  }

  @Mutation(() => MoveApplicationPayload, {
    description: 'Moves an application to one of its next states, for the organisation it was sent to.',
  })
  @Access('applications.manage')
  moveApplication(
    @Arg('input', () => MoveApplicationInput, { description: 'The move.' }) input: MoveApplicationInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'application', (tx) => moveApplication(tx, input));
  }

  @Mutation(() => WithdrawApplicationPayload, {
    description: 'Takes an application back while it is open, for its candidate.',
  })
  @Access('applications.create', { inPerson: true })
  withdrawApplication(
    @Arg('input', () => WithdrawApplicationInput, { description: 'The application.' }) input: WithdrawApplicationInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'application', (tx) => withdrawApplication(tx, input));
  }

  @Subscription(() => Application, {
    ...live,
    description: 'Tells of every application that changes state, of those the viewer may see.',
  })
  @Access(signedIn)
  @On(ApplicationMoved, (event, { jobOfferId }: { jobOfferId?: string | null }) =>
    !jobOfferId || jobOfferId.toLowerCase() === event.jobOfferId ? { id: event.applicationId } : null,
  )
  applicationMoved(
    @Arg('jobOfferId', () => ID, { nullable: true, description: 'Only for this offer; for all of them by default.' })
    _jobOfferId?: string | null,
  ): Application {
    return compiledField();
  }
}

@Resolver(() => JobOffer)
export class ApplicationsOfJobOfferResolver {
  @FieldResolver(() => ApplicationConnection, { description: 'Applications to it, of those the viewer may see.' })
  applications(@Args(() => ApplicationListArgs) _args: PageArgs) {
    return compiledField();
  }
}

@Resolver(() => Candidate)
export class ApplicationsOfCandidateResolver {
  @FieldResolver(() => ApplicationConnection, { description: 'Their applications, of those the viewer may see.' })
  applications(@Args(() => ApplicationListArgs) _args: PageArgs) {
    return compiledField();
  }
}
