// Who sees which files, uploads and exports. A file is seen by those who see what it belongs to, as its purpose says.

import { isLetIn } from '../../platform/graphql/access.ts';
import { type Condition, readable } from '../../platform/read/readable.ts';
import { any, Binding, literal, nothing, requestTime, sql, viewerId } from '../../platform/read/sql.ts';
import { Export } from './export.ts';
import { exportKinds } from './export-kind.ts';
import { File } from './file.ts';
import { allPurposes, filePurpose } from './file-purpose.ts';

/** What a person has just uploaded and not yet used; a key knows what it uploaded, and sees nothing of its maker's. */
const ownUpload: Condition<File> = (viewer, row) =>
  viewer.isPerson
    ? sql`exists (select 1 from upload u where u.file_id = ${row.id} and u.user_id = ${viewerId} and u.used_at is null)`
    : nothing;

readable(File, {
  resource: 'files',
  visible: (viewer, row) =>
    any([
      ownUpload(viewer, row),
      ...allPurposes().map(({ name, visible }) => sql`${row.purpose} = ${literal(name)} and (${visible(viewer, row)})`),
    ]),
  changeable: () => nothing,
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** The key that asks; null for a person: what a key asked for is not shown to its maker's other keys, nor to the maker. */
const viewerKey = new Binding(({ viewer }) => (viewer.kind === 'KEY' ? viewer.credentialId : null));

export const exports = readable(Export, {
  resource: 'exports',
  visible: (viewer, row) =>
    viewer.signedIn
      ? sql`${row.requestedBy} = ${viewerId} and ${row.keyId} is not distinct from ${viewerKey}::uuid`
      : nothing,
  changeable: () => nothing,
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** The file is that of an export which the viewer asked for, of a kind they may still ask for. */
const isOfOwnExport: Condition<File> = (viewer, file) => {
  if (!viewer.signedIn) return nothing;
  const allowed = exportKinds()
    .filter(({ access }) => isLetIn(access, viewer))
    .map(({ name }) => name);
  return sql`exists (select 1 from export e where e.file_id = ${file.id} and e.requested_by_id = ${viewerId}
    and e.key_id is not distinct from ${viewerKey}::uuid
    and e.expires_at > ${requestTime}::timestamptz and e.kind = any(${allowed}::text[]))`;
};

export const EXPORT = filePurpose({ name: 'EXPORT', description: 'What an export gave.', visible: isOfOwnExport });
export const PROTECTED_EXPORT = filePurpose({
  name: 'PROTECTED_EXPORT',
  description: 'What an export gave that only who has just shown who they are may have.',
  visible: isOfOwnExport,
  stepUp: true,
});
