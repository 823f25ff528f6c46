import { defineEntity, OptionalProps, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { LocalizedText } from '../../platform/graphql/localized-text.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { User } from '../accounts/index.ts';
import { File } from '../files/index.ts';
import { type ColumnMeaning, ImportTarget } from './csv-mapping.ts';
import type { Localized } from './draft.rules.ts';
import { Questionnaire } from './questionnaire.ts';

export enum SubmissionImportFormat {
  CAP_BACKUP = 'CAP_BACKUP',
  CSV = 'CSV',
}
registerEnumType(SubmissionImportFormat, {
  name: 'SubmissionImportFormat',
  description: 'What kind of file answers come from.',
  valuesConfig: {
    CAP_BACKUP: { description: 'The backup of the CAP questionnaire, JSON.' },
    CSV: { description: 'A table with a header.' },
  },
});

export enum SubmissionImportStatus {
  CHECKING = 'CHECKING',
  CHECKED = 'CHECKED',
  APPLYING = 'APPLYING',
  DONE = 'DONE',
  UNDOING = 'UNDOING',
  UNDONE = 'UNDONE',
  FAILED = 'FAILED',
}
registerEnumType(SubmissionImportStatus, {
  name: 'SubmissionImportStatus',
  description: 'Where an import stands.',
  valuesConfig: {
    CHECKING: { description: 'The file is being read; nothing is taken over.' },
    CHECKED: { description: 'The file was read: what would happen is said, nothing has.' },
    APPLYING: { description: 'Its submissions are being taken over.' },
    DONE: { description: 'Its submissions were taken over.' },
    UNDOING: { description: 'Its submissions are being taken away again.' },
    UNDONE: { description: 'Nothing is left of what it brought.' },
    FAILED: { description: 'It could not be read or taken over; nothing was.' },
  },
});
registerEnumType(ImportTarget, {
  name: 'ImportTarget',
  description: 'What a column of a table is.',
  valuesConfig: {
    IGNORE: { description: 'Nothing: it is left aside, and the report says so.' },
    EXTERNAL_ID: { description: 'What identifies a row in the system that it comes from.' },
    SUBMITTED_AT: { description: 'When the answers were given.' },
    EMAIL: { description: "The respondent's address." },
    LANGUAGE: { description: 'FR or EN.' },
    ANSWER: { description: 'The answer to a question, or to one option or item of it.' },
    KEEP: { description: 'An answer to no question of ours: kept as text under the name of the column.' },
  },
});

@ObjectType({ description: 'A column of a table, and what it is.' })
export class ImportColumn {
  @Field(() => String, { description: 'Its name in the file.' }) name!: string;
  @Field(() => [String], { description: 'Its first values, at most three.' }) samples!: readonly string[];
  @Field(() => ImportTarget, { description: 'What it is.' }) target!: ColumnMeaning['target'];
  @Field(() => String, { nullable: true, description: 'Key of the question that it answers.' })
  questionKey!: string | null;
  @Field(() => String, { nullable: true, description: 'Key of the option or item that it is about.' })
  part!: string | null;
}

@ObjectType({ description: 'Something odd in a file. Nothing odd is dropped or corrected.' })
export class ImportFinding {
  @Field(() => String, { description: 'What it is, e.g. RATING_AS_TEXT: an oddity of submissions, or one of files.' })
  code!: string;
  @Field(() => LocalizedText, { description: 'The same in words.' }) message!: Localized;
  @Field(() => Int, { description: 'How often it was found.' }) count!: number;
  @Field(() => [String], { description: 'Identifiers of the rows in the file, at most a thousand.' }) rows!: string[];
  @Field(() => [String], {
    description: 'The first different values, at most ten; none of what could say who answered.',
  })
  values!: string[];
}

const SubmissionImportTable = defineEntity({
  name: 'SubmissionImport',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    questionnaire: () => p.manyToOne(Questionnaire).nullable(),
    file: () => p.manyToOne(File).nullable(),
    fileName: p.string().length(255),
    idempotencyKey: p.string().length(100),
    format: p.enum(() => SubmissionImportFormat),
    status: p.enum(() => SubmissionImportStatus),
    // What each column is, as a person decided; null before.
    meanings: p.json<ColumnMeaning[]>().nullable(),
    columns: p.json<ImportColumn[]>().default([]),
    findings: p.json<ImportFinding[]>().default([]),
    error: p.json<Localized>().nullable(),
    readCount: p.integer().nullable(),
    newCount: p.integer().nullable(),
    // How many rows were gone through by now: where the next step begins.
    doneCount: p.integer().default(0),
    madeQuestionnaire: p.boolean().default(false),
    // Whether undoing it takes the questionnaire too.
    takesQuestionnaire: p.boolean().default(false),
    createdBy: () => p.manyToOne(User).nullable(),
    createdAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
  uniques: [{ properties: ['createdBy', 'idempotencyKey'] }],
});

@ObjectType({
  description: 'Answers taken over from a file: first read and reported on, then applied, and undone if need be.',
})
export class SubmissionImport extends SubmissionImportTable.class {
  [OptionalProps]?: 'columns' | 'findings' | 'doneCount' | 'madeQuestionnaire' | 'takesQuestionnaire';

  @Field(() => ID, { description: 'Identifies the import.' }) declare id: string;
  @Field(() => Questionnaire, {
    nullable: true,
    description: 'Where its submissions go; null while a backup has brought no questionnaire yet.',
  })
  declare questionnaire: Questionnaire | null;
  @Field(() => String, { description: 'Name of the file.' }) declare fileName: string;
  @Field(() => SubmissionImportFormat, { description: 'What kind of file it is.' })
  declare format: SubmissionImportFormat;
  @Field(() => SubmissionImportStatus, { description: 'Where it stands.' }) declare status: SubmissionImportStatus;
  @Field(() => [ImportColumn], { description: 'The columns of a table, in their order.' })
  declare columns: ImportColumn[];
  @Field(() => [ImportFinding], { description: 'What is odd in the file.' }) declare findings: ImportFinding[];
  @Field(() => LocalizedText, { nullable: true, description: 'Why it failed.' }) declare error: Localized | null;
  @Field(() => Int, { nullable: true, description: 'How many submissions the file holds; null before it was read.' })
  declare readCount: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many of them are new: would be taken over, or were.',
  })
  declare newCount: number | null;
  @Field(() => Int, {
    description: 'How many submissions of the file were gone through, while and after it is applied.',
  })
  declare doneCount: number;
  declare madeQuestionnaire: boolean;
  declare takesQuestionnaire: boolean;
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was applied, undone or given up.' })
  declare endedAt: Date | null;
  @Field(() => Boolean, { description: 'Whether the viewer may take its submissions over now.' })
  declare viewerCanApply?: boolean;
  @Field(() => Boolean, { description: 'Whether the viewer may undo it now.' }) declare viewerCanUndo?: boolean;
  @Field(() => Boolean, {
    description: 'Whether undoing it may take the questionnaire too: it made that, and nothing came there since.',
  })
  declare viewerCanUndoWithQuestionnaire?: boolean;
}
SubmissionImportTable.setClass(SubmissionImport);
