// Who is signed in and what they may do. Asked once and kept until the session changes or something about the
// viewer does; the menu, the buttons and the auth provider all read it here.
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { ViewerDocument } from '../gql/graphql.ts';
import type { Permission, Resource, Viewer } from '../resources/resource.ts';
import { request } from './graphql.ts';
import { renewSession } from './session.ts';

const VIEWER_KEY = ['viewer'];
let known: Promise<Viewer | null> | undefined;

/** The viewer, or null when nobody is signed in and the session cannot be renewed. */
export function loadViewer(): Promise<Viewer | null> {
  known ??= fetchViewer().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

export function forgetViewer(): void {
  known = undefined;
}

async function fetchViewer(): Promise<Viewer | null> {
  const { viewer } = await request(ViewerDocument, {});
  if (viewer) return viewer;
  return (await renewSession()) ? ((await request(ViewerDocument, {})).viewer ?? null) : null;
}

export function useViewer(): Viewer | undefined {
  const { data } = useQuery({ queryKey: VIEWER_KEY, queryFn: loadViewer, staleTime: Number.POSITIVE_INFINITY });
  return data ?? undefined;
}

/** Asks again, for example after a message came in. What was refused before may be allowed now. */
export async function refreshViewer(queryClient: QueryClient): Promise<void> {
  forgetViewer();
  queryClient.removeQueries({ queryKey: ['auth', 'canAccess'], type: 'inactive' });
  await queryClient.invalidateQueries({ queryKey: VIEWER_KEY });
}

export function may(viewer: Viewer | undefined, ...permissions: readonly Permission[]): boolean {
  return viewer !== undefined && permissions.some((permission) => viewer.permissions.includes(permission));
}

/** Whether the viewer may open the list. */
export function mayRead(viewer: Viewer | undefined, { access }: Resource): boolean {
  return access.read.length === 0 || may(viewer, ...access.read);
}

export function mayCreate(viewer: Viewer | undefined, { access }: Resource): boolean {
  return may(viewer, ...(access.create ?? []));
}

/** Whether the viewer may make a record of their own here, the only one they may make. */
export function mayCreateOwn(viewer: Viewer | undefined, resource: Resource): boolean {
  const own = resource.access.createOwn ?? [];
  return may(viewer, ...own) && !mayCreate(viewer, resource) && !hasOwn(viewer, resource);
}

/** The record's own word counts where it has one. */
export function mayEdit(viewer: Viewer | undefined, { access }: Resource, record?: Record<string, unknown>): boolean {
  if (typeof record?.['viewerCanUpdate'] === 'boolean') return record['viewerCanUpdate'];
  return may(viewer, ...(access.edit ?? []));
}

/** Whether the viewer has a record of their own among these. */
export function hasOwn(viewer: Viewer | undefined, { access }: Resource): boolean {
  return viewer !== undefined && (access.own?.(viewer) ?? false);
}
