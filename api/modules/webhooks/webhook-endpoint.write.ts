// Owns the endpoints of partners: where they are, what they hear of, their secrets. A secret leaves the house once, in the
// answer that makes it. Never sends (webhook-sender.ts).

import { LockMode } from '@mikro-orm/core';
import type { WriteContext } from '../../platform/context.ts';
import { newSigningSecret } from '../../platform/deliveries/signature.ts';
import { seal, unseal } from '../../platform/encryption.ts';
import { outsideUrl } from '../../platform/http/outside.ts';
import { Problem } from '../../platform/problem.ts';
import type { SealedColumn } from '../../platform/sealed-columns.ts';
import { applyChanges, expectVersion, take } from '../../platform/write.ts';
import { User } from '../accounts/index.ts';
import { recoverAlert } from '../alerts/index.ts';
import { WebhookEndpoint } from './webhook-endpoint.ts';
import { findWebhookEvent } from './webhook-event.ts';
import {
  WebhookEndpointCreated,
  WebhookEndpointDeleted,
  WebhookEndpointUpdated,
  WebhookSecretRotated,
} from './webhooks.events.ts';
import { alertKey } from './webhooks.notifications.ts';

export const MOST_ENDPOINTS = 20;
const OVERLAP_MS = 24 * 3_600_000;

export interface EndpointDetails {
  name?: string | null;
  url?: string | null;
  eventTypes?: string[] | null;
  enabled?: boolean | null;
}

type Made = { webhookEndpoint: WebhookEndpoint; secret: string };

/** Makes an endpoint of the viewer's. Throws ADDRESS_REFUSED, UNKNOWN_EVENT_TYPE, or TOO_MANY_ENDPOINTS. */
export async function createWebhookEndpoint(
  tx: WriteContext,
  input: EndpointDetails & { name: string; url: string; eventTypes: string[] },
): Promise<Made> {
  // One after the other, so that nobody has more than they may by asking at once.
  const owner = await tx.em.findOneOrFail(
    User,
    { id: tx.viewer.userId as string },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if ((await tx.em.count(WebhookEndpoint, { owner })) >= MOST_ENDPOINTS)
    throw new Problem('TOO_MANY_ENDPOINTS', [], { maximum: MOST_ENDPOINTS });
  const webhookEndpoint = tx.em.create(WebhookEndpoint, {
    owner,
    name: input.name,
    url: expectUrl(tx, input.url),
    eventTypes: expectTypes(tx, input.eventTypes),
    enabled: input.enabled ?? true,
    disabledBecause: null,
    secret: '',
    previousSecret: null,
    previousSecretUntil: null,
    failingSince: null,
    lastDeliveredAt: null,
    lastFault: null,
    lastAnswer: null,
    createdAt: tx.now,
    updatedAt: tx.now,
  });
  const secret = newSigningSecret();
  webhookEndpoint.secret = seal(tx.config, purposeOf(webhookEndpoint), secret);
  tx.em.persist(webhookEndpoint);
  tx.record(WebhookEndpointCreated, { webhookEndpointId: webhookEndpoint.id });
  return { webhookEndpoint, secret };
}

export async function updateWebhookEndpoint(
  tx: WriteContext,
  input: EndpointDetails & { id: string; version?: number | null },
): Promise<WebhookEndpoint> {
  const endpoint = await takeOwn(tx, input.id);
  expectVersion(endpoint, input.version);
  applyChanges<WebhookEndpoint, 'name' | 'url' | 'eventTypes' | 'enabled'>(
    endpoint,
    {
      ...input,
      ...(input.url == null ? {} : { url: expectUrl(tx, input.url) }),
      ...(input.eventTypes == null ? {} : { eventTypes: expectTypes(tx, input.eventTypes) }),
    },
    { required: ['name', 'url', 'eventTypes', 'enabled'] },
  );
  if (input.enabled) {
    endpoint.switchOn();
    await recoverAlert(tx, alertKey(endpoint.id));
  }
  endpoint.updatedAt = tx.now;
  tx.record(WebhookEndpointUpdated, { webhookEndpointId: endpoint.id });
  return endpoint;
}

/** Gives it a new secret; for a day what is sent is signed with the one before, too. */
export async function rotateWebhookSecret(tx: WriteContext, input: { id: string }): Promise<Made> {
  const webhookEndpoint = await takeOwn(tx, input.id);
  const secret = newSigningSecret();
  webhookEndpoint.previousSecret = webhookEndpoint.secret;
  webhookEndpoint.previousSecretUntil = new Date(tx.now.getTime() + OVERLAP_MS);
  webhookEndpoint.secret = seal(tx.config, purposeOf(webhookEndpoint), secret);
  webhookEndpoint.updatedAt = tx.now;
  tx.record(WebhookSecretRotated, { webhookEndpointId: webhookEndpoint.id });
  return { webhookEndpoint, secret };
}

/** Deletes an endpoint with its deliveries; gives its id. Administrators may, whosever it is. */
export async function deleteWebhookEndpoint(tx: WriteContext, input: { id: string }): Promise<string> {
  const endpoint = await take(tx, WebhookEndpoint, input.id);
  tx.em.remove(endpoint);
  await recoverAlert(tx, alertKey(endpoint.id));
  tx.record(WebhookEndpointDeleted, { webhookEndpointId: endpoint.id });
  return endpoint.id;
}

/** The viewer's own endpoint: nobody else may turn what its owner sees to another address. */
export async function takeOwn(
  tx: WriteContext,
  id: string,
  path: readonly string[] = ['id'],
): Promise<WebhookEndpoint> {
  const endpoint = await take(tx, WebhookEndpoint, id, path);
  if (endpoint.owner.id !== tx.viewer.userId) throw new Problem('NOT_YOURS', path);
  return endpoint;
}

/** What the endpoint's messages are signed with now. */
export const secretsOf = ({ config }: Pick<WriteContext, 'config'>, endpoint: WebhookEndpoint, now: Date): string[] => {
  const { secret, previousSecret, previousSecretUntil } = endpoint;
  const overlapping = previousSecret && previousSecretUntil && previousSecretUntil > now ? [previousSecret] : [];
  return [secret, ...overlapping].map((sealed) => unseal(config, purposeOf(endpoint), sealed));
};

/** Where the secrets are sealed. */
export const sealedEndpoint: SealedColumn = {
  entity: WebhookEndpoint,
  key: 'id',
  properties: ['secret', 'previousSecret'],
  purpose: (id) => purposeOf({ id }),
};

const purposeOf = ({ id }: Pick<WebhookEndpoint, 'id'>): string => `webhook ${id}`;

function expectUrl({ config }: WriteContext, text: string): string {
  const url = outsideUrl(config, text.trim());
  if (!url) throw new Problem('ADDRESS_REFUSED', ['url']);
  return url.href;
}

function expectTypes({ viewer }: WriteContext, types: readonly string[]): string[] {
  if (types.length === 0) throw new Problem('REQUIRED', ['eventTypes']);
  for (const type of types) {
    const event = findWebhookEvent(type);
    if (!event || !viewer.may(event.permission)) throw new Problem('UNKNOWN_EVENT_TYPE', ['eventTypes'], { type });
  }
  return [...new Set(types)];
}
