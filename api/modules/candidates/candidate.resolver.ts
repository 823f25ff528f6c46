import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Subscription } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, signedIn } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { connectionOf, listArgs, type PageArgs, payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { live, On } from '../../platform/graphql/listen.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { Viewer } from '../accounts/index.ts';
import {
  ArchiveCandidateInput,
  AttachCandidateCvInput,
  CandidateFilter,
  CreateCandidateInput,
  PublishCandidateInput,
  RemoveCandidateCvInput,
  UpdateCandidateInput,
} from './candidate.inputs.ts';
import { Candidate } from './candidate.ts';
import { archiveCandidate, createCandidate, publishCandidate, updateCandidate } from './candidate.write.ts';
import { attachCandidateCv, removeCandidateCv } from './candidate-cv.write.ts';
import { CandidateUpdated } from './candidates.events.ts';
import { candidates } from './candidates.read.ts';
import { CANDIDATE_PROBLEMS } from './messages.ts';

const CandidateListArgs = listArgs('Candidate', {
  filter: CandidateFilter,
  orderFields: {
    LAST_NAME: 'By family name.',
    CREATED_AT: 'By the time they were entered.',
    UPDATED_AT: 'By the last change.',
    AVAILABLE_FROM: 'By the first day they could work.',
    EXPERIENCE: 'By years of experience.',
  },
});

export const CandidateError = errorType('Candidate', CANDIDATE_PROBLEMS);
const candidate = { candidate: { type: () => Candidate, description: 'The candidate.' } };
const CreateCandidatePayload = payloadOf('CreateCandidate', candidate, CandidateError);
const UpdateCandidatePayload = payloadOf('UpdateCandidate', candidate, CandidateError);
const PublishCandidatePayload = payloadOf('PublishCandidate', candidate, CandidateError);
const ArchiveCandidatePayload = payloadOf('ArchiveCandidate', candidate, CandidateError);
const AttachCandidateCvPayload = payloadOf('AttachCandidateCv', candidate, CandidateError);
const RemoveCandidateCvPayload = payloadOf('RemoveCandidateCv', candidate, CandidateError);
const CandidateConnection = connectionOf('Candidate', () => Candidate);

@Resolver(() => Candidate)
export class CandidateResolver {
  @Query(() => CandidateConnection, {
    description:
      'Candidates: all for the training centre; for recruiters the published ones and those who applied to them; otherwise one’s own profile.',
  })
  @Access(signedIn)
  candidates(@Args(() => CandidateListArgs) args: PageArgs) {
    return read.connection(candidates, args);
  }

  @Query(() => Candidate, { nullable: true, description: 'One candidate; null when there is none for the viewer.' })
  @Access(signedIn)
  candidate(@Arg('id', () => ID, { description: 'The candidate.' }) id: string) {
    return read.byId(candidates, id);
  }

  @Mutation(() => CreateCandidatePayload, {
    description:
      'Enters a candidate as a draft: one’s own profile, one a person; for whoever manages candidates, a profile without an account.',
  })
  @Access('candidates.create')
  createCandidate(
    @Arg('input', () => CreateCandidateInput, { description: 'The candidate.' }) input: CreateCandidateInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'candidate', (tx) => createCandidate(tx, input));
  }

  @Mutation(() => UpdateCandidatePayload, {
    description: 'Changes a candidate: any for whoever manages candidates, their own profile for the others.',
  })
  @Access(signedIn)
  updateCandidate(
    @Arg('input', () => UpdateCandidateInput, { description: 'The changes.' }) input: UpdateCandidateInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'candidate', (tx) => updateCandidate(tx, input));
  }

  @Mutation(() => PublishCandidatePayload, { description: 'Lets every recruiter find a candidate.' })
  @Access(signedIn)
  publishCandidate(
    @Arg('input', () => PublishCandidateInput, { description: 'The candidate.' }) input: PublishCandidateInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'candidate', (tx) => publishCandidate(tx, input));
  }

  @Mutation(() => ArchiveCandidatePayload, { description: 'Ends a candidate’s search for work.' })
  @Access(signedIn)
  archiveCandidate(
    @Arg('input', () => ArchiveCandidateInput, { description: 'The candidate.' }) input: ArchiveCandidateInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'candidate', (tx) => archiveCandidate(tx, input));
  }

  @Mutation(() => AttachCandidateCvPayload, {
    description:
      'Makes an uploaded file the CV of a candidate, instead of the one there was. Nobody can read it before it is scanned.',
  })
  @Access(signedIn)
  attachCandidateCv(
    @Arg('input', () => AttachCandidateCvInput, { description: 'The CV and the profile it belongs to.' })
    input: AttachCandidateCvInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'candidate', (tx) => attachCandidateCv(tx, input));
  }

  @Mutation(() => RemoveCandidateCvPayload, { description: 'Deletes the CV of a candidate.' })
  @Access(signedIn)
  removeCandidateCv(
    @Arg('input', () => RemoveCandidateCvInput, { description: 'The candidate.' }) input: RemoveCandidateCvInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'candidate', (tx) => removeCandidateCv(tx, input));
  }

  @Subscription(() => Candidate, {
    ...live,
    description: 'Tells of every change of the candidates the viewer may see.',
  })
  @Access(signedIn)
  @On(CandidateUpdated, (event, { candidateId }: { candidateId?: string | null }) =>
    !candidateId || candidateId.toLowerCase() === event.candidateId ? { id: event.candidateId } : null,
  )
  candidateUpdated(
    @Arg('candidateId', () => ID, { nullable: true, description: 'Only this candidate; all of them by default.' })
    _candidateId?: string | null,
  ): Candidate {
    return compiledField();
  }
}

@Resolver(() => Viewer)
export class ViewerCandidateResolver {
  @FieldResolver(() => Candidate, { nullable: true, description: 'The viewer’s own profile, where there is one.' })
  candidate() {
    return compiledField();
  }
}
