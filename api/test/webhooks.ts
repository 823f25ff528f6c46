// A world whose events go to a real receiver, by endpoints of webhooks.

import { type Asked, type OutsideServer, openOutside } from './outside.ts';
import { type Answer, type Client, openWorld, type World } from './world.ts';

export const CREATE_ENDPOINT = `mutation ($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    webhookEndpoint { id name url eventTypes enabled disabledBecause owner { fullName } viewerCanUpdate version }
    secret errors { code path }
  }
}`;
const DELIVERIES = `query ($endpointId: ID!) {
  webhookDeliveries(filter: { endpointId: $endpointId }, orderBy: { field: CREATED_AT, direction: ASC }) {
    nodes { id eventType status fault answer attemptCount }
  }
}`;
const MAKE_OFFER = `mutation ($organisationId: ID!) {
  createJobOffer(input: { organisationId: $organisationId, title: "Poste", description: "x", contract: PERMANENT }) {
    jobOffer { id } errors { code path }
  }
}`;
const PUBLISH = 'mutation ($id: ID!) { publishJobOffer(input: { id: $id }) { errors { code } } }';

export class Webhooks {
  constructor(
    readonly world: World,
    readonly receiver: OutsideServer,
    readonly admin: Client,
    readonly organisationId: string,
    private readonly closeWorld: () => Promise<void>,
  ) {}

  async close(): Promise<void> {
    await this.receiver.close();
    await this.closeWorld();
  }

  readonly askedAt = (path: string): Asked[] => this.receiver.asked.filter((one) => one.path === path);

  /** An endpoint at this path of the receiver that hears of published offers. */
  async endpoint(path: string, more: object = {}, owner = this.admin): Promise<{ id: string; secret: string }> {
    const input = { name: path, url: `${this.receiver.url}${path}`, eventTypes: ['jobOffer.published'], ...more };
    const { createWebhookEndpoint } = await owner.run(CREATE_ENDPOINT, { input });
    if (createWebhookEndpoint.errors.length > 0) throw new Error(JSON.stringify(createWebhookEndpoint.errors));
    return { id: createWebhookEndpoint.webhookEndpoint.id, secret: createWebhookEndpoint.secret };
  }

  /** Something happens: the id of the offer that is published. */
  async publishOffer(organisationId = this.organisationId): Promise<string> {
    const { createJobOffer } = await this.admin.run(MAKE_OFFER, { organisationId });
    const { id } = createJobOffer.jobOffer;
    await this.admin.run(PUBLISH, { id });
    return id;
  }

  async deliveriesOf(endpointId: string, client = this.admin): Promise<Answer[]> {
    return (await client.run(DELIVERIES, { endpointId })).webhookDeliveries.nodes;
  }

  /** What waits for another attempt does not wait any longer. */
  async dueNow(endpointId: string): Promise<void> {
    await this.world.rows(
      `update webhook_delivery set next_attempt_at = now() where endpoint_id = $1 and status = 'QUEUED'`,
      [endpointId],
    );
    await this.world.write(async (tx) => tx.record({ name: 'WebhookDeliveriesChanged' }, { webhookDeliveryIds: [] }));
  }

  /** Switches every endpoint off that an earlier test made. */
  async silence(): Promise<void> {
    await this.world.rows('update webhook_endpoint set enabled = false');
  }

  /** Every endpoint as it stands. */
  everything(): Promise<Answer[]> {
    return this.world.rows('select * from webhook_endpoint order by id');
  }
}

export const headersOf = ({ headers }: Asked): Record<string, string> => headers as Record<string, string>;

export async function openWebhooks(): Promise<Webhooks> {
  const { world, close } = await openWorld({ privateWebhooks: true });
  const admin = await world.as('ADMIN', 'Ada');
  const { createOrganisation } = await admin.run(
    'mutation { createOrganisation(input: { name: "Atelier", kind: COMPANY }) { organisation { id } } }',
  );
  const receiver = await openOutside();
  await world.worker();
  return new Webhooks(world, receiver, admin, createOrganisation.organisation.id, close);
}
