import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone, signedIn } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { connectionOf, listArgs, type PageArgs, payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { live, On } from '../../platform/graphql/listen.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { Organisation } from '../organisations/index.ts';
import {
  CloseJobOfferInput,
  CreateJobOfferInput,
  JobOfferFilter,
  PublishJobOfferInput,
  UpdateJobOfferInput,
} from './job-offer.inputs.ts';
import { JobOffer } from './job-offer.ts';
import { closeJobOffer, createJobOffer, publishJobOffer, updateJobOffer } from './job-offer.write.ts';
import { JobOfferPublished } from './job-offers.events.ts';
import { jobOffers } from './job-offers.read.ts';
import { JOB_OFFER_PROBLEMS } from './messages.ts';

const JobOfferListArgs = listArgs('JobOffer', {
  filter: JobOfferFilter,
  orderFields: {
    TITLE: 'By title.',
    CREATED_AT: 'By the time they were made.',
    PUBLISHED_AT: 'By the last publication.',
    SALARY: 'By the lowest salary.',
    STARTS_ON: 'By the first day of work.',
  },
});

export const JobOfferError = errorType('JobOffer', JOB_OFFER_PROBLEMS);
const jobOffer = { jobOffer: { type: () => JobOffer, description: 'The offer.' } };
const CreateJobOfferPayload = payloadOf('CreateJobOffer', jobOffer, JobOfferError);
const UpdateJobOfferPayload = payloadOf('UpdateJobOffer', jobOffer, JobOfferError);
const PublishJobOfferPayload = payloadOf('PublishJobOffer', jobOffer, JobOfferError);
const CloseJobOfferPayload = payloadOf('CloseJobOffer', jobOffer, JobOfferError);
const JobOfferConnection = connectionOf('JobOffer', () => JobOffer);

@Resolver(() => JobOffer)
export class JobOfferResolver {
  @Query(() => JobOfferConnection, {
    description:
      'Job offers: the published ones; beside them those of the organisation one works for, and those one applied to.',
  })
  @Access(anyone)
  jobOffers(@Args(() => JobOfferListArgs) args: PageArgs) {
    return read.connection(jobOffers, args);
  }

  @Query(() => JobOffer, { nullable: true, description: 'One job offer; null when there is none for the viewer.' })
  @Access(anyone)
  jobOffer(@Arg('id', () => ID, { description: 'The offer.' }) id: string) {
    return read.byId(jobOffers, id);
  }

  @Mutation(() => CreateJobOfferPayload, { description: 'Drafts a job offer.' })
  @Access('jobOffers.manage')
  createJobOffer(
    @Arg('input', () => CreateJobOfferInput, { description: 'The offer.' }) input: CreateJobOfferInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'jobOffer', (tx) => createJobOffer(tx, input));
  }

  @Mutation(() => UpdateJobOfferPayload, { description: 'Changes a job offer of the organisation one works for.' })
  @Access('jobOffers.manage')
  updateJobOffer(
    @Arg('input', () => UpdateJobOfferInput, { description: 'The changes.' }) input: UpdateJobOfferInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'jobOffer', (tx) => updateJobOffer(tx, input));
  }

  @Mutation(() => PublishJobOfferPayload, {
    description: 'Opens a job offer to applications, for anyone to see; again when it was closed.',
  })
  @Access('jobOffers.manage')
  publishJobOffer(
    @Arg('input', () => PublishJobOfferInput, { description: 'The offer.' }) input: PublishJobOfferInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'jobOffer', (tx) => publishJobOffer(tx, input));
  }

  @Mutation(() => CloseJobOfferPayload, { description: 'Ends applications to a job offer.' })
  @Access('jobOffers.manage')
  closeJobOffer(
    @Arg('input', () => CloseJobOfferInput, { description: 'The offer.' }) input: CloseJobOfferInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'jobOffer', (tx) => closeJobOffer(tx, input));
  }

  @Subscription(() => JobOffer, { ...live, description: 'Tells of every job offer that is published.' })
  @Access(signedIn)
  @On(JobOfferPublished, ({ jobOfferId }) => ({ id: jobOfferId }))
  jobOfferPublished(): JobOffer {
    return compiledField();
  }
}

@Resolver(() => Organisation)
export class JobOffersOfOrganisationResolver {
  @FieldResolver(() => JobOfferConnection, { description: 'Its job offers, of those the viewer may see.' })
  jobOffers(@Args(() => JobOfferListArgs) _args: PageArgs) {
    return compiledField();
  }
}
