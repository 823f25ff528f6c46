import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/context.ts';
import { User } from '../accounts/index.ts';
import { File } from './file.ts';

/** The leave to send one file, once. */
export const Upload = defineEntity({
  name: 'Upload',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    user: () => p.manyToOne(User).deleteRule('cascade'),
    purpose: p.string().length(60),
    name: p.string().length(255),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    /** When its bytes began to come: from then on it cannot be sent again. */
    startedAt: p.datetime(3).nullable(),
    file: () => p.manyToOne(File).nullable().deleteRule('set null'),
    /** When the file was given to what it belongs to. */
    usedAt: p.datetime(3).nullable(),
  },
});
export type Upload = InferEntity<typeof Upload>;
