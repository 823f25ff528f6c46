// The title of the page that is open: pages say it, the frame's heading and the browser's tab show it.
import { useEffect, useSyncExternalStore } from 'react';

const HOUSE = 'Passerelle';

let current = '';
const watchers = new Set<() => void>();

/** A page calls this with its title, an empty one while it is loading; leaving the page takes the title with it. */
export function useTitle(text: string): void {
  useEffect(() => {
    show(text);
    return () => show('');
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

function show(text: string): void {
  current = text;
  if (text) document.title = `${text} · ${HOUSE}`;
  for (const watcher of watchers) watcher();
}
