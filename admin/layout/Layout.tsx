// The frame of every page after sign-in: header, menu, one main region with one heading, notifications.

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Loading, Notification, SkipNavigationButton, useLocale } from 'react-admin';
import { startRealtime } from '../providers/realtime.ts';
import { useViewer } from '../providers/viewer.ts';
import { Themed } from '../theme/Themed.tsx';
import { useDocumentTitle } from './document-title.ts';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { PageBoundary } from './PageBoundary.tsx';

export default function Layout({ children }: { children: ReactNode }) {
  const [menuOpen, setMenuOpen] = useState(false);
  useLiveData();
  return (
    <Themed>
      <SkipNavigationButton />
      <Header onMenu={() => setMenuOpen(true)} />
      <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
        <Navigation open={menuOpen} onClose={() => setMenuOpen(false)} />
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{ flex: 1, minWidth: 0, p: { xs: 1.5, md: 3 }, outline: 'none' }}
        >
          <PageHeading />
          <PageBoundary>
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </PageBoundary>
        </Box>
      </Box>
      <Notification />
    </Themed>
  );
}

/** Pages put their title here (react-admin's <Title>); the browser's tab follows. */
function PageHeading() {
  useDocumentTitle('react-admin-title', useLocale());
  return <Typography component="h1" variant="h1" id="react-admin-title" sx={{ mb: 2, overflowWrap: 'anywhere' }} />;
}

function useLiveData(): void {
  const queryClient = useQueryClient();
  const viewer = useViewer();
  const viewerId = viewer?.user.id;
  useEffect(() => (viewer && viewerId ? startRealtime(queryClient, viewer) : undefined), [queryClient, viewerId]);
}
