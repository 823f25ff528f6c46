import { useQuery } from '@tanstack/react-query';
import { WebhookEventTypesDocument, type WebhookEventTypesQuery } from '../../gql/graphql.ts';
import { request } from '../../providers/graphql.ts';

export type EventType = WebhookEventTypesQuery['webhookEventTypes'][number];

/** What an endpoint of the viewer can hear of; undefined while it is asked for. */
export function useEventTypes(): readonly EventType[] | undefined {
  const { data } = useQuery({
    queryKey: ['webhookEndpoints', 'eventTypes'],
    queryFn: ({ signal }) => request(WebhookEventTypesDocument, {}, signal),
  });
  return data?.webhookEventTypes;
}
