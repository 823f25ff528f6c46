// Stands by on every page for an administrator who acts as somebody else; what is shown then is in Banner.tsx.
import { lazy, Suspense } from 'react';
import { useViewer } from '../providers/viewer.ts';

const Banner = lazy(() => import('./Banner.tsx'));

export function ImpersonationBanner() {
  const viewer = useViewer();
  if (!viewer?.impersonator || !viewer.impersonationEndsAt) return null;
  return (
    <Suspense fallback={null}>
      <Banner
        impersonator={viewer.impersonator.fullName}
        name={viewer.user.fullName}
        reason={viewer.impersonationReason ?? ''}
        endsAt={viewer.impersonationEndsAt}
      />
    </Suspense>
  );
}
