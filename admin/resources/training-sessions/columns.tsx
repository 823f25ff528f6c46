// How a session is listed, on its own page and on its training's.
import type { TrainingSessionRowFragment } from '../../gql/graphql.ts';
import type { Format } from '../../i18n/format.ts';
import type { Column } from '../../lists/Rows.tsx';
import { Status } from '../../records/Status.tsx';

export function sessionColumns(format: Format): Column<TrainingSessionRowFragment>[] {
  return [
    { source: 'startsOn', order: 'STARTS_ON', render: (session) => format.date(session.startsOn) },
    { source: 'endsOn', render: (session) => format.date(session.endsOn) },
    { source: 'status', render: (session) => <Status of="SessionStatus" value={session.status} /> },
    { source: 'commune', render: (session) => format.text(session.commune?.name) },
    { source: 'seatsLeft', align: 'right', render: (session) => `${session.seatsLeft} / ${session.capacity}` },
  ];
}
