// The one live connection of a tab: what changed elsewhere invalidates what is shown here, messages arrive at once.
// Loads its library only after sign-in, reconnects for ever, and says when it cannot.
import type { Query, QueryClient } from '@tanstack/react-query';
import type { Client, createClient as CreateClientFunction } from 'graphql-ws';
import { useSyncExternalStore } from 'react';
import {
  MessageReceivedDocument,
  type MessageReceivedSubscription,
  ResourceChangedDocument,
  type ResourceChangedSubscription,
  type TypedDocumentString,
} from '../gql/graphql.ts';
import { renewSession } from './session.ts';
import { loadViewer, refreshViewer } from './viewer.ts';

type State = 'waiting' | 'connected' | 'offline';
type Received = MessageReceivedSubscription['messageReceived'];

type CreateClient = typeof CreateClientFunction;

/** Lists that show what is made of the rows of another. */
const COUNTED_FROM: Readonly<Record<string, readonly unknown[]>> = {
  mailMessages: ['users'],
  submissions: ['unknownDomains', 'institutions', 'questionnaireInvitations'],
};
interface Followed {
  query: string;
  variables: Record<string, unknown>;
  received: (data: never) => void;
  end?: () => void;
}

/** What the viewer may do hangs on their roles and on their own account. */
const OF_RIGHTS = ['roles', 'users'];

const LONGEST_WAIT_MS = 30_000;
const UNAUTHORISED = [4401, 4403];

let state: State = 'waiting';
let stop: (() => void) | undefined;
const watchers = new Set<() => void>();
const messageListeners = new Set<(message: Received) => void>();
/** What pages that are open follow besides; started with the connection, again with the next one. */
const followedByPages = new Set<Followed>();
let begin: ((followed: Followed) => void) | undefined;

export function useRealtimeState(): State {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}

/** Calls back for every message of the viewer's conversations; gives what ends it. */
export function onMessage(listener: (message: Received) => void): () => void {
  messageListeners.add(listener);
  return () => messageListeners.delete(listener);
}

/** Calls back for every event of a subscription while the page that asks is open; gives what ends it. */
export function follow<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  received: (data: Data) => void,
): () => void {
  const followed: Followed = { query: String(document), variables, received };
  followedByPages.add(followed);
  begin?.(followed);
  return () => {
    followedByPages.delete(followed);
    followed.end?.();
  };
}

/** Opens the connection for whoever is signed in; `talks` says whether they have conversations. */
export function startRealtime(queryClient: QueryClient, talks: boolean): () => void {
  stopRealtime();
  let ended = false;
  let client: Client | undefined;
  stop = () => {
    ended = true;
    stop = undefined;
    begin = undefined;
    void client?.dispose();
    become('waiting');
  };
  void import('graphql-ws').then(({ createClient }) => {
    if (ended) return;
    const live = connect(createClient, queryClient);
    client = live;
    begin = (followed) => keepUp(live, followed);
    begin({
      query: String(ResourceChangedDocument),
      variables: {},
      received: ({ resourceChanged: { resource, ids } }: ResourceChangedSubscription) =>
        resourceChanged(queryClient, resource, ids),
    });
    for (const followed of followedByPages) begin(followed);
    if (!talks) return;
    begin({
      query: String(MessageReceivedDocument),
      variables: {},
      received: ({ messageReceived }: MessageReceivedSubscription) => {
        for (const listener of messageListeners) listener(messageReceived);
        void queryClient.invalidateQueries({ queryKey: ['conversations', 'list'] });
        void refreshViewer(queryClient);
      },
    });
  });
  return stop;

  function keepUp(live: Client, followed: Followed): void {
    const { query, variables, received } = followed;
    let given = false;
    const again = () => {
      if (!ended && !given) setTimeout(() => !ended && !given && keepUp(live, followed), LONGEST_WAIT_MS);
    };
    const unsubscribe = live.subscribe(
      { query, variables },
      { next: ({ data }) => data && received(data as never), error: again, complete: again },
    );
    followed.end = () => {
      given = true;
      unsubscribe();
    };
  }
}

export function stopRealtime(): void {
  stop?.();
}

function connect(createClient: CreateClient, queryClient: QueryClient): Client {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  let wasConnected = false;
  let refused = false;
  return createClient({
    url: `${scheme}://${location.host}/graphql`,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    async retryWait(retries) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** retries, LONGEST_WAIT_MS)));
      if (refused) await renewSession().catch(() => false);
    },
    on: {
      connected: () => {
        // what happened while the line was down is unknown: everything shown is asked again
        if (wasConnected) void queryClient.invalidateQueries({ predicate: isNotBeingEdited });
        wasConnected = true;
        refused = false;
        become('connected');
      },
      closed: (event) => {
        refused = UNAUTHORISED.includes((event as CloseEvent).code);
        become('offline');
        if (refused) void lookAgain(queryClient).catch(() => undefined);
      },
    },
  });
}

/** Rights may have changed, or the session has ended: then the tab goes where people sign in. */
async function lookAgain(queryClient: QueryClient): Promise<void> {
  await refreshViewer(queryClient);
  if (!(await loadViewer())) return location.reload();
  await queryClient.invalidateQueries({ predicate: isNotBeingEdited });
}

/** Where the viewer's own account or one of their roles is among what changed. */
async function rightsChanged(queryClient: QueryClient, ids: readonly string[]): Promise<void> {
  const viewer = await loadViewer();
  if (viewer && [viewer.user.id, ...viewer.user.roles].some((own) => ids.includes(own))) await lookAgain(queryClient);
}

function resourceChanged(queryClient: QueryClient, resource: string, ids: readonly string[]): void {
  if (OF_RIGHTS.includes(resource)) void rightsChanged(queryClient, ids).catch(() => undefined);
  const changed = [resource, ...(COUNTED_FROM[resource] ?? [])];
  const isConcerned = (query: Query) => changed.includes(query.queryKey[0]) && isNotBeingEdited(query);
  void queryClient.invalidateQueries({ predicate: isConcerned });
  void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
}

/** A form somebody is typing into is never refilled; saving it over a newer version is a conflict and says so. */
function isNotBeingEdited(query: Query): boolean {
  const params = query.queryKey[2] as { meta?: { editing?: boolean } } | undefined;
  return params?.meta?.editing !== true;
}

function become(next: State): void {
  if (state === next) return;
  state = next;
  for (const watcher of watchers) watcher();
}
