// The actions of actions.ts, for the pages that offer them: loaded as soon as one is offered, not when it is taken, for
// the line may be down by then.
import { useEffect } from 'react';
import { useDataProvider } from 'react-admin';
import { type ConsoleDataProvider, loadActions } from './data.ts';

export function useActions(): ConsoleDataProvider {
  useEffect(() => {
    loadActions().catch(() => undefined);
  }, []);
  return useDataProvider<ConsoleDataProvider>();
}
