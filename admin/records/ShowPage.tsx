// The frame of a record's page: its title, the actions the viewer has, its cards, and for those who may see it what
// happened to the record.
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { lazy, type ReactNode, Suspense } from 'react';
import { EditButton, Loading, type RaRecord, ShowBase, useResourceDefinition, useShowContext } from 'react-admin';
import { useTitle } from '../layout/page-title.ts';
import { may, mayEdit, useViewer } from '../providers/viewer.ts';
import { resourceNamed } from '../resources/index.ts';

const History = lazy(() => import('./History.tsx'));

// lists keep rows of a few fields under the plain key; whole records live under their own
export const whole = { meta: { whole: true } };

interface ShowPageProps<Record> {
  above?: (record: Record) => ReactNode;
  actions?: (record: Record) => ReactNode;
  children: (record: Record) => ReactNode;
}

export function ShowPage<Record extends { id: string }>(props: ShowPageProps<Record>) {
  return (
    <ShowBase queryOptions={whole}>
      <Content {...props} />
    </ShowBase>
  );
}

function Content<Record extends { id: string }>({ above, actions, children }: ShowPageProps<Record>) {
  const { record, defaultTitle, resource } = useShowContext<RaRecord>();
  const { hasEdit } = useResourceDefinition();
  const viewer = useViewer();
  useTitle((record && defaultTitle) || '');
  if (!record) return <Loading />;
  const canEdit = hasEdit && mayEdit(viewer, resourceNamed(resource), record);
  return (
    <>
      {above?.(record as unknown as Record)}
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mb: 2, '&:empty': { display: 'none' } }}>
        {canEdit && <EditButton variant="outlined" />}
        {actions?.(record as unknown as Record)}
      </Stack>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {children(record as unknown as Record)}
        {may(viewer, 'audit.read') && resource !== 'auditEntries' && (
          <Suspense fallback={null}>
            <History of={String(record.id)} />
          </Suspense>
        )}
      </Box>
    </>
  );
}
