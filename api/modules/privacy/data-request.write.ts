// Owns requests about personal data: who asks for what, when, and who decides. Never erases anything itself
// (erasure.write.ts) and never reads what is held (personal-data-export.ts).

import type { WriteContext } from '../../platform/context.ts';
import { Problem, Refusal } from '../../platform/problem.ts';
import { countDone, type ThrottleRule } from '../../platform/throttle.ts';
import { take } from '../../platform/write.ts';
import { hasOtherAdministrator, Role, User } from '../accounts/index.ts';
import { type Export, requestExport } from '../files/index.ts';
import { DataRequest, DataRequestKind, DataRequestStatus } from './data-request.ts';
import { everythingAboutMe, everythingAboutSomebody } from './personal-data-export.ts';
import {
  ErasureApproved,
  ErasureRefused,
  ErasureRequested,
  ErasureWithdrawn,
  PersonalDataExportRequested,
} from './privacy.events.ts';
import { personOf, type Whom } from './whose.ts';

/** How long people may change their mind before an erasure that nobody approved is carried out by itself. */
export const WAITING_DAYS = 7;
const PER_PERSON: ThrottleRule = { name: 'data requests', attempts: 10, minutes: 60 };

export interface RequestDetails extends Whom {
  reason?: string | null;
  /** Chosen by the caller, once for what is meant to be asked once. */
  idempotencyKey: string;
}

/** The person asks that everything about them be erased; carried out after seven days unless somebody decides before. */
export async function requestErasure(
  tx: WriteContext,
  input: { reason?: string | null; idempotencyKey: string },
): Promise<DataRequest> {
  const userId = tx.viewer.userId as string;
  const known = await requestedBefore(tx, input.idempotencyKey);
  if (known) return known;
  await expectFew(tx);
  await expectAnotherAdministrator(tx, userId);
  if (await tx.em.findOne(DataRequest, { user: userId, ...WAITING_ERASURE })) throw new Problem('ALREADY_REQUESTED');
  const request = newRequest(tx, DataRequestKind.ERASURE, { ...input, userId }, true);
  request.runsAt = new Date(tx.now.getTime() + WAITING_DAYS * 86_400_000);
  tx.record(ErasureRequested, { dataRequestId: request.id });
  return request;
}

const WAITING_ERASURE = { kind: DataRequestKind.ERASURE, status: DataRequestStatus.WAITING };

/** The person changes their mind. Throws NOT_FOUND for a request of somebody else, NOT_WAITING when it is too late. */
export async function withdrawErasure(tx: WriteContext, input: { id: string }): Promise<DataRequest> {
  const request = await take(tx, DataRequest, input.id);
  if (request.user?.id !== tx.viewer.userId) throw new Problem('NOT_FOUND', ['id']);
  request.end(DataRequestStatus.WITHDRAWN, tx.now);
  tx.record(ErasureWithdrawn, { dataRequestId: request.id });
  return request;
}

/** An administrator erases an account, or what hangs on an address: carried out at once, with the reason. */
export async function erasePerson(tx: WriteContext, input: RequestDetails & { reason: string }): Promise<DataRequest> {
  const known = await requestedBefore(tx, input.idempotencyKey);
  if (known) return known;
  const { accountId } = await personOf(tx, input);
  if (accountId) await expectAnotherAdministrator(tx, accountId);
  const request = newRequest(tx, DataRequestKind.ERASURE, input, false);
  request.runsAt = tx.now;
  request.decidedBy = tx.em.getReference(User, tx.viewer.userId as string);
  tx.record(ErasureApproved, { dataRequestId: request.id });
  return request;
}

/** An administrator has it carried out now. */
export async function approveErasure(tx: WriteContext, input: { id: string }): Promise<DataRequest> {
  const request = await waitingErasure(tx, input.id);
  request.runsAt = tx.now;
  request.decidedBy = tx.em.getReference(User, tx.viewer.userId as string);
  tx.record(ErasureApproved, { dataRequestId: request.id });
  return request;
}

/** An administrator refuses it, with the reason that the person is told. */
export async function refuseErasure(tx: WriteContext, input: { id: string; reason: string }): Promise<DataRequest> {
  const request = await waitingErasure(tx, input.id);
  request.end(DataRequestStatus.REFUSED, tx.now);
  request.reason = input.reason;
  request.decidedBy = tx.em.getReference(User, tx.viewer.userId as string);
  tx.record(ErasureRefused, { dataRequestId: request.id });
  return request;
}

async function waitingErasure(tx: WriteContext, id: string): Promise<DataRequest> {
  const request = await take(tx, DataRequest, id);
  if (request.kind !== DataRequestKind.ERASURE || request.status !== DataRequestStatus.WAITING)
    throw new Problem('NOT_WAITING', ['id']);
  return request;
}

/** The person asks for a copy of all that is held about them. */
export async function exportMyData(tx: WriteContext, input: { idempotencyKey: string }): Promise<Export> {
  await expectFew(tx);
  const request = newRequest(tx, DataRequestKind.EXPORT, { ...input, userId: tx.viewer.userId }, true);
  request.end(DataRequestStatus.DONE, tx.now);
  tx.record(PersonalDataExportRequested, { dataRequestId: request.id });
  return requestExport(tx, everythingAboutMe, {});
}

/** An administrator asks for it, of an account or of an address alone. */
export async function exportPersonalData(tx: WriteContext, input: RequestDetails): Promise<Export> {
  await personOf(tx, input);
  const request = newRequest(tx, DataRequestKind.EXPORT, input, false);
  request.end(DataRequestStatus.DONE, tx.now);
  tx.record(PersonalDataExportRequested, { dataRequestId: request.id });
  return requestExport(tx, everythingAboutSomebody, { userId: input.userId ?? null, email: input.email ?? null });
}

function newRequest(
  tx: WriteContext,
  kind: DataRequestKind,
  input: RequestDetails,
  byThemselves: boolean,
): DataRequest {
  const request = tx.em.create(DataRequest, {
    kind,
    status: DataRequestStatus.WAITING,
    user: input.userId ? tx.em.getReference(User, input.userId) : null,
    email: input.email?.trim().toLowerCase() ?? null,
    requestedBy: tx.em.getReference(User, tx.viewer.userId as string),
    byThemselves,
    reason: input.reason ?? null,
    idempotencyKey: input.idempotencyKey,
    requestedAt: tx.now,
    dueOn: aMonthLater(tx.now),
    runsAt: null,
    decidedBy: null,
    endedAt: null,
    erased: [],
    certificateId: null,
  });
  tx.em.persist(request);
  return request;
}

const requestedBefore = (tx: WriteContext, idempotencyKey: string): Promise<DataRequest | null> =>
  tx.em.findOne(DataRequest, { requestedBy: tx.viewer.userId, idempotencyKey });

/** GDPR, article 12(3): the same day of the next month, or its last one (regulation 1182/71, article 3). */
function aMonthLater(now: Date): string {
  const end = new Date(now);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + 1);
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.toISOString().slice(0, 10);
}

async function expectFew(tx: WriteContext): Promise<void> {
  const minutes = await countDone(tx, PER_PERSON, tx.viewer.userId as string);
  if (minutes !== null) throw new Refusal('TOO_MANY_REQUESTS', [], { minutes });
}

/** Throws LAST_ADMINISTRATOR when nobody else could run the place. */
export async function expectAnotherAdministrator(tx: WriteContext, userId: string): Promise<void> {
  const user = await tx.em.findOne(User, { id: userId });
  if (!user?.roles.includes(Role.ADMIN)) return;
  if (!(await hasOtherAdministrator(tx, userId))) throw new Problem('LAST_ADMINISTRATOR');
}
