import { defineEntity, p } from '@mikro-orm/core';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { newId } from '../../platform/context.ts';
import { DateTimeScalar } from '../../platform/graphql/scalars.ts';
import { User } from '../accounts/index.ts';
import { FilePurpose } from './file-purpose.ts';

export enum FileStatus {
  QUARANTINED = 'QUARANTINED',
  CLEAN = 'CLEAN',
  REFUSED = 'REFUSED',
}
registerEnumType(FileStatus, {
  name: 'FileStatus',
  description: 'Whether a file can be read.',
  valuesConfig: {
    QUARANTINED: { description: 'Nobody can read it: it has not been scanned yet.' },
    CLEAN: { description: 'It can be read.' },
    REFUSED: { description: 'Nobody can read it: something was found in it, and its content was deleted.' },
  },
});

export enum FileRefusal {
  WRONG_TYPE = 'WRONG_TYPE',
  ACTIVE_CONTENT = 'ACTIVE_CONTENT',
  UNREADABLE = 'UNREADABLE',
  VIRUS = 'VIRUS',
}
registerEnumType(FileRefusal, {
  name: 'FileRefusal',
  description: 'Why a file was refused.',
  valuesConfig: {
    WRONG_TYPE: { description: 'Its content is of none of the types that are taken.' },
    ACTIVE_CONTENT: { description: 'It holds a program or another file, or begins something when it is opened.' },
    UNREADABLE: { description: 'It is damaged, protected by a password, or too large when unpacked.' },
    VIRUS: { description: 'The virus scanner knows what is in it.' },
  },
});

const FileTable = defineEntity({
  name: 'File',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    name: p.string().length(200),
    mediaType: p.string().length(100),
    size: p.integer(),
    sha256: p.string().length(64),
    purpose: p.string().length(60),
    status: p.enum(() => FileStatus),
    scanned: p.boolean(),
    reason: p.enum(() => FileRefusal).nullable(),
    finding: p.string().length(200).nullable(),
    // Null once its content is gone.
    storageKey: p.string().length(64).nullable().unique(),
    owner: () => p.manyToOne(User).nullable().deleteRule('set null'),
    // Null for as long as what it belongs to is kept.
    keepUntil: p.datetime(3).nullable(),
    nextScanAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
  },
});

@ObjectType({ description: 'A file: uploaded by somebody, or made by the house.' })
export class File extends FileTable.class {
  @Field(() => ID, { description: 'Identifies the file.' }) declare id: string;
  @Field(() => String, { description: 'Its name as it is shown; the ending is that of what it really is.' })
  declare name: string;
  @Field(() => String, { description: 'What it is, as its content says, e.g. "application/pdf".' })
  declare mediaType: string;
  @Field(() => Int, { description: 'Size in bytes.' }) declare size: number;
  @Field(() => String, { description: 'SHA-256 of its content, in hexadecimal digits.' }) declare sha256: string;
  @Field(() => FilePurpose, { description: 'What it is for, and so who may see it.' }) declare purpose: string;
  @Field(() => FileStatus, { description: 'Whether it can be read.' }) declare status: FileStatus;
  @Field(() => Boolean, { description: 'Whether a virus scanner has looked at it.' }) declare scanned: boolean;
  @Field(() => FileRefusal, { nullable: true, description: 'Why it was refused; null when it was not.' })
  declare reason: FileRefusal | null;
  @Field(() => DateTimeScalar, { description: 'When it was stored.' }) declare createdAt: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is deleted; null for as long as what it belongs to is kept.',
  })
  declare keepUntil: Date | null;

  /** Lets it be read. */
  clear(scanned: boolean): void {
    this.status = FileStatus.CLEAN;
    this.scanned = scanned;
    this.nextScanAt = null;
  }

  /** Lets nobody read it, ever. Gives the key of the content that must go. */
  refuse(reason: FileRefusal, finding: string | null): string | null {
    const storageKey = this.storageKey ?? null;
    this.status = FileStatus.REFUSED;
    this.reason = reason;
    this.finding = finding;
    this.storageKey = null;
    this.nextScanAt = null;
    return storageKey;
  }
}
FileTable.setClass(File);
