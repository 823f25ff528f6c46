import { Arg, Args, ID, Query, Resolver } from 'type-graphql';
import { Access, signedIn } from '../../platform/graphql/access.ts';
import { connectionOf, listArgs, type PageArgs } from '../../platform/graphql/connection-types.ts';
import { read } from '../../platform/read/ask.ts';
import { Export } from './export.ts';
import { exports } from './files.read.ts';

const ExportListArgs = listArgs('Export', { orderFields: { CREATED_AT: 'By the time they were asked for.' } });
const ExportConnection = connectionOf('Export', () => Export);

@Resolver(() => Export)
export class ExportResolver {
  @Query(() => ExportConnection, { description: 'What the viewer asked to have as a file.' })
  @Access(signedIn)
  exports(@Args(() => ExportListArgs) args: PageArgs) {
    return read.connection(exports, args);
  }

  @Query(() => Export, { nullable: true, description: 'One export of the viewer’s; null when there is none.' })
  @Access(signedIn)
  export(@Arg('id', () => ID, { description: 'The export.' }) id: string) {
    return read.byId(exports, id);
  }
}
