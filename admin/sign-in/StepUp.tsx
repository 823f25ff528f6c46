// Stands by on every page for what asks the person to show again who they are (providers/step-up.ts).
import { lazy, Suspense, useEffect, useState } from 'react';
import { askWith } from '../providers/step-up.ts';

const StepUpDialog = lazy(() => import('./StepUpDialog.tsx'));

export function StepUp() {
  const [answer, setAnswer] = useState<(proven: boolean) => void>();

  useEffect(
    () =>
      askWith(
        () =>
          new Promise<boolean>((resolve) => {
            setAnswer(() => (proven: boolean) => {
              setAnswer(undefined);
              resolve(proven);
            });
          }),
      ),
    [],
  );

  if (!answer) return null;
  return (
    <Suspense fallback={null}>
      <StepUpDialog onClose={answer} />
    </Suspense>
  );
}
