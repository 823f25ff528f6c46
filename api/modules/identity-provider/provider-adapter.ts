// Where the provider keeps its sessions, codes and tokens: our tables, so that every process sees the same. A session of
// the provider lives only as long as the Passerelle session in which it began, and with it all that was issued in it.

import { createHash } from 'node:crypto';
import Provider, { type Adapter, type AdapterPayload, errors, type KoaContextWithOIDC } from 'oidc-provider';
import { type Context, newId } from '../../platform/context.ts';
import { isUuid } from '../../platform/read/readable.ts';
import { proofsOf } from '../accounts/index.ts';
import { metadataOf } from './client-metadata.ts';
import { accountOf } from './person-claims.ts';
import {
  consumeRecord,
  forgetGrantOf,
  forgetRecord,
  forgetRecordsOfGrant,
  keepRecord,
  recordOfHash,
  recordOfUid,
  type StoredRecord,
} from './provider-records.read.ts';

export const hashOf = (value: string): string => createHash('sha256').update(value).digest('hex');

/** The Passerelle session behind the provider's session of a request. */
const sessions = new WeakMap<object, string>();

export const passerelleSessionOf = (ctx: KoaContextWithOIDC): string | null => sessions.get(ctx) ?? null;

type Now = () => Context;

/** @param now a new context of the house, with the time of the request */
export const providerAdapter =
  (now: Now) =>
  (model: string): Adapter =>
    model === 'Client' ? new ClientAdapter(now) : new RecordAdapter(now, model);

const unsupported = (): never => {
  throw new Error('Clients are kept by their own commands');
};

class ClientAdapter implements Adapter {
  constructor(private readonly now: Now) {}

  async find(id: string): Promise<AdapterPayload | undefined> {
    return isUuid(id) ? metadataOf(this.now(), id) : undefined;
  }

  upsert = unsupported;
  findByUserCode = unsupported;
  findByUid = unsupported;
  consume = unsupported;
  destroy = unsupported;
  revokeByGrantId = unsupported;
}

class RecordAdapter implements Adapter {
  constructor(
    private readonly now: Now,
    private readonly model: string,
  ) {}

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const { database, now } = this.now();
    await keepRecord(database, {
      id: newId(),
      hash: hashOf(id),
      model: this.model,
      payload: withoutSecrets(payload),
      uidHash: payload.uid ? hashOf(payload.uid) : null,
      grantHash: payload.grantId ? hashOf(payload.grantId) : null,
      clientId: payload.clientId ?? null,
      userId: payload.accountId ?? null,
      sessionId: this.model === 'Session' ? this.sessionOfRequest() : null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + expiresIn * 1_000),
    });
  }

  /** The session in which the person has just signed in, or the one that the provider's session was found with. */
  private sessionOfRequest(): string | null {
    const ctx = Provider.ctx;
    if (!ctx) return null;
    const signedIn = ctx.oidc.result?.login?.['sessionId'];
    if (typeof signedIn === 'string') sessions.set(ctx, signedIn);
    return sessions.get(ctx) ?? null;
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const record = await recordOfHash(this.now().database, this.model, hashOf(id));
    if (!record || !(await this.lives(record))) return undefined;
    if (this.model === 'Session' && Provider.ctx && record.sessionId) sessions.set(Provider.ctx, record.sessionId);
    return { ...record.payload, jti: id, ...(record.consumed ? { consumed: true } : {}) };
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const record = await recordOfUid(this.now().database, this.model, hashOf(uid));
    return record && (await this.lives(record)) ? record.payload : undefined;
  }

  private async lives({ sessionId, payload }: StoredRecord): Promise<boolean> {
    const { accountId } = payload;
    if (this.model !== 'Session' || typeof accountId !== 'string') return true;
    const ctx = this.now();
    const [proof] = sessionId ? await proofsOf(ctx.database, [sessionId], ctx.now) : [];
    if (!proof || proof.viewer.userId !== accountId || proof.viewer.impersonatorId) return false;
    return (await accountOf(ctx, accountId)) !== undefined;
  }

  /** A second use means that somebody else holds a copy: the first one's tokens end too. */
  async consume(id: string): Promise<void> {
    const { database, now } = this.now();
    if (await consumeRecord(database, this.model, hashOf(id), now)) return;
    await forgetGrantOf(database, this.model, hashOf(id));
    throw new errors.InvalidGrant('already used');
  }

  async destroy(id: string): Promise<void> {
    await forgetRecord(this.now().database, this.model, hashOf(id));
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await forgetRecordsOfGrant(this.now().database, this.model, hashOf(grantId));
  }

  findByUserCode = unsupported;
}

/** What could be presented is left out: the record's own id, and of an interaction the session's cookie. */
function withoutSecrets({ jti: _id, session: _session, ...rest }: AdapterPayload): object {
  return rest;
}
