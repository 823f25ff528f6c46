// A link to another record's page.
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { LinkBase, useCreatePath } from 'react-admin';

export function RecordLink({ resource, id, children }: { resource: string; id: string; children: ReactNode }) {
  const createPath = useCreatePath();
  return (
    <Link component={LinkBase} to={createPath({ resource, type: 'show', id })}>
      {children}
    </Link>
  );
}
