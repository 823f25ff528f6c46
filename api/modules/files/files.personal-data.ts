import type { WriteContext } from '../../platform/context.ts';
import type { PersonalData } from '../../platform/personal-data/declaration.ts';
import { CNIL_MANAGEMENT, THE_PERSON } from '../../platform/personal-data/recipients.ts';
import { File } from './file.ts';
import { removeFile } from './file.write.ts';

const shared = {
  purpose: { fr: 'Transmettre et recevoir des fichiers', en: 'Sending and receiving files' },
  legalBasis: 'CONTRACT',
  recipients: THE_PERSON,
} as const;

// What will be forgotten by itself belongs to nothing but its owner: exports, uploads that were not used.
async function removeOwnFiles(tx: WriteContext, ids: readonly string[]): Promise<void> {
  for (const file of await tx.em.find(File, { id: { $in: [...ids] }, keepUntil: { $ne: null } })) removeFile(tx, file);
  await tx.em.flush();
}

export const filesPersonalData: readonly PersonalData[] = [
  {
    ...shared,
    table: 'file',
    what: { fr: 'Fichiers déposés ou exportés : nom, contenu', en: 'Files uploaded or exported: name, content' },
    retention: {
      rule: {
        fr: 'Exports : 24 heures ; autres : avec ce à quoi ils appartiennent',
        en: 'Exports: 24 hours; others: with what they belong to',
      },
      source: CNIL_MANAGEMENT,
    },
    of: [{ account: 'owner_id' }],
    exported: ['name', 'media_type', 'size', 'purpose', 'status', 'created_at'],
    erasure: {
      kind: 'ANONYMISE',
      set: { owner_id: null },
      because: {
        fr: 'Un fichier déposé pour quelqu’un d’autre est à cette personne',
        en: 'A file uploaded for somebody else is theirs',
      },
    },
    beforeErasure: removeOwnFiles,
    mentions: ['name'],
  },
  {
    ...shared,
    table: 'upload',
    what: { fr: 'Dépôts en cours', en: 'Uploads under way' },
    retention: { rule: { fr: 'Une journée', en: 'A day' }, source: CNIL_MANAGEMENT },
    of: [{ account: 'user_id' }],
    exported: ['name', 'purpose', 'created_at'],
    erasure: { kind: 'DELETE' },
    mentions: ['name'],
  },
  {
    ...shared,
    table: 'export',
    what: { fr: 'Exports demandés', en: 'Exports asked for' },
    retention: { rule: { fr: '24 heures', en: '24 hours' }, source: CNIL_MANAGEMENT },
    of: [{ account: 'requested_by_id' }],
    exported: ['kind', 'status', 'created_at', 'ended_at'],
    erasure: { kind: 'DELETE' },
    mentions: ['parameters'],
  },
];
