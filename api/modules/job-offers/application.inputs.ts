import { Field, InputType, Int } from 'type-graphql';
import { IdsFilter } from '../../platform/graphql/connection-types.ts';
import { DateTimeRange, Reference, Text } from '../../platform/graphql/inputs.ts';
import { ApplicationStatus } from './application.ts';

@InputType({ description: 'Which applications.' })
export class ApplicationFilter extends IdsFilter {
  @Reference({ description: 'Only applications to this offer.', optional: true }) jobOfferId?: string | null;
  @Reference({ description: 'Only applications of this candidate.', optional: true }) candidateId?: string | null;
  @Reference({ description: 'Only applications to this organisation.', optional: true }) organisationId?: string | null;
  @Field(() => [ApplicationStatus], { nullable: true, description: 'Only applications in one of these states.' })
  status?: ApplicationStatus[] | null;
  @Text({ description: 'Words of the candidate or of the offer.', max: 200, optional: true }) search?: string | null;
  @Field(() => DateTimeRange, { nullable: true, description: 'Only applications made between these instants.' })
  createdAt?: DateTimeRange | null;
}

@InputType({ description: 'A new application.' })
export class ApplyToJobOfferInput {
  @Reference({ description: 'The offer.' }) jobOfferId!: string;
  @Reference({
    description: 'Who applies: the viewer’s own profile unless said; another one for whoever manages candidates.',
    optional: true,
  })
  candidateId?: string | null;
  @Text({ description: 'A word to the organisation.', max: 5_000, optional: true }) message?: string | null;
  @Text({
    description:
      'Chosen by the sender, once for what is meant to be sent once: sent again, the answer is the first application of the candidate.',
    max: 100,
    optional: true,
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Where an application goes.' })
export class MoveApplicationInput {
  @Reference({ description: 'The application.' }) id!: string;
  @Field(() => ApplicationStatus, { description: 'Its next state, one of its `nextStatuses` other than WITHDRAWN.' })
  status!: ApplicationStatus;
  @Field(() => Int, {
    nullable: true,
    description: 'Version the move is based on; CONFLICT when it is not the current one.',
  })
  version?: number | null;
}

@InputType({ description: 'The application to take back.' })
export class WithdrawApplicationInput {
  @Reference({ description: 'The application.' }) id!: string;
}
