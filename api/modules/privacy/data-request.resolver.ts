import { Arg, Args, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, person } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { DateTimeRange, Email, Reference, Text } from '../../platform/graphql/inputs.ts';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import type { Sentence } from '../../platform/i18n.ts';
import { read } from '../../platform/read/ask.ts';
import { Export } from '../files/index.ts';
import { DataRequest, DataRequestKind, DataRequestStatus } from './data-request.ts';
import {
  approveErasure,
  erasePerson,
  exportMyData,
  exportPersonalData,
  refuseErasure,
  requestErasure,
  WAITING_DAYS,
  withdrawErasure,
} from './data-request.write.ts';
import { heldBy } from './held-data.ts';
import { PRIVACY_PROBLEMS } from './messages.ts';
import { dataRequests } from './privacy.read.ts';

@InputType({ description: 'Which requests.' })
class DataRequestFilter extends IdsFilter {
  @Field(() => DataRequestKind, { nullable: true, description: 'Only those that ask for this.' })
  kind?: DataRequestKind | null;
  @Field(() => DataRequestStatus, { nullable: true, description: 'Only those of which this became.' })
  status?: DataRequestStatus | null;
  @Reference({ description: 'Only those about this person.', optional: true }) userId?: string | null;
  @Field(() => DateTimeRange, { nullable: true, description: 'Only those asked between these instants.' })
  requestedAt?: DateTimeRange | null;
}
const DataRequestListArgs = listArgs('DataRequest', {
  filter: DataRequestFilter,
  orderFields: { REQUESTED_AT: 'By the time they were asked.', DUE_ON: 'By the last day for an answer.' },
});

@ObjectType({ description: 'How much is held about somebody in one table.' })
export class HeldTable {
  @Field(() => String, { description: 'Name of the table, as in the register of processing.' }) table!: string;
  @Field(() => LocalizedText, { description: 'What it holds.' }) what!: Sentence;
  @Field(() => LocalizedText, { description: 'For how long.' }) retention!: Sentence;
  @Field(() => Int, { description: 'How many rows are theirs.' }) count!: number;
}

@InputType({ description: 'The person asks for their own erasure.' })
class RequestErasureInput {
  @Text({ description: 'Why, if the person wants to say so.', max: 1000, optional: true }) reason?: string | null;
  @Text({ description: 'Chosen by the caller: the same key asks once.', max: 100 }) idempotencyKey!: string;
}

@InputType({ description: 'The request to withdraw.' })
class WithdrawErasureInput {
  @Reference({ description: 'The request.' }) id!: string;
}

@InputType({ description: 'The request to carry out now.' })
class ApproveErasureInput {
  @Reference({ description: 'The request.' }) id!: string;
}

@InputType({ description: 'The request to refuse.' })
class RefuseErasureInput {
  @Reference({ description: 'The request.' }) id!: string;
  @Text({ description: 'Why; the person is told.', max: 1000 }) reason!: string;
}

@InputType({ description: 'Whom to erase: an account or an address.' })
class ErasePersonInput {
  @Reference({ description: 'The account.', optional: true }) userId?: string | null;
  @Email({ description: 'The address of somebody, with or without an account.', optional: true }) email?: string | null;
  @Text({ description: 'Why it is asked for.', max: 1000 }) reason!: string;
  @Text({ description: 'Chosen by the caller: the same key erases once.', max: 100 }) idempotencyKey!: string;
}

@InputType({ description: 'The person asks for a copy of all that is held about them.' })
class ExportMyDataInput {
  @Text({ description: 'Chosen by the caller: the same key exports once.', max: 100 }) idempotencyKey!: string;
}

@InputType({ description: 'Whose data to export: an account or an address.' })
class ExportPersonalDataInput {
  @Reference({ description: 'The account.', optional: true }) userId?: string | null;
  @Email({ description: 'The address of somebody, with or without an account.', optional: true }) email?: string | null;
  @Text({ description: 'Why it is asked for.', max: 1000 }) reason!: string;
  @Text({ description: 'Chosen by the caller: the same key exports once.', max: 100 }) idempotencyKey!: string;
}

const DataRequestError = errorType('DataRequest', PRIVACY_PROBLEMS);
const request = { dataRequest: { type: () => DataRequest, description: 'The request.' } };
const made = { export: { type: () => Export, description: 'The export, to be downloaded when it is done.' } };
const RequestErasurePayload = payloadOf('RequestErasure', request, DataRequestError);
const WithdrawErasurePayload = payloadOf('WithdrawErasure', request, DataRequestError);
const ApproveErasurePayload = payloadOf('ApproveErasure', request, DataRequestError);
const RefuseErasurePayload = payloadOf('RefuseErasure', request, DataRequestError);
const ErasePersonPayload = payloadOf('ErasePerson', request, DataRequestError);
const ExportMyDataPayload = payloadOf('ExportMyData', made, DataRequestError);
const ExportPersonalDataPayload = payloadOf('ExportPersonalData', made, DataRequestError);
const DataRequestConnection = connectionOf('DataRequest', () => DataRequest);

@Resolver(() => DataRequest)
export class DataRequestResolver {
  @Query(() => DataRequestConnection, {
    description: 'Requests about personal data: one’s own, or all for whoever looks after them.',
  })
  @Access(person)
  dataRequests(@Args(() => DataRequestListArgs) args: PageArgs) {
    return read.connection(dataRequests, args);
  }

  @Query(() => DataRequest, { nullable: true, description: 'One request; null when there is none.' })
  @Access(person)
  dataRequest(@Arg('id', () => ID, { description: 'The request.' }) id: string) {
    return read.byId(dataRequests, id);
  }

  @Query(() => [HeldTable], { description: 'How much is held about an account, or about an address.' })
  @Access('privacy.manage')
  heldData(
    @Arg('userId', () => ID, { nullable: true, description: 'The account.' }) userId: string | null,
    @Arg('email', () => String, { nullable: true, description: 'The address.' }) email: string | null,
    @Ctx() ctx: Context,
  ) {
    return heldBy(ctx, { userId, email });
  }

  @Mutation(() => RequestErasurePayload, {
    description: `Asks that everything about the viewer be erased: done after ${WAITING_DAYS} days, or when an administrator approves it.`,
  })
  @Access(person, { stepUp: true })
  requestErasure(
    @Arg('input', () => RequestErasureInput, { description: 'The request.' }) input: RequestErasureInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'dataRequest', (tx) => requestErasure(tx, input));
  }

  @Mutation(() => WithdrawErasurePayload, { description: 'Withdraws the viewer’s request, while nothing was erased.' })
  @Access(person, { inPerson: true })
  withdrawErasure(
    @Arg('input', () => WithdrawErasureInput, { description: 'The request.' }) input: WithdrawErasureInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'dataRequest', (tx) => withdrawErasure(tx, input));
  }

  @Mutation(() => ApproveErasurePayload, { description: 'Has the erasure that a person asked for carried out now.' })
  @Access('privacy.manage', { stepUp: true })
  approveErasure(
    @Arg('input', () => ApproveErasureInput, { description: 'The request.' }) input: ApproveErasureInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'dataRequest', (tx) => approveErasure(tx, input));
  }

  @Mutation(() => RefuseErasurePayload, { description: 'Refuses an erasure, with the reason.' })
  @Access('privacy.manage', { stepUp: true })
  refuseErasure(
    @Arg('input', () => RefuseErasureInput, { description: 'The request.' }) input: RefuseErasureInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'dataRequest', (tx) => refuseErasure(tx, input));
  }

  @Mutation(() => ErasePersonPayload, {
    description: 'Erases everything about an account or an address, but what the law keeps. Cannot be undone.',
  })
  @Access('privacy.manage', { stepUp: true })
  erasePerson(
    @Arg('input', () => ErasePersonInput, { description: 'The person.' }) input: ErasePersonInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'dataRequest', (tx) => erasePerson(tx, input));
  }

  @Mutation(() => ExportMyDataPayload, { description: 'Asks for a copy of all that is held about the viewer.' })
  @Access(person, { stepUp: true })
  exportMyData(
    @Arg('input', () => ExportMyDataInput, { description: 'The request.' }) input: ExportMyDataInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'export', (tx) => exportMyData(tx, input));
  }

  @Mutation(() => ExportPersonalDataPayload, {
    description: 'Asks for a copy of all that is held about an account or an address.',
  })
  @Access('privacy.manage', { stepUp: true })
  exportPersonalData(
    @Arg('input', () => ExportPersonalDataInput, { description: 'The person.' }) input: ExportPersonalDataInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'export', (tx) => exportPersonalData(tx, input));
  }
}
