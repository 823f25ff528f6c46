// Everybody sees their own dictations, whatever else they may do, and none that should be forgotten.

import { readable } from '../../platform/read/readable.ts';
import { nothing, requestTime, sql, viewerId } from '../../platform/read/sql.ts';
import { Dictation } from './dictation.ts';

export const dictations = readable(Dictation, {
  resource: 'dictations',
  visible: (viewer, row) =>
    viewer.may('assistant.use')
      ? sql`${row.user} = ${viewerId} and ${row.deleteAfter} > ${requestTime}::timestamptz`
      : nothing,
  orders: { CREATED_AT: (row) => row.createdAt },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});
