import { Arg, Args, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { DateTimeRange, Reference, Text } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { EXPORT_PROBLEMS, Export, requestExport } from '../files/index.ts';
import { auditEntries, auditVerifications } from './audit.read.ts';
import { AuditEntry } from './audit-entry.ts';
import { auditExport } from './audit-export.ts';
import { AuditVerification } from './audit-verification.ts';
import { startAuditVerification } from './audit-verification.write.ts';

@InputType({ description: 'Which entries of the audit trail.' })
class AuditEntryFilter extends IdsFilter {
  @Field(() => DateTimeRange, { nullable: true, description: 'Only what happened between these instants.' })
  at?: DateTimeRange | null;
  @Reference({ description: 'Only what this person did.', optional: true }) actorId?: string | null;
  @Reference({ description: 'Only what this administrator did as somebody else.', optional: true })
  impersonatorId?: string | null;
  @Text({ description: 'Only changes of this table, e.g. "training".', max: 63, optional: true }) entity?:
    | string
    | null;
  @Text({ description: 'Only what happened to this row.', max: 200, optional: true }) rowId?: string | null;
  @Text({ description: 'Only this, e.g. "UserSignedIn" or "ROW_DELETED".', max: 100, optional: true })
  action?: string | null;
  @Text({ description: 'Only what came from this network address.', max: 64, optional: true }) address?: string | null;
}
const AuditEntryListArgs = listArgs('AuditEntry', {
  filter: AuditEntryFilter,
  orderFields: { SEQUENCE: 'By their place in the chain.' },
});
const AuditVerificationListArgs = listArgs('AuditVerification', {
  orderFields: { STARTED_AT: 'By the time they were asked for.' },
});

@InputType({ description: 'What of the audit trail to export.' })
class ExportAuditInput {
  @Field(() => AuditEntryFilter, { nullable: true, description: 'Which entries; all when left out.' })
  filter?: AuditEntryFilter | null;
}

const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntry);
const AuditVerificationConnection = connectionOf('AuditVerification', () => AuditVerification);
const AuditError = errorType('Audit', EXPORT_PROBLEMS);
const StartAuditVerificationPayload = payloadOf(
  'StartAuditVerification',
  { auditVerification: { type: () => AuditVerification, description: 'The verification.' } },
  AuditError,
);
const ExportAuditPayload = payloadOf(
  'ExportAudit',
  { export: { type: () => Export, description: 'The export, ready when its status says so.' } },
  AuditError,
);

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnection, { description: 'What happened, the latest first.' })
  @Access('audit.read')
  auditEntries(@Args(() => AuditEntryListArgs) args: PageArgs) {
    return read.connection(auditEntries, args);
  }

  @Query(() => AuditEntry, { nullable: true, description: 'One entry of the audit trail; null when there is none.' })
  @Access('audit.read')
  auditEntry(@Arg('id', () => ID, { description: 'The entry.' }) id: string) {
    return read.byId(auditEntries, id);
  }

  @Query(() => AuditVerificationConnection, { description: 'The verifications of the audit trail, the latest first.' })
  @Access('audit.read')
  auditVerifications(@Args(() => AuditVerificationListArgs) args: PageArgs) {
    return read.connection(auditVerifications, args);
  }

  @Query(() => AuditVerification, { nullable: true, description: 'One verification; null when there is none.' })
  @Access('audit.read')
  auditVerification(@Arg('id', () => ID, { description: 'The verification.' }) id: string) {
    return read.byId(auditVerifications, id);
  }

  @Mutation(() => StartAuditVerificationPayload, {
    description: 'Has every hash of the audit trail recomputed; the verification says how far it is and what it found.',
  })
  @Access('audit.read')
  startAuditVerification(@Ctx() ctx: Context) {
    return commit(ctx, 'auditVerification', async (tx) => startAuditVerification(tx));
  }

  @Mutation(() => ExportAuditPayload, { description: 'Makes a CSV file of entries of the audit trail.' })
  @Access('audit.read', { stepUp: true })
  exportAudit(
    @Arg('input', () => ExportAuditInput, { description: 'Which entries.' }) input: ExportAuditInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'export', (tx) => requestExport(tx, auditExport, { filter: { ...input.filter } }));
  }
}
