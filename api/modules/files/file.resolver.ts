import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { resolvedInCode } from '../../platform/read/compile.ts';
import { File, type FileStatus } from './file.ts';
import { fileLink } from './file-link.ts';

@Resolver(() => File)
export class FileResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'A link to download it, good for five minutes and only for as long as the session or key that asks for it may see the file; null while it cannot be read, and in subscriptions.',
  })
  downloadUrl(
    @Root() file: { $id: string; $status: FileStatus; $purpose: string },
    @Ctx() ctx: Context,
    @Info() { operation }: GraphQLResolveInfo,
  ) {
    // One answer of a subscription may go to several people.
    if (operation.operation === 'subscription') return null;
    return fileLink(ctx, { id: file.$id, status: file.$status, purpose: file.$purpose });
  }
}
resolvedInCode('File', { downloadUrl: ['id', 'status', 'purpose'] });
