// Subscriptions of one API process. Subscribers are kept by what they asked; of the events heard together, each is
// answered once for all who asked the same and may see the same, and each subscriber gets its messages in one write.

import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Context } from '../context.ts';
import type { EventRecord } from '../events/event.ts';
import { type AccessRule, checkAccess } from '../graphql/access.ts';
import type { Listening } from '../graphql/assemble.ts';
import { isPersonal, readField } from '../graphql/reader.ts';
import type { Viewer } from '../viewer.ts';
import { AnswerLimit } from './answer-limit.ts';
import { sharedPart } from './frames.ts';
import { inTurns } from './in-turns.ts';

/** Answers read at the same time, and subscribers written to before others of the process have their turn. */
const READ_AT_ONCE = 4;
const WRITTEN_AT_ONCE = 500;

export interface Subscriber {
  viewer: Viewer;
  readonly language: Context['language'];
  /** Documents of equal text are one object. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly field: { name: string; responseKey: string; args: Readonly<Record<string, unknown>> };
  /** Sends "next" messages, oldest first; of each, what its receivers share (frames.ts). */
  send(messages: readonly Buffer[]): void;
  /** Ends the subscription; with a reason when access was lost, or when its caller would be told too much. */
  end(reason?: 'ACCESS_LOST' | 'TOLD_TOO_MUCH'): void;
}

export interface HubOptions {
  schema: GraphQLSchema;
  contextFor: (viewer: Viewer, language: Context['language']) => Context;
  /** The viewers as they are now, by credential; missing when the session or key has ended. */
  recheck: (viewers: readonly Viewer[]) => Promise<ReadonlyMap<string, Viewer>>;
  formatErrors: (result: ExecutionResult) => ExecutionResult;
  /** The answers that one account or key is told in a minute at most; one more ends what it has open. */
  mostAnswers: number;
}

/** Subscribers with one document, operation, language and equal variables. */
interface Question {
  readonly key: string;
  readonly field: Subscriber['field'];
  readonly subscribers: Set<Subscriber>;
}

/** A subscriber with the root value of one event. */
interface Recipient {
  subscriber: Subscriber;
  root: object;
}

/** A message and who receives it. */
interface Delivery {
  message: Buffer;
  subscribers: readonly Subscriber[];
}

export class Hub {
  /** By the name of the event listened to ("*" for any), then by key. */
  private readonly questions = new Map<string, Map<string, Question>>();
  private readonly asked = new Map<Subscriber, Question>();
  private readonly answerLimit: AnswerLimit;

  constructor(private readonly options: HubOptions) {
    this.answerLimit = new AnswerLimit(options.mostAnswers);
  }

  /** Adds a subscriber; the function given back removes it. */
  add(subscriber: Subscriber): () => void {
    const { field } = subscriber;
    const key = questionKey(subscriber);
    const ofEvent = this.questionsOf(this.listening(field.name)?.event.name ?? '');
    const question = ofEvent.get(key) ?? { key, field, subscribers: new Set() };
    ofEvent.set(key, question);
    question.subscribers.add(subscriber);
    this.asked.set(subscriber, question);
    return () => this.remove(subscriber);
  }

  private remove(subscriber: Subscriber): void {
    const question = this.asked.get(subscriber);
    if (!question) return;
    this.asked.delete(subscriber);
    question.subscribers.delete(subscriber);
    if (question.subscribers.size === 0)
      this.questionsOf(this.listening(question.field.name)?.event.name ?? '').delete(question.key);
  }

  /** Completes every subscription, when the process stops. */
  endAll(): void {
    for (const subscriber of this.asked.keys()) {
      this.remove(subscriber);
      subscriber.end();
    }
  }

  /** Ends what these viewers have open, the moment their sessions or keys have ended. */
  endFor(concerned: (viewer: Viewer) => boolean): void {
    for (const subscriber of this.asked.keys()) if (concerned(subscriber.viewer)) this.loseAccess(subscriber);
  }

  /** Checks again what these viewers may hear. */
  async recheckFor(concerned: (viewer: Viewer) => boolean): Promise<void> {
    await this.recheck([...this.asked.keys()].filter(({ viewer }) => concerned(viewer)));
  }

  /** Sends what happened to whom it concerns: events in this order, sessions and rights as they are after the last. */
  async deliver(events: readonly EventRecord[]): Promise<void> {
    const occasions = events.flatMap((event) => this.occasionsOf(event));
    const questions = [...new Set(occasions.map(({ question }) => question))];
    await this.recheck(questions.flatMap(({ subscribers }) => [...subscribers]));
    const groups = new Map(
      questions.map((question) => [
        question,
        [...Map.groupBy(question.subscribers, ({ viewer }) => viewer.rightsKey).values()],
      ]),
    );
    const answers = occasions.flatMap(({ question, root }) =>
      (groups.get(question) ?? []).map((group) => () => this.answer(group, root)),
    );
    const settled = await inTurns(answers, READ_AT_ONCE);
    await this.send(settled.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])));
    const failed = settled.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
    if (failed) throw failed.reason;
  }

  /** The questions that an event concerns, each with its root value. */
  private occasionsOf(event: EventRecord): { question: Question; root: object }[] {
    return [event.name, '*'].flatMap((name) =>
      [...this.questionsOf(name).values()].flatMap((question) => {
        const { field } = question;
        const payload = name === '*' ? event : event.payload;
        const root = this.listening(field.name)?.select(payload as never, field.args) ?? null;
        return root ? { question, root: { [field.name]: root } } : [];
      }),
    );
  }

  /** Brings the viewers up to date; whoever lost access is ended. */
  private async recheck(subscribers: readonly Subscriber[]): Promise<void> {
    const viewers = subscribers.map(({ viewer }) => viewer);
    const current = viewers.some(({ signedIn }) => signedIn)
      ? await this.options.recheck(viewers)
      : new Map<string, Viewer>();
    for (const subscriber of subscribers) {
      const { viewer, field } = subscriber;
      const now = viewer.credentialId ? current.get(viewer.credentialId) : viewer;
      if (now === viewer) continue;
      if (now && this.mayBeTold(now, field.name)) subscriber.viewer = now;
      else this.loseAccess(subscriber);
    }
  }

  private mayBeTold(viewer: Viewer, fieldName: string): boolean {
    const rule = this.options.schema.getSubscriptionType()?.getFields()[fieldName]?.extensions.access;
    try {
      checkAccess(rule as AccessRule, viewer);
      return true;
    } catch {
      return false;
    }
  }

  private loseAccess(subscriber: Subscriber): void {
    this.remove(subscriber);
    subscriber.end('ACCESS_LOST');
  }

  /** Whoever may be told of one more; the others are ended, so that they know that they miss something. */
  private hearersOf(group: readonly Subscriber[]): Subscriber[] {
    const known = new Map<string | null, boolean>();
    return group.filter((subscriber) => {
      const { callerId } = subscriber.viewer;
      const mayBeTold = known.get(callerId) ?? this.answerLimit.take(callerId);
      known.set(callerId, mayBeTold);
      if (mayBeTold) return true;
      this.remove(subscriber);
      subscriber.end('TOLD_TOO_MUCH');
      return false;
    });
  }

  /** One answer for all, or one for each person where it depends on who they are. */
  private async answer(all: readonly Subscriber[], root: object): Promise<Delivery[]> {
    const group = this.hearersOf(all);
    const [first] = group;
    if (!first) return [];
    const answer = await this.frame({ subscriber: first, root });
    const people = isPersonal(first.operation)
      ? [...Map.groupBy(group, ({ viewer }) => viewer.userId).values()]
      : [group];
    const deliveries: Delivery[] = [];
    for (const subscribers of people) {
      const [own] = subscribers as [Subscriber];
      const payload = own === first ? answer : await this.frame({ subscriber: own, root });
      if (payload !== null) deliveries.push({ message: sharedPart(payload), subscribers });
    }
    return deliveries;
  }

  /** Each subscriber's messages in one write, in order; whoever has left meanwhile is passed over. */
  private async send(deliveries: readonly Delivery[]): Promise<void> {
    const outgoing = new Map<Subscriber, Buffer[]>();
    for (const { message, subscribers } of deliveries)
      for (const subscriber of subscribers) {
        const messages = outgoing.get(subscriber);
        if (messages) messages.push(message);
        else outgoing.set(subscriber, [message]);
      }
    let written = 0;
    for (const [subscriber, messages] of outgoing) {
      if (this.asked.has(subscriber)) subscriber.send(messages);
      if (++written % WRITTEN_AT_ONCE === 0) await new Promise(setImmediate);
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

  private listening(fieldName: string): Listening | undefined {
    return this.options.schema.getSubscriptionType()?.getFields()[fieldName]?.extensions.listening as
      | Listening
      | undefined;
  }

  private questionsOf(eventName: string): Map<string, Question> {
    const known = this.questions.get(eventName) ?? new Map<string, Question>();
    this.questions.set(eventName, known);
    return known;
  }
}

const documentIds = new WeakMap<DocumentNode, number>();
let nextDocumentId = 0;
function questionKey({ document, operation, variables, language }: Subscriber): string {
  let id = documentIds.get(document);
  if (id === undefined) documentIds.set(document, (id = ++nextDocumentId));
  return JSON.stringify([id, operation.name?.value, variables, language]);
}
