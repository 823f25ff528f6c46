// The mutation that gives a list as CSV, made from the list: the same for every list of the console.

import { Arg, type ClassType, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access, type AccessRule } from '../../platform/graphql/access.ts';
import type { ResolverClass } from '../../platform/graphql/assemble.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { type Sentence, say } from '../../platform/i18n.ts';
import { type CsvColumn, csvOf } from '../../platform/read/csv.ts';
import type { AnyReadable } from '../../platform/read/readable.ts';
import { Export } from './export.ts';
import { requestExport } from './export.write.ts';
import { exportKind } from './export-kind.ts';
import { EXPORT_PROBLEMS } from './messages.ts';

/** Of every mutation that asks for an export. */
export const ExportError = errorType('Export', EXPORT_PROBLEMS);
export const exportResult = { export: { type: () => Export, description: 'The export.' } };

export interface ListExport {
  /** In the schema: "Candidates" makes `exportCandidates`. */
  readonly name: string;
  readonly list: AnyReadable;
  readonly filter: ClassType;
  readonly access: AccessRule;
  /** Whether it holds personal data of many: who asks must have just shown who they are. */
  readonly stepUp?: boolean;
  readonly fileName: Sentence;
  readonly columns: readonly CsvColumn[];
}

export function listExport({
  name,
  list,
  filter,
  access,
  stepUp = false,
  fileName,
  columns,
}: ListExport): ResolverClass {
  const kind = exportKind<{ filter: object | null }>({
    name: `lists.${list.options.resource ?? name}`,
    access,
    stepUp,
    fileName: (_, language) => `${say(fileName, language)}.csv`,
    write: (ctx, parameters) => csvOf(ctx, list, parameters.filter, columns),
  });

  @InputType(`Export${name}Input`, { description: `Which rows \`export${name}\` gives.` })
  class Input {
    @Field(() => filter, { nullable: true, description: 'Which rows; all that the viewer sees by default.' })
    filter?: object | null;
  }
  const Payload = payloadOf(`Export${name}`, exportResult, ExportError);

  @Resolver()
  class ListExportResolver {
    @Mutation(() => Payload, {
      name: `export${name}`,
      description:
        'Asks for the list as a CSV file: the rows and values that the viewer sees. It is made in a moment, and kept for a day.',
    })
    @Access(access, { stepUp })
    exportList(
      @Arg('input', () => Input, { description: 'Which rows.' }) input: Input,
      @Ctx() ctx: Context,
    ): Promise<object> {
      return commit(ctx, 'export', (tx) => requestExport(tx, kind, { filter: input.filter ?? null }));
    }
  }
  return ListExportResolver;
}
