import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { Reference } from '../../platform/graphql/inputs.ts';
import { addAudience, MailBatchError, mailBatchResult } from '../mail/index.ts';
import { CandidateFilter } from './candidate.inputs.ts';
import { candidatesAsRecipients } from './mail-audience.read.ts';

@InputType({ description: 'Candidates who become recipients; archived ones and those without an address do not.' })
class AddCandidatesToMailBatchInput {
  @Reference({ description: 'The batch, a draft.' }) batchId!: string;
  @Field(() => CandidateFilter, { nullable: true, description: 'Which candidates; all of them by default.' })
  filter?: CandidateFilter | null;
}
const AddCandidatesToMailBatchPayload = payloadOf('AddCandidatesToMailBatch', mailBatchResult, MailBatchError);

@Resolver()
export class CandidateMailAudienceResolver {
  @Mutation(() => AddCandidatesToMailBatchPayload, {
    description: 'Adds candidates to a draft, each address once, with the variables "prenom" and "nom".',
  })
  @Access('mail.manage')
  addCandidatesToMailBatch(
    @Arg('input', () => AddCandidatesToMailBatchInput, { description: 'Which candidates.' })
    { batchId, filter }: AddCandidatesToMailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', (tx) =>
      addAudience(tx, batchId, candidatesAsRecipients(tx.viewer, filter ?? null)),
    );
  }
}
