import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, ObjectType, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../context.ts';
import { type EventRecord, eventDefinition } from '../events/event.ts';
import { Access, signedIn } from '../graphql/access.ts';
import { live, On } from '../graphql/listen.ts';
import { readAsk } from '../graphql/reader.ts';
import { read } from '../read/ask.ts';
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
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('resource', () => String, { nullable: true, description: 'Only this list; every list by default.' })
    _resource?: string | null,
  ): Promise<ResourceChange | null> {
    const readable = readableOfResource(change.resource);
    const ids = readable ? ((await readAsk(read.ids(readable, change.ids), ctx, info)) as string[]) : [];
    return ids.length > 0 ? { resource: change.resource, ids } : null;
  }
}
