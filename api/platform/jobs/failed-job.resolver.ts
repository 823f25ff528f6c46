import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context, WriteContext } from '../context.ts';
import { Access } from '../graphql/access.ts';
import { connectionOf, IdsFilter, listArgs, type PageArgs, payloadOf } from '../graphql/connection-types.ts';
import { errorType, toUserErrors } from '../graphql/errors.ts';
import { References, Text } from '../graphql/inputs.ts';
import { Problem } from '../problem.ts';
import { read } from '../read/ask.ts';
import { transaction } from '../write.ts';
import { FailedJob, FailedJobStatus } from './failed-job.ts';
import { discardFailedJob, retryFailedJob } from './failed-job.write.ts';
import { failedJobs } from './failed-jobs.read.ts';

@InputType({ description: 'Which failed jobs.' })
class FailedJobFilter extends IdsFilter {
  @Text({ description: 'Only failures of the job of this name.', max: 100, optional: true }) job?: string | null;
  @Field(() => FailedJobStatus, { nullable: true, description: 'Only those of which this became.' })
  status?: FailedJobStatus | null;
}
const FailedJobListArgs = listArgs('FailedJob', {
  filter: FailedJobFilter,
  orderFields: { FAILED_AT: 'By the time they failed.', JOB: 'By the name of the job.' },
});

@InputType({ description: 'The failed jobs to be retried.' })
class RetryFailedJobsInput {
  @References({ description: 'The failed jobs, at most 100.', most: 100 }) ids!: string[];
}
@InputType({ description: 'The failed jobs to be discarded.' })
class DiscardFailedJobsInput {
  @References({ description: 'The failed jobs, at most 100.', most: 100 }) ids!: string[];
}

const FailedJobError = errorType('FailedJob', {
  NOT_FAILED: {
    fr: 'Cette tâche a déjà été relancée ou abandonnée.',
    en: 'This job was retried or discarded before.',
  },
});

@ObjectType({ description: 'What was done about one of several failed jobs.' })
class FailedJobResult {
  @Field(() => ID, { description: 'The id that was given.' }) id!: string;
  @Field(() => FailedJob, { nullable: true, description: 'The failed job; null when there are errors.' })
  failedJob!: FailedJob | null;
  @Field(() => [FailedJobError], { description: 'Why nothing was done about this one; empty when it was.' })
  errors!: object[];
}

@ObjectType({ description: 'One queue of jobs: how many are in which state.' })
class JobQueueState {
  @Field(() => String, { description: 'Name of the queue; jobs with a rate of their own have one each.' })
  name!: string;
  @Field(() => Int, { description: 'Jobs that could start.' }) waiting!: number;
  @Field(() => Int, { description: 'Jobs that run.' }) active!: number;
  @Field(() => Int, { description: 'Jobs that wait for their time: the next attempt, or the clock.' }) delayed!: number;
  @Field(() => Int, { description: 'Jobs of the last 30 days that used all their attempts.' }) failed!: number;
}

const results = {
  results: { type: () => [FailedJobResult], description: 'What was done about each, in the order of the ids.' },
};
const RetryFailedJobsPayload = payloadOf('RetryFailedJobs', results, FailedJobError);
const DiscardFailedJobsPayload = payloadOf('DiscardFailedJobs', results, FailedJobError);
const FailedJobConnection = connectionOf('FailedJob', () => FailedJob);

@Resolver()
export class FailedJobResolver {
  @Query(() => FailedJobConnection, { description: 'The jobs that failed.' })
  @Access('jobs.manage')
  failedJobs(@Args(() => FailedJobListArgs) args: PageArgs) {
    return read.connection(failedJobs, args);
  }

  @Query(() => FailedJob, { nullable: true, description: 'One failed job; null when there is none.' })
  @Access('jobs.manage')
  failedJob(@Arg('id', () => ID, { description: 'The failed job.' }) id: string) {
    return read.byId(failedJobs, id);
  }

  @Query(() => [JobQueueState], { description: 'The queues of jobs, as they are now.' })
  @Access('jobs.manage')
  jobQueues(@Ctx() ctx: Context) {
    return ctx.queueCounts();
  }

  @Mutation(() => RetryFailedJobsPayload, { description: 'Has failed jobs run again.' })
  @Access('jobs.manage')
  retryFailedJobs(
    @Arg('input', () => RetryFailedJobsInput, { description: 'The failed jobs.' }) { ids }: RetryFailedJobsInput,
    @Ctx() ctx: Context,
  ) {
    return each(ctx, ids, retryFailedJob);
  }

  @Mutation(() => DiscardFailedJobsPayload, { description: 'Notes that failed jobs need not run any more.' })
  @Access('jobs.manage')
  discardFailedJobs(
    @Arg('input', () => DiscardFailedJobsInput, { description: 'The failed jobs.' }) { ids }: DiscardFailedJobsInput,
    @Ctx() ctx: Context,
  ) {
    return each(ctx, ids, discardFailedJob);
  }
}

/** Each in a transaction of its own: one that cannot be done keeps none of the others from it. */
async function each(
  ctx: Context,
  ids: readonly string[],
  command: (tx: WriteContext, id: string) => Promise<FailedJob>,
): Promise<object> {
  const done: object[] = [];
  for (const id of ids) {
    try {
      const failedJob = await transaction(ctx, (tx) => command(tx, id));
      done.push({ id, failedJob, errors: [] });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      done.push({ id, failedJob: null, errors: toUserErrors('FailedJobError', error.issues, ctx.language) });
    }
  }
  return { results: done, errors: [] };
}
