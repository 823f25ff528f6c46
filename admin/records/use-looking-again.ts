// Looks at the record again while something is under way. The live connection tells, too; this is for lines on which it does
// not hold, and for what is no change of the record itself.
import { useEffect } from 'react';
import { useRefresh } from 'react-admin';

const LOOK_AGAIN_MS = 2_000;

export function useLookingAgain(wanted: boolean): void {
  const refresh = useRefresh();
  useEffect(() => {
    if (!wanted) return;
    const timer = setInterval(refresh, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [wanted, refresh]);
}
