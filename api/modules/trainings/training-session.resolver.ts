import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, anyone } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { DateRange, Reference, Text, Whole } from '../../platform/graphql/inputs.ts';
import { compiledField } from '../../platform/graphql/reader.ts';
import { DateScalar } from '../../platform/graphql/scalars.ts';
import { read } from '../../platform/read/ask.ts';
import { TRAINING_SESSION_PROBLEMS } from './messages.ts';
import { Training } from './training.ts';
import { LARGEST_CAPACITY, SessionStatus, TrainingSession } from './training-session.ts';
import { createTrainingSession, publishTrainingSession, updateTrainingSession } from './training-session.write.ts';
import { trainingSessions } from './trainings.read.ts';

@InputType({ description: 'Which sessions.' })
class TrainingSessionFilter extends IdsFilter {
  @Reference({ description: 'Only sessions of this training.', optional: true }) trainingId?: string | null;
  @Field(() => SessionStatus, { nullable: true, description: 'Only sessions that stand there.' })
  status?: SessionStatus | null;
  @Field(() => DateRange, { nullable: true, description: 'Only sessions that begin on one of these days.' })
  startsOn?: DateRange | null;
  @Reference({ description: 'Only sessions in this commune (INSEE code).', optional: true }) communeCode?:
    | string
    | null;
}
const TrainingSessionListArgs = listArgs('TrainingSession', {
  filter: TrainingSessionFilter,
  orderFields: { STARTS_ON: 'By the first day.' },
});

const SEATS = { min: 1, max: LARGEST_CAPACITY };

@InputType()
abstract class TrainingSessionDetailsInput {
  @Reference({ description: 'INSEE code of the commune where it takes place.', optional: true }) communeCode?:
    | string
    | null;
  @Text({ description: 'Street and number, or room.', max: 300, optional: true }) address?: string | null;
  @Reference({ description: 'The person who teaches.', optional: true }) trainerId?: string | null;
}

@InputType({ description: 'A new session. Only staff see it until it is published.' })
class CreateTrainingSessionInput extends TrainingSessionDetailsInput {
  @Reference({ description: 'The training.' }) trainingId!: string;
  @Field(() => DateScalar, { description: 'First day.' }) startsOn!: string;
  @Field(() => DateScalar, { description: 'Last day, not before the first.' }) endsOn!: string;
  @Whole({ description: 'Number of seats.', ...SEATS }) capacity!: number;
}

@InputType({ description: 'Changes to a session. Omitted fields stay as they are, null clears.' })
class UpdateTrainingSessionInput extends TrainingSessionDetailsInput {
  @Reference({ description: 'The session.' }) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the change is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
  @Reference({ description: 'The training.', optional: true }) trainingId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'First day.' }) startsOn?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last day, not before the first.' }) endsOn?: string | null;
  @Whole({ description: 'Number of seats, no fewer than are taken.', ...SEATS, optional: true }) capacity?:
    | number
    | null;
}

@InputType({ description: 'The session to publish.' })
class PublishTrainingSessionInput {
  @Reference({ description: 'The session.' }) id!: string;
}

const TrainingSessionError = errorType('TrainingSession', TRAINING_SESSION_PROBLEMS);
const session = { trainingSession: { type: () => TrainingSession, description: 'The session.' } };
const CreateTrainingSessionPayload = payloadOf('CreateTrainingSession', session, TrainingSessionError);
const UpdateTrainingSessionPayload = payloadOf('UpdateTrainingSession', session, TrainingSessionError);
const PublishTrainingSessionPayload = payloadOf('PublishTrainingSession', session, TrainingSessionError);
const TrainingSessionConnection = connectionOf('TrainingSession', () => TrainingSession);

@Resolver()
export class TrainingSessionResolver {
  @Query(() => TrainingSessionConnection, {
    description: 'The announced sessions of the catalogue; for staff, all of them.',
  })
  @Access(anyone)
  trainingSessions(@Args(() => TrainingSessionListArgs) args: PageArgs) {
    return read.connection(trainingSessions, args);
  }

  @Query(() => TrainingSession, { nullable: true, description: 'One session; null when there is none for the viewer.' })
  @Access(anyone)
  trainingSession(@Arg('id', () => ID, { description: 'The session.' }) id: string) {
    return read.byId(trainingSessions, id);
  }

  @Mutation(() => CreateTrainingSessionPayload, { description: 'Plans a session of a training.' })
  @Access('trainings.manage')
  createTrainingSession(
    @Arg('input', () => CreateTrainingSessionInput, { description: 'The session.' }) input: CreateTrainingSessionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'trainingSession', (tx) => createTrainingSession(tx, input));
  }

  @Mutation(() => UpdateTrainingSessionPayload, { description: 'Changes a session.' })
  @Access('trainings.manage')
  updateTrainingSession(
    @Arg('input', () => UpdateTrainingSessionInput, { description: 'The changes.' }) input: UpdateTrainingSessionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'trainingSession', (tx) => updateTrainingSession(tx, input));
  }

  @Mutation(() => PublishTrainingSessionPayload, { description: 'Announces a session and opens it for enrolment.' })
  @Access('trainings.manage')
  publishTrainingSession(
    @Arg('input', () => PublishTrainingSessionInput, { description: 'The session.' })
    input: PublishTrainingSessionInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'trainingSession', (tx) => publishTrainingSession(tx, input));
  }
}

@Resolver(() => Training)
export class SessionsOfTrainingResolver {
  @FieldResolver(() => TrainingSessionConnection, { description: 'Its sessions that the viewer may see.' })
  sessions(@Args(() => TrainingSessionListArgs) _args: PageArgs) {
    return compiledField();
  }
}
