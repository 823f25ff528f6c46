import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { Language, User } from '../accounts/index.ts';
import { File } from './file.ts';

export enum ExportStatus {
  QUEUED = 'QUEUED',
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  FAILED = 'FAILED',
}
registerEnumType(ExportStatus, {
  name: 'ExportStatus',
  description: 'How far an export is.',
  valuesConfig: {
    QUEUED: { description: 'It waits for its turn.' },
    RUNNING: { description: 'It is being made.' },
    DONE: { description: 'Its file can be downloaded until it expires.' },
    FAILED: { description: 'There will be no file.' },
  },
});

export enum ExportFailure {
  NOT_ALLOWED = 'NOT_ALLOWED',
  NO_ROOM = 'NO_ROOM',
  FAILED = 'FAILED',
}
registerEnumType(ExportFailure, {
  name: 'ExportFailure',
  description: 'Why an export gave no file.',
  valuesConfig: {
    NOT_ALLOWED: { description: 'When its turn came, the session had ended or the right was gone.' },
    NO_ROOM: { description: 'The disk was full.' },
    FAILED: { description: 'Something went wrong on our side.' },
  },
});

const ExportTable = defineEntity({
  name: 'Export',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    kind: p.string().length(100),
    parameters: p.json<object>(),
    requestedBy: () => p.manyToOne(User).deleteRule('cascade'),
    // The session or key that asked: its rights are those with which the export is made.
    credentialId: p.uuid(),
    keyId: p.uuid().nullable(),
    language: p.enum(() => Language),
    status: p.enum(() => ExportStatus),
    error: p.enum(() => ExportFailure).nullable(),
    file: () => p.manyToOne(File).nullable().deleteRule('set null'),
    attempts: p.integer(),
    claimedUntil: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
    expiresAt: p.datetime(3),
  },
});

@ObjectType({ description: 'Data that somebody asked for as a file.' })
export class Export extends ExportTable.class {
  @Field(() => ID, { description: 'Identifies the export.' }) declare id: string;
  @Field(() => String, { description: 'What is exported, e.g. "lists.csv".' }) declare kind: string;
  @Field(() => ExportStatus, { description: 'How far it is.' }) declare status: ExportStatus;
  @Field(() => ExportFailure, {
    nullable: true,
    description: 'Why there is no file; null when there is or will be one.',
  })
  declare error: ExportFailure | null;
  @Field(() => File, {
    nullable: true,
    description: 'What became of it; null before it is done, after it has expired, and once the right to it is gone.',
  })
  declare file: File | null;
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done, or failed.' })
  declare endedAt: Date | null;
  @Field(() => DateTimeScalar, { description: 'When its file is deleted.' }) declare expiresAt: Date;
}
ExportTable.setClass(Export);
