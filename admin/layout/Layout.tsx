// The frame of every page after sign-in: header, menu, one main region with one heading, notifications.

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Loading, Notification, SkipNavigationButton } from 'react-admin';
import { ImpersonationBanner } from '../impersonation/ImpersonationBanner.tsx';
import { startRealtime } from '../providers/realtime.ts';
import { may, useViewer } from '../providers/viewer.ts';
import { StepUp } from '../sign-in/StepUp.tsx';
import { Themed } from '../theme/Themed.tsx';
import { Header } from './Header.tsx';
import { Navigation } from './Navigation.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { useCurrentTitle } from './page-title.ts';

export default function Layout({ children }: { children: ReactNode }) {
  const [menuOpen, setMenuOpen] = useState(false);
  useLiveData();
  return (
    <Themed>
      <SkipNavigationButton />
      <ImpersonationBanner />
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
      <StepUp />
      <Notification />
    </Themed>
  );
}

function PageHeading() {
  const title = useCurrentTitle();
  // its place is kept while a page loads, so that nothing jumps
  return (
    <Box sx={{ minHeight: 32, mb: 2 }}>
      {title && (
        <Typography component="h1" variant="h1" sx={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
      )}
    </Box>
  );
}

function useLiveData(): void {
  const queryClient = useQueryClient();
  const viewer = useViewer();
  const viewerId = viewer?.user.id;
  const talks = may(viewer, 'conversations.use');
  useEffect(() => (viewerId ? startRealtime(queryClient, talks) : undefined), [queryClient, viewerId, talks]);
}
