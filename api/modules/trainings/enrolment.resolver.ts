import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, signedIn } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference } from '../../platform/graphql/inputs.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { read } from '../../platform/read/ask.ts';
import { Enrolment, EnrolmentStatus } from './enrolment.ts';
import { cancelEnrolment, completeEnrolment, confirmEnrolment, createEnrolment } from './enrolment.write.ts';
import { ENROLMENT_PROBLEMS } from './messages.ts';
import { TrainingSession } from './training-session.ts';
import { enrolments } from './trainings.read.ts';

@InputType({ description: 'Which enrolments.' })
class EnrolmentFilter extends IdsFilter {
  @Reference({ description: 'Only enrolments in this session.', optional: true }) sessionId?: string | null;
  @Reference({ description: 'Only enrolments of this person.', optional: true }) traineeId?: string | null;
  @Field(() => EnrolmentStatus, { nullable: true, description: 'Only enrolments that stand there.' })
  status?: EnrolmentStatus | null;
}
const EnrolmentListArgs = listArgs('Enrolment', {
  filter: EnrolmentFilter,
  orderFields: { CREATED_AT: 'By the time the seat was asked for.' },
});

@InputType({ description: 'A seat to take in a session.' })
class CreateEnrolmentInput {
  @Reference({ description: 'The session; it must be open.' }) sessionId!: string;
  @Reference({
    description: 'Who takes part; oneself by default, and always unless one manages enrolments.',
    optional: true,
  })
  traineeId?: string | null;
}

@InputType({ description: 'The enrolment to confirm.' })
class ConfirmEnrolmentInput {
  @Reference({ description: 'The enrolment.' }) id!: string;
}

@InputType({ description: 'The enrolment to cancel.' })
class CancelEnrolmentInput {
  @Reference({ description: 'The enrolment.' }) id!: string;
}

@InputType({ description: 'The enrolment to complete.' })
class CompleteEnrolmentInput {
  @Reference({ description: 'The enrolment.' }) id!: string;
}

const EnrolmentError = errorType('Enrolment', ENROLMENT_PROBLEMS);
const enrolment = { enrolment: { type: () => Enrolment, description: 'The enrolment.' } };
const CreateEnrolmentPayload = payloadOf('CreateEnrolment', enrolment, EnrolmentError);
const ConfirmEnrolmentPayload = payloadOf('ConfirmEnrolment', enrolment, EnrolmentError);
const CancelEnrolmentPayload = payloadOf('CancelEnrolment', enrolment, EnrolmentError);
const CompleteEnrolmentPayload = payloadOf('CompleteEnrolment', enrolment, EnrolmentError);
const EnrolmentConnection = connectionOf('Enrolment', () => Enrolment);

@Resolver()
export class EnrolmentResolver {
  @Query(() => EnrolmentConnection, { description: "One's own enrolments; for staff, everyone's." })
  @Access(signedIn)
  enrolments(@Args(() => EnrolmentListArgs) args: PageArgs) {
    return read.connection(enrolments, args);
  }

  @Query(() => Enrolment, { nullable: true, description: 'One enrolment; null when there is none for the viewer.' })
  @Access(signedIn)
  enrolment(@Arg('id', () => ID, { description: 'The enrolment.' }) id: string) {
    return read.byId(enrolments, id);
  }

  @Mutation(() => CreateEnrolmentPayload, {
    description: 'Takes a seat in an open session, to be confirmed by the centre.',
  })
  @Access('enrolments.own')
  createEnrolment(
    @Arg('input', () => CreateEnrolmentInput, { description: 'The seat.' }) input: CreateEnrolmentInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'enrolment', (tx) => createEnrolment(tx, input));
  }

  @Mutation(() => ConfirmEnrolmentPayload, { description: 'Confirms a seat that was asked for.' })
  @Access('enrolments.manage')
  confirmEnrolment(
    @Arg('input', () => ConfirmEnrolmentInput, { description: 'The enrolment.' }) input: ConfirmEnrolmentInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'enrolment', (tx) => confirmEnrolment(tx, input));
  }

  @Mutation(() => CancelEnrolmentPayload, { description: "Gives up a seat: one's own, or for staff anyone's." })
  @Access('enrolments.own')
  cancelEnrolment(
    @Arg('input', () => CancelEnrolmentInput, { description: 'The enrolment.' }) input: CancelEnrolmentInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'enrolment', (tx) => cancelEnrolment(tx, input));
  }

  @Mutation(() => CompleteEnrolmentPayload, { description: 'Notes that the trainee has followed the session.' })
  @Access('enrolments.manage')
  completeEnrolment(
    @Arg('input', () => CompleteEnrolmentInput, { description: 'The enrolment.' }) input: CompleteEnrolmentInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'enrolment', (tx) => completeEnrolment(tx, input));
  }
}

@Resolver(() => TrainingSession)
export class EnrolmentsOfSessionResolver {
  @FieldResolver(() => EnrolmentConnection, { description: 'Its enrolments that the viewer may see.' })
  enrolments(@Args(() => EnrolmentListArgs) _args: PageArgs) {
    return compiledField();
  }
}
