import { Arg, Args, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
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
import { DateRange, Text, Whole } from '../../platform/graphql/inputs.ts';
import { DecimalScalar } from '../../platform/graphql/scalars.ts';
import { read } from '../../platform/read/ask.ts';
import { TRAINING_PROBLEMS } from './messages.ts';
import {
  ArchiveTrainingInput,
  CreateTrainingInput,
  PublishTrainingInput,
  UpdateTrainingInput,
} from './training.inputs.ts';
import { Modality, Training, TrainingStatus } from './training.ts';
import { archiveTraining, createTraining, publishTraining, updateTraining } from './training.write.ts';
import { hasSlug, trainings } from './trainings.read.ts';

@InputType({ description: 'Which trainings.' })
export class TrainingFilter extends IdsFilter {
  @Text({ description: 'Words of the title, the official code or the RNCP code.', max: 200, optional: true }) search?:
    | string
    | null;
  @Field(() => TrainingStatus, { nullable: true, description: 'Only trainings that stand there.' })
  status?: TrainingStatus | null;
  @Field(() => Modality, { nullable: true, description: 'Only trainings that take place so.' })
  modality?: Modality | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only trainings that lead (or do not lead) to a certification.',
  })
  certifying?: boolean | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Only trainings whose price for one person is at most this.',
  })
  maximumPrice?: string | null;
  @Whole({ description: 'Only trainings of at most so many hours.', min: 0, max: 1_000_000, optional: true })
  maximumDurationHours?: number | null;
  @Field(() => DateRange, {
    nullable: true,
    description: 'Only trainings with a session that begins on one of these days and is not cancelled.',
  })
  startsOn?: DateRange | null;
}

const TrainingListArgs = listArgs('Training', {
  filter: TrainingFilter,
  orderFields: {
    TITLE: 'By title.',
    PRICE: 'By the price for one person.',
    DURATION: 'By teaching time.',
    CREATED_AT: 'By the time it was made.',
    PUBLISHED_AT: 'By the time it entered the catalogue.',
  },
});

const TrainingError = errorType('Training', TRAINING_PROBLEMS);
const training = { training: { type: () => Training, description: 'The training.' } };
const CreateTrainingPayload = payloadOf('CreateTraining', training, TrainingError);
const UpdateTrainingPayload = payloadOf('UpdateTraining', training, TrainingError);
const PublishTrainingPayload = payloadOf('PublishTraining', training, TrainingError);
const ArchiveTrainingPayload = payloadOf('ArchiveTraining', training, TrainingError);
const TrainingConnection = connectionOf('Training', () => Training);

@Resolver()
export class TrainingResolver {
  @Query(() => TrainingConnection, { description: 'The catalogue; for staff, with its drafts and what was archived.' })
  @Access(anyone)
  trainings(@Args(() => TrainingListArgs) args: PageArgs) {
    return read.connection(trainings, args);
  }

  @Query(() => Training, { nullable: true, description: 'One training; null when there is none for the viewer.' })
  @Access(anyone)
  training(@Arg('id', () => ID, { description: 'The training.' }) id: string) {
    return read.byId(trainings, id);
  }

  @Query(() => Training, {
    nullable: true,
    description: 'The training with this name in addresses; null when there is none for the viewer.',
  })
  @Access(anyone)
  trainingBySlug(@Arg('slug', () => String, { description: 'The name in addresses.' }) slug: string) {
    return read.one(trainings, (row) => hasSlug(row, slug));
  }

  @Mutation(() => CreateTrainingPayload, { description: 'Makes a training, as a draft.' })
  @Access('trainings.manage')
  createTraining(
    @Arg('input', () => CreateTrainingInput, { description: 'The training.' }) input: CreateTrainingInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'training', (tx) => createTraining(tx, input));
  }

  @Mutation(() => UpdateTrainingPayload, { description: 'Changes a training.' })
  @Access('trainings.manage')
  updateTraining(
    @Arg('input', () => UpdateTrainingInput, { description: 'The changes.' }) input: UpdateTrainingInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'training', (tx) => updateTraining(tx, input));
  }

  @Mutation(() => PublishTrainingPayload, {
    description: 'Puts a training into the catalogue, where anyone sees it. It needs a price.',
  })
  @Access('trainings.manage')
  publishTraining(
    @Arg('input', () => PublishTrainingInput, { description: 'The training.' }) input: PublishTrainingInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'training', (tx) => publishTraining(tx, input));
  }

  @Mutation(() => ArchiveTrainingPayload, {
    description: 'Takes a training out of the catalogue; its sessions and enrolments stay. It can be published again.',
  })
  @Access('trainings.manage')
  archiveTraining(
    @Arg('input', () => ArchiveTrainingInput, { description: 'The training.' }) input: ArchiveTrainingInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'training', (tx) => archiveTraining(tx, input));
  }
}
