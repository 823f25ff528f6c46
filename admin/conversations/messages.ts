// The messages of one conversation as this tab knows them: pages from the API, newest first, plus what arrives live.
// Adding a message twice changes nothing: the sequence number tells.
import { type InfiniteData, type QueryClient, useInfiniteQuery } from '@tanstack/react-query';
import { type MessageRowFragment, MessagesDocument, type MessagesQuery } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';

export type Message = MessageRowFragment;
type Page = NonNullable<MessagesQuery['conversation']>['messages'];
type Pages = InfiniteData<Page | null>;

const PER_PAGE = 30;

const keyOf = (conversationId: string) => ['conversations', 'messages', { id: conversationId }];

export function useMessages(conversationId: string) {
  const query = useInfiniteQuery({
    queryKey: keyOf(conversationId),
    queryFn: async ({ pageParam, signal }) => {
      const variables = { id: conversationId, first: PER_PAGE, after: pageParam };
      return (await request(MessagesDocument, variables, signal)).conversation?.messages ?? null;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
  });
  return { ...query, messages: oldestFirst(query.data) };
}

/** Puts a message that arrived or was sent among those already shown. */
export function addMessage(queryClient: QueryClient, conversationId: string, message: Message): void {
  queryClient.setQueryData<Pages>(keyOf(conversationId), (pages) => {
    const [newest, ...older] = pages?.pages ?? [];
    if (!pages || !newest || newest.nodes.some(({ seq }) => seq === message.seq)) return pages;
    return { ...pages, pages: [{ ...newest, nodes: [message, ...newest.nodes] }, ...older] };
  });
}

export function oldestFirst(pages: Pages | undefined): Message[] {
  const bySeq = new Map<number, Message>();
  for (const page of pages?.pages ?? []) for (const message of page?.nodes ?? []) bySeq.set(message.seq, message);
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq);
}
