import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { Reference } from '../../platform/graphql/inputs.ts';
import { refer } from '../../platform/write.ts';
import { addAudience, MailBatchError, mailBatchResult } from '../mail/index.ts';
import { traineesAsRecipients } from './mail-audience.read.ts';
import { TrainingSession } from './training-session.ts';

@InputType({ description: 'Trainees of a session who become recipients; those who gave up do not.' })
class AddTraineesToMailBatchInput {
  @Reference({ description: 'The batch, a draft.' }) batchId!: string;
  @Reference({ description: 'The session.' }) trainingSessionId!: string;
}
const AddTraineesToMailBatchPayload = payloadOf('AddTraineesToMailBatch', mailBatchResult, MailBatchError);

@Resolver()
export class TraineeMailAudienceResolver {
  @Mutation(() => AddTraineesToMailBatchPayload, {
    description:
      'Adds the trainees of a session to a draft, each address once, with the variables "formation" and "debut".',
  })
  @Access('mail.manage')
  addTraineesToMailBatch(
    @Arg('input', () => AddTraineesToMailBatchInput, { description: 'Which session.' })
    { batchId, trainingSessionId }: AddTraineesToMailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', async (tx) => {
      const { id } = await refer(tx, TrainingSession, trainingSessionId, ['trainingSessionId']);
      return addAudience(tx, batchId, traineesAsRecipients(tx.viewer, id));
    });
  }
}
