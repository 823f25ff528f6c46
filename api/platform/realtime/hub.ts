// Subscriptions of one API process: for each event the subscribers are grouped by what they asked and what they may
// see, each group's answer is executed and serialised once, and the frame is shared.

import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import type { EventRecord } from '../events/event.ts';
import { checkAccess } from '../graphql/access.ts';
import type { Listening } from '../graphql/assemble.ts';
import { isPersonal, readField } from '../graphql/reader.ts';
import type { Viewer } from '../viewer.ts';

export interface Subscriber {
  viewer: Viewer;
  readonly language: Context['language'];
  /** Documents of equal text are one object. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly field: { name: string; responseKey: string; args: Readonly<Record<string, unknown>> };
  /** Sends the payload of a "next" frame, already serialised. */
  send(payload: string): void;
  /** Ends the subscription; with errors when access was lost. */
  end(reason?: 'ACCESS_LOST'): void;
}

export interface HubOptions {
  schema: GraphQLSchema;
  contextFor: (viewer: Viewer, language: Context['language']) => Context;
  /** The viewers as they are now, by credential; missing when the session or key has ended. */
  recheck: (viewers: readonly Viewer[]) => Promise<ReadonlyMap<string, Viewer>>;
  formatErrors: (result: ExecutionResult) => ExecutionResult;
}

/** A subscriber with the root value of one event. */
interface Recipient {
  subscriber: Subscriber;
  root: object;
}

export class Hub {
  private readonly subscribers = new Set<Subscriber>();

  constructor(private readonly options: HubOptions) {}

  get size(): number {
    return this.subscribers.size;
  }

  /** Adds a subscriber; the function given back removes it. */
  add(subscriber: Subscriber): () => void {
    this.subscribers.add(subscriber);
    return () => this.subscribers.delete(subscriber);
  }

  /** Ends what a session or key has open, the moment it is revoked. */
  endCredential(credentialId: string): void {
    for (const subscriber of this.subscribers) {
      if (subscriber.viewer.credentialId !== credentialId) continue;
      this.subscribers.delete(subscriber);
      subscriber.end('ACCESS_LOST');
    }
  }

  /** Completes every subscription, when the process stops. */
  endAll(): void {
    for (const subscriber of this.subscribers) subscriber.end();
    this.subscribers.clear();
  }

  async deliver(event: EventRecord): Promise<void> {
    const concerned: Recipient[] = [];
    for (const subscriber of this.subscribers) {
      const { name, args } = subscriber.field;
      const extensions = this.options.schema.getSubscriptionType()?.getFields()[name]?.extensions;
      const listening = extensions?.listening as Listening | undefined;
      if (listening && listening.event.name !== '*' && listening.event.name !== event.name) continue;
      const payload = listening?.event.name === '*' ? event : event.payload;
      const root = listening?.select(payload as never, args) ?? null;
      if (root) concerned.push({ subscriber, root: { [name]: root } });
    }
    const allowed = await this.stillAllowed(concerned);
    for (const group of Map.groupBy(allowed, ({ subscriber, root }) => groupKey(subscriber, root)).values())
      await this.answer(group);
  }

  /** Sessions and rights are checked again for every event; whoever lost them is completed. */
  private async stillAllowed(concerned: readonly Recipient[]): Promise<Recipient[]> {
    const viewers = concerned.map(({ subscriber }) => subscriber.viewer);
    const current = viewers.some(({ signedIn }) => signedIn)
      ? await this.options.recheck(viewers)
      : new Map<string, Viewer>();
    return concerned.filter(({ subscriber }) => {
      const { viewer, field } = subscriber;
      const now = viewer.credentialId ? current.get(viewer.credentialId) : viewer;
      const rule = this.options.schema.getSubscriptionType()?.getFields()[field.name]?.extensions.access;
      try {
        if (!now) throw new Error('The session has ended');
        checkAccess(rule as never, now);
        subscriber.viewer = now;
        return true;
      } catch {
        this.subscribers.delete(subscriber);
        subscriber.end('ACCESS_LOST');
        return false;
      }
    });
  }

  private async answer(group: readonly Recipient[]): Promise<void> {
    const [first, ...others] = group as [Recipient, ...Recipient[]];
    const frame = await this.frame(first);
    if (!isPersonal(first.subscriber.operation)) {
      if (frame) for (const { subscriber } of group) subscriber.send(frame);
      return;
    }
    if (frame) first.subscriber.send(frame);
    const mine = (recipient: Recipient) => recipient.subscriber.viewer.userId === first.subscriber.viewer.userId;
    if (frame) for (const { subscriber } of others.filter(mine)) subscriber.send(frame);
    const byPerson = Map.groupBy(
      others.filter((recipient) => !mine(recipient)),
      ({ subscriber }) => subscriber.viewer.userId ?? '',
    );
    for (const people of byPerson.values()) {
      const own = await this.frame(people[0] as Recipient);
      if (own) for (const { subscriber } of people) subscriber.send(own);
    }
  }

  /** The serialised answer, or null when the viewer may not see what happened. */
  private async frame({ subscriber, root }: Recipient): Promise<string | null> {
    const { document, operation, variables, viewer, language, field } = subscriber;
    const result = (await execute({
      schema: this.options.schema,
      document,
      rootValue: root,
      contextValue: this.options.contextFor(viewer, language),
      variableValues: variables,
      operationName: operation.name?.value,
      fieldResolver: readField,
    })) as ExecutionResult;
    const unseen = result.data == null || result.data[field.responseKey] == null;
    const onlyUnseen = result.errors?.every(
      ({ path, originalError }) =>
        path?.length === 1 && originalError?.message.startsWith('Cannot return null') === true,
    );
    if (unseen && onlyUnseen !== false) return null;
    return JSON.stringify(this.options.formatErrors(result));
  }
}

const documentIds = new WeakMap<DocumentNode, number>();
let nextDocumentId = 0;
function groupKey({ document, operation, variables, viewer, language }: Subscriber, root: object): string {
  let id = documentIds.get(document);
  if (id === undefined) documentIds.set(document, (id = ++nextDocumentId));
  return JSON.stringify([id, operation.name?.value, variables, viewer.rightsKey, language, root]);
}
