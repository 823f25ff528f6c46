// The title of the page that is open: pages say it, the frame's heading and the browser's tab show it.
import { useEffect, useSyncExternalStore } from 'react';

const HOUSE = 'Passerelle';

let current = '';
const watchers = new Set<() => void>();

/** A page calls this with its title; an empty text (not loaded yet) leaves the one before. */
export function useTitle(text: string): void {
  useEffect(() => {
    if (!text) return;
    current = text;
    document.title = `${text} · ${HOUSE}`;
    for (const watcher of watchers) watcher();
  }, [text]);
}

export function useCurrentTitle(): string {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => current,
  );
}
