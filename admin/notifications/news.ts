// The viewer's newest notifications and how many are unread. What changes on the server invalidates everything under the
// key "notifications" (providers/realtime.ts).
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  MarkNotificationsReadDocument,
  type MarkNotificationsReadInput,
  NotificationNewsDocument,
  type NotificationRowFragment,
} from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';
import { may, useViewer } from '../providers/viewer.ts';

export type Notification = NotificationRowFragment;
export const NOTIFICATIONS = ['notifications'];
const NEWEST = 8;

export interface News {
  unread: number;
  newest: readonly Notification[];
  loaded: boolean;
}

export function useNews(): News {
  const viewer = useViewer();
  const { data } = useQuery({
    queryKey: [...NOTIFICATIONS, 'news', viewer?.user.id],
    queryFn: ({ signal }) => request(NotificationNewsDocument, { first: NEWEST }, signal),
    enabled: may(viewer, 'notifications.use'),
  });
  return {
    unread: data?.viewer?.unreadNotificationCount ?? 0,
    newest: data?.notifications.nodes ?? [],
    loaded: data !== undefined,
  };
}

const refresh = (queryClient: QueryClient): Promise<void> => queryClient.invalidateQueries({ queryKey: NOTIFICATIONS });

/** Marks these, or all until now, as read. */
export function useMarkRead(): (ids?: string[]) => Promise<void> {
  const queryClient = useQueryClient();
  return async (ids) => {
    const input: MarkNotificationsReadInput = ids ? { ids } : { until: new Date().toISOString() };
    await request(MarkNotificationsReadDocument, { input });
    await refresh(queryClient);
  };
}
