// Another record by its name, with a link to its page; by its id where it is gone, or not for the reader.
import { useQuery } from '@tanstack/react-query';
import { request } from '../../providers/graphql.ts';
import { RecordLink } from '../../records/RecordLink.tsx';
import type { Resource } from '../resource.ts';

export function Named({ resource, id }: { resource: Resource; id: string }) {
  const { data } = useQuery({
    queryKey: ['audit', 'named', resource.name, id],
    queryFn: ({ signal }) => recordOf(resource, id, signal),
    retry: false,
  });
  const name = data ? resource.title?.(data as never) : null;
  if (!name) return id;
  if (!resource.pages.show) return name;
  return (
    <RecordLink resource={resource.name} id={id}>
      {name}
    </RecordLink>
  );
}

/** Asked for by its id, or found in the list of what has no page of its own. */
async function recordOf(resource: Resource, id: string, signal: AbortSignal): Promise<unknown> {
  const { one, list } = await resource.data();
  const document = one ?? list;
  if (!document) return null;
  const asked = one ? { id } : { first: 1, filter: { ids: [id] } };
  const [found] = Object.values(await request(document as never, asked as never, signal)) as unknown[];
  return (one ? found : (found as { nodes: unknown[] }).nodes[0]) ?? null;
}
