import { Arg, Ctx, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { Reference } from '../../platform/graphql/inputs.ts';
import { refer } from '../../platform/write.ts';
import { addAudience, MailBatchError, mailBatchResult } from '../mail/index.ts';
import { respondentsAsRecipients } from './mail-audience.read.ts';
import { Questionnaire } from './questionnaire.ts';

@InputType({ description: 'Respondents of a questionnaire who become recipients; those without an address do not.' })
class AddRespondentsToMailBatchInput {
  @Reference({ description: 'The batch, a draft.' }) batchId!: string;
  @Reference({ description: 'The questionnaire.' }) questionnaireId!: string;
}
const AddRespondentsToMailBatchPayload = payloadOf('AddRespondentsToMailBatch', mailBatchResult, MailBatchError);

@Resolver()
export class RespondentMailAudienceResolver {
  @Mutation(() => AddRespondentsToMailBatchPayload, {
    description: 'Adds those who answered a questionnaire to a draft, each address once.',
  })
  @Access('mail.manage')
  addRespondentsToMailBatch(
    @Arg('input', () => AddRespondentsToMailBatchInput, { description: 'Which questionnaire.' })
    { batchId, questionnaireId }: AddRespondentsToMailBatchInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'mailBatch', async (tx) => {
      const { id } = await refer(tx, Questionnaire, questionnaireId, ['questionnaireId']);
      return addAudience(tx, batchId, respondentsAsRecipients(tx.viewer, id));
    });
  }
}
