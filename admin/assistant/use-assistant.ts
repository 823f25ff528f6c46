// What the assistant can do here; asked once in a while, since the day's budget shrinks.
import { useQuery } from '@tanstack/react-query';
import { AssistantDocument } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';

const FRESH_MS = 60_000;

export function useAssistant() {
  const { data } = useQuery({
    queryKey: ['assistant'],
    queryFn: async ({ signal }) => (await request(AssistantDocument, {}, signal)).assistant,
    staleTime: FRESH_MS,
  });
  return data;
}
