import { Arg, Field, ID, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import { type EventRecord, eventDefinition } from '../events/event.ts';
import { Access, signedIn } from '../graphql/access.ts';
import { live, On } from '../graphql/listen.ts';
import { Read, type Reader } from '../graphql/reader.ts';
import { readableOfResource } from '../read/readable.ts';

@ObjectType({ description: 'Rows of a list that were made or changed.' })
export class ResourceChange {
  @Field(() => String, { description: 'The list, by the name of its query: "trainings", "jobOffers" …' })
  resource!: string;
  @Field(() => [ID], { description: 'The rows that the viewer may see.' }) ids!: string[];
}

const anyEvent = { name: '*' } as const;

@Resolver()
export class ResourceChangedResolver {
  @Subscription(() => ResourceChange, {
    ...live,
    description: 'Tells which rows changed, so that lists can refresh. Only rows the viewer may see.',
  })
  @Access(signedIn)
  @On(anyEvent, (event: EventRecord, { resource }: { resource?: string | null }) => {
    const change = eventDefinition(event.name)?.changes?.(event.payload);
    return change && (!resource || resource === change.resource) ? change : null;
  })
  async resourceChanged(
    @Root() change: ResourceChange,
    @Read() read: Reader,
    @Arg('resource', () => String, { nullable: true, description: 'Only this list; every list by default.' })
    _resource?: string | null,
  ): Promise<ResourceChange | null> {
    const readable = readableOfResource(change.resource);
    const ids = readable ? await read.visibleIds(readable, change.ids) : [];
    return ids.length > 0 ? { resource: change.resource, ids } : null;
  }
}
