import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, signedIn } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Text, Whole } from '../../platform/graphql/inputs.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { FilePurpose } from './file-purpose.ts';
import { UPLOAD_PROBLEMS } from './messages.ts';
import { createUpload, type Ticket } from './upload.write.ts';

@InputType({ description: 'A file somebody wants to send.' })
class CreateUploadInput {
  @Field(() => FilePurpose, { description: 'What it is for; only some purposes take uploads.' }) purpose!: string;
  @Text({ description: 'Its name, as it is shown later.', max: 255 }) name!: string;
  @Whole({
    description: 'Its size in bytes, to be told early that it is too large.',
    min: 0,
    max: 2_147_483_647,
    optional: true,
  })
  size?: number | null;
  @Text({
    description: 'Its media type, to be told early that it is not taken; its content decides.',
    max: 200,
    min: 0,
    optional: true,
  })
  type?: string | null;
}

@ObjectType('Upload', { description: 'The leave to send one file, once.' })
class UploadTicket {
  @Field(() => ID, { description: 'What the mutation that uses the file is given.' }) id!: string;
  @Field(() => String, {
    description:
      'Where to send the bytes of the file, by one PUT with the same session or key. The answer tells what became of it.',
  })
  url!: string;
  @Field(() => Int, { description: 'The most bytes that are taken.' }) maximumBytes!: number;
  @Field(() => [String], { description: 'The media types that are taken.' }) types!: readonly string[];
  @Field(() => DateTimeScalar, { description: 'Until when it must have begun.' }) expiresAt!: Date;
}

const UploadError = errorType('Upload', UPLOAD_PROBLEMS);
const CreateUploadPayload = payloadOf(
  'CreateUpload',
  { upload: { type: () => UploadTicket, description: 'The leave to send it.' } },
  UploadError,
);

@Resolver()
export class UploadResolver {
  @Mutation(() => CreateUploadPayload, {
    description: 'Begins to upload a file: its bytes are sent to the address that this gives, then its id is used.',
  })
  @Access(signedIn)
  createUpload(
    @Arg('input', () => CreateUploadInput, { description: 'The file.' }) input: CreateUploadInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'upload', async (tx) => ticketOf(ctx, await createUpload(tx, input)));
  }
}

const ticketOf = ({ config }: Context, { upload, rule, megabytes }: Ticket): UploadTicket => ({
  id: upload.id,
  url: `${config.publicUrl}/api/uploads/${upload.id}`,
  maximumBytes: megabytes * 1024 * 1024,
  types: rule.types,
  expiresAt: upload.expiresAt,
});
