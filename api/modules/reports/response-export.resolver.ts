import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver, registerEnumType } from 'type-graphql';
import type { Context } from '../../platform/context.ts';
import { Access } from '../../platform/graphql/access.ts';
import { commit } from '../../platform/graphql/commit.ts';
import { payloadOf } from '../../platform/graphql/connection-types.ts';
import { errorType } from '../../platform/graphql/errors.ts';
import { EXPORT_PROBLEMS, Export } from '../files/index.ts';
import { RESPONSE_EXPORT_PROBLEMS } from './messages.ts';
import { exportResponses } from './response-export.ts';

enum ResponseFormat {
  CSV = 'CSV',
  XLSX = 'XLSX',
}
registerEnumType(ResponseFormat, {
  name: 'ResponseFormat',
  description: 'What responses are exported as.',
  valuesConfig: {
    CSV: { description: 'A table with semicolons, decimals as the language of the request writes them.' },
    XLSX: { description: 'A workbook with the responses, what the columns mean, and the statistics.' },
  },
});

enum ResponseWording {
  LABELS = 'LABELS',
  KEYS = 'KEYS',
}
registerEnumType(ResponseWording, {
  name: 'ResponseWording',
  description: 'How headings and options are written.',
  valuesConfig: {
    LABELS: { description: 'As the questionnaire words them, in the language of the request.' },
    KEYS: { description: 'As the keys of its definition, the same in every language and version.' },
  },
});

const ExportResponsesError = errorType('ExportResponses', { ...EXPORT_PROBLEMS, ...RESPONSE_EXPORT_PROBLEMS });
const ExportResponsesPayload = payloadOf(
  'ExportResponses',
  { export: { type: () => Export, description: 'The export, ready when its status says so.' } },
  ExportResponsesError,
);

@InputType({ description: 'Which responses `exportResponses` gives, and how.' })
class ExportResponsesInput {
  @Field(() => ID, { description: 'The questionnaire.' }) questionnaireId!: string;
  @Field(() => ResponseFormat, { description: 'What they are exported as.' }) format!: ResponseFormat;
  @Field(() => ID, { nullable: true, description: 'Only the responses from this institution.' })
  institutionId?: string | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Without addresses, identifiers, institutions, times and the order of the responses; the month, language, type of institution and sector only where five responses share them.',
  })
  anonymous!: boolean;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether an anonymous table holds what people wrote freely, which may name somebody.',
  })
  texts!: boolean;
  @Field(() => ResponseWording, {
    defaultValue: ResponseWording.LABELS,
    description: 'How headings and options are written.',
  })
  wording!: ResponseWording;
}

@Resolver()
export class ResponseExportResolver {
  @Mutation(() => ExportResponsesPayload, {
    description:
      'Asks for the responses to a questionnaire as a file. Its columns are those of all versions, and depend on no answer. It is made in a moment, and kept for a day.',
  })
  @Access('submissions.read', { stepUp: true })
  exportResponses(
    @Arg('input', () => ExportResponsesInput, { description: 'Which responses, and how.' }) input: ExportResponsesInput,
    @Ctx() ctx: Context,
  ): Promise<object> {
    const { institutionId = null } = input;
    return commit(ctx, 'export', (tx) => exportResponses(tx, { ...input, institutionId }));
  }
}
