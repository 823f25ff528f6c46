import { ArrayMaxSize } from 'class-validator';
import { Arg, Args, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import {
  connectionOf,
  IdsFilter,
  listArgs,
  type PageArgs,
  payloadOf,
} from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { Reference, Text } from '../../platform/graphql/inputs.ts';
import { read } from '../../platform/read/ask.ts';
import { ImportTarget } from './csv-mapping.ts';
import { SUBMISSION_IMPORT_PROBLEMS } from './messages.ts';
import { SubmissionImport, SubmissionImportStatus } from './submission-import.ts';
import {
  applySubmissionImport,
  createSubmissionImport,
  mapSubmissionImport,
  undoSubmissionImport,
} from './submission-import-steps.write.ts';
import { submissionImports } from './submission-imports.read.ts';

@InputType({ description: 'Which imports.' })
class SubmissionImportFilter extends IdsFilter {
  @Reference({ description: 'Only those into this questionnaire.', optional: true }) questionnaireId?: string | null;
  @Field(() => SubmissionImportStatus, { nullable: true, description: 'Only those that stand there.' })
  status?: SubmissionImportStatus | null;
}
const SubmissionImportListArgs = listArgs('SubmissionImport', {
  filter: SubmissionImportFilter,
  orderFields: { CREATED_AT: 'By the time they were asked for.' },
});
const SubmissionImportConnection = connectionOf('SubmissionImport', () => SubmissionImport);

@InputType({ description: 'A file to take answers over from.' })
class CreateSubmissionImportInput {
  @Reference({ description: 'The upload, made for SUBMISSION_FILE by the same person, whose bytes were taken.' })
  uploadId!: string;
  @Reference({
    description: 'Where the submissions go; a backup says so itself, unless another is named.',
    optional: true,
  })
  questionnaireId?: string | null;
  @Text({ description: 'Chosen by the caller, e.g. a UUID: asking again with it gives the same import.', max: 100 })
  idempotencyKey!: string;
}

@InputType({ description: 'What a column is.' })
class ImportColumnInput {
  @Field(() => ImportTarget, { description: 'What it is.' }) target!: ImportTarget;
  @Text({ description: 'Key of the question, with ANSWER.', max: 200, optional: true }) questionKey?: string | null;
  @Text({ description: 'Key of the option or item that it is about, if it is about one.', max: 200, optional: true })
  part?: string | null;
}

@InputType({ description: 'What the columns of a table are.' })
class MapSubmissionImportInput {
  @Reference({ description: 'The import.' }) id!: string;
  @Field(() => [ImportColumnInput], { description: 'Every column, in the order of the file.' })
  @ArrayMaxSize(1_000, { context: { minimum: 0, maximum: 1_000 } })
  columns!: ImportColumnInput[];
}

@InputType({ description: 'The import whose submissions are taken over.' })
class ApplySubmissionImportInput {
  @Reference({ description: 'The import.' }) id!: string;
}

@InputType({ description: 'The import whose submissions are taken away again.' })
class UndoSubmissionImportInput {
  @Reference({ description: 'The import.' }) id!: string;
}

const SubmissionImportError = errorType('SubmissionImport', SUBMISSION_IMPORT_PROBLEMS);
const result = { submissionImport: { type: () => SubmissionImport, description: 'The import.' } };
const CreateSubmissionImportPayload = payloadOf('CreateSubmissionImport', result, SubmissionImportError);
const MapSubmissionImportPayload = payloadOf('MapSubmissionImport', result, SubmissionImportError);
const ApplySubmissionImportPayload = payloadOf('ApplySubmissionImport', result, SubmissionImportError);
const UndoSubmissionImportPayload = payloadOf('UndoSubmissionImport', result, SubmissionImportError);

@Resolver()
export class SubmissionImportResolver {
  @Query(() => SubmissionImportConnection, { description: 'The imports of answers.' })
  @Access('submissions.import')
  submissionImports(@Args(() => SubmissionImportListArgs) args: PageArgs) {
    return read.connection(submissionImports, args);
  }

  @Query(() => SubmissionImport, { nullable: true, description: 'One import; null when there is none.' })
  @Access('submissions.import')
  submissionImport(@Arg('id', () => ID, { description: 'The import.' }) id: string) {
    return read.byId(submissionImports, id);
  }

  @Mutation(() => CreateSubmissionImportPayload, {
    description: 'Reads a file with answers and reports what would happen; nothing is taken over.',
  })
  @Access('submissions.import')
  createSubmissionImport(
    @Arg('input', () => CreateSubmissionImportInput, { description: 'The file.' }) input: CreateSubmissionImportInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'submissionImport', (tx) => createSubmissionImport(tx, input));
  }

  @Mutation(() => MapSubmissionImportPayload, {
    description: 'Says what the columns of a table are, and reads it again; nothing is taken over.',
  })
  @Access('submissions.import')
  mapSubmissionImport(
    @Arg('input', () => MapSubmissionImportInput, { description: 'The columns.' }) input: MapSubmissionImportInput,
    @Ctx() ctx: Context,
  ) {
    const columns = input.columns.map(({ target, questionKey, part }) => ({
      target,
      questionKey: questionKey ?? null,
      part: part ?? null,
    }));
    return commit(ctx, 'submissionImport', (tx) => mapSubmissionImport(tx, { id: input.id, columns }));
  }

  @Mutation(() => ApplySubmissionImportPayload, {
    description: 'Takes over what is new in the file: all of it or nothing.',
  })
  @Access('submissions.import')
  applySubmissionImport(
    @Arg('input', () => ApplySubmissionImportInput, { description: 'Which one.' }) input: ApplySubmissionImportInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'submissionImport', (tx) => applySubmissionImport(tx, input));
  }

  @Mutation(() => UndoSubmissionImportPayload, {
    description: 'Takes away again every submission that the import brought; the questionnaire stays.',
  })
  @Access('submissions.import', { stepUp: true })
  undoSubmissionImport(
    @Arg('input', () => UndoSubmissionImportInput, { description: 'Which one.' }) input: UndoSubmissionImportInput,
    @Ctx() ctx: Context,
  ) {
    return commit(ctx, 'submissionImport', (tx) => undoSubmissionImport(tx, input));
  }
}
